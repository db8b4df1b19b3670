import type { ApplicationEvent, ApplicationStatus } from './job-application'

/** A state in words, and what happens next. */
type Words = { label: string; next: string }

export const providerStatusWords: Record<ApplicationStatus, Words> = {
  draft: { label: 'Not sent yet', next: 'The person is still filling it in.' },
  submitted: {
    label: 'New',
    next: 'Read it and answer. People who hear back within three days are more likely to come.',
  },
  shortlisted: { label: 'Shortlisted', next: 'Invite them to meet you.' },
  interviewing: { label: 'Interview', next: 'Meet them, then offer the job or tell them it is a no.' },
  offered: { label: 'Job offered', next: 'Finish the checks before they start, then record that you hired them.' },
  hired: { label: 'Hired', next: 'Tell us when they start, or if they do not.' },
  not_selected: { label: 'Not selected', next: 'Nothing more to do.' },
  withdrawn: { label: 'Withdrawn by the applicant', next: 'Nothing more to do.' },
  declined: { label: 'Offer turned down', next: 'Nothing more to do. You could offer the job to somebody else.' },
  inactive: {
    label: 'No reply',
    next: 'It is not too late: they can still reply, and an answer from you reaches them.',
  },
  hired_elsewhere: { label: 'Took another job', next: 'Nothing more to do.' },
}

/** `silent`: it rests because the provider itself said nothing, which is no word against the applicant. */
export function providerWordsOf({ status, silent }: { status: ApplicationStatus; silent: boolean }): Words {
  return status === 'inactive' && silent
    ? {
        label: 'Not answered by you',
        next: 'We told them that no answer came. It is not too late: an answer from you still reaches them.',
      }
    : providerStatusWords[status]
}

export const candidateStatusWords: Record<ApplicationStatus, Words> = {
  draft: { label: 'Not sent yet', next: 'Finish it and send it. We keep it for 30 days.' },
  submitted: {
    label: 'Sent',
    next: 'The employer reads it and answers you. We email you when they do, remind them if they do not, and tell you if no answer comes.',
  },
  shortlisted: {
    label: 'Shortlisted',
    next: 'The employer liked your application and will be in touch about meeting you.',
  },
  interviewing: { label: 'Interview', next: 'The employer would like to meet you and will agree a time with you.' },
  offered: {
    label: 'Job offered',
    next: 'Good news: they want to give you the job. Tell them whether you will take it. A few checks come first, and the employer will tell you what to send.',
  },
  hired: { label: 'Hired', next: 'The employer agrees your first day with you.' },
  not_selected: {
    label: 'Not this time',
    next: 'Other jobs near you may suit you. You can apply for as many as you like.',
  },
  withdrawn: { label: 'Withdrawn', next: 'You withdrew this application. You can apply again while the job is open.' },
  declined: { label: 'You turned down the offer', next: 'You can apply for other jobs whenever you like.' },
  inactive: {
    label: 'On hold: no reply',
    next: 'You and the employer have not reached each other. If you are still interested, tell them; and look at other jobs.',
  },
  hired_elsewhere: { label: 'Closed because you found work', next: 'You can apply for other jobs whenever you like.' },
}

/** The words of a provider's buttons. */
export const applicationEventLabels: Record<ApplicationEvent, string> = {
  submit: 'Submit application',
  introduce: 'Introduce',
  shortlist: 'Shortlist',
  interview: 'Invite to interview',
  offer: 'Offer the job',
  accept: 'Accept the offer',
  hire: 'Hire',
  not_select: 'Not selected',
  undo: 'Undo',
  withdraw: 'Withdraw application',
  decline: 'Turn down the offer',
  lapse: 'Mark as no reply',
  reopen: 'Reopen',
  hired_elsewhere: 'I found another job',
  restore: 'Bring back',
}
