import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'
import type { IntroductionStage } from './introduction-progress'

type Look = { tone: Tone; icon: IconName }

export const stageLooks: Record<IntroductionStage, Look> = {
  suggested: { tone: 'accent', icon: 'star' },
  endorsed: { tone: 'accent', icon: 'check' },
  awaiting_candidate: { tone: 'warn', icon: 'waiting' },
  consented: { tone: 'info', icon: 'check' },
  sent: { tone: 'info', icon: 'send' },
  viewed: { tone: 'info', icon: 'eye' },
  shortlisted: { tone: 'info', icon: 'star' },
  interview: { tone: 'info', icon: 'calendar' },
  offered: { tone: 'info', icon: 'handshake' },
  accepted: { tone: 'good', icon: 'check-circle' },
  started: { tone: 'good', icon: 'person-check' },
  sustained: { tone: 'good', icon: 'check-circle' },
  dismissed: { tone: 'neutral', icon: 'close' },
  declined: { tone: 'neutral', icon: 'close' },
  lapsed: { tone: 'warn', icon: 'pause' },
  not_progressed: { tone: 'neutral', icon: 'close' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
  offer_declined: { tone: 'neutral', icon: 'undo' },
  no_reply: { tone: 'warn', icon: 'pause' },
  employer_silent: { tone: 'warn', icon: 'pause' },
  hired_elsewhere: { tone: 'neutral', icon: 'job' },
  did_not_start: { tone: 'warn', icon: 'undo' },
  left: { tone: 'neutral', icon: 'undo' },
  superseded: { tone: 'neutral', icon: 'pause' },
  closed: { tone: 'neutral', icon: 'close' },
}

/** As a broker or a provider reads it. */
export const stageLabels: Record<IntroductionStage, string> = {
  suggested: 'Suggested',
  endorsed: 'Endorsed, not asked yet',
  awaiting_candidate: 'Waiting for the candidate',
  consented: 'Agreed',
  sent: 'Sent to the employer',
  viewed: 'Read by the employer',
  shortlisted: 'Shortlisted',
  interview: 'Interview',
  offered: 'Job offered',
  accepted: 'Hired',
  started: 'Started',
  sustained: 'Stayed 13 weeks',
  dismissed: 'Dismissed',
  declined: 'The candidate said no',
  lapsed: 'Not answered in time',
  not_progressed: 'Not progressed',
  withdrawn: 'Withdrawn by the candidate',
  offer_declined: 'Offer turned down',
  no_reply: 'On hold: no reply',
  employer_silent: 'Lapsed: no answer from the employer',
  hired_elsewhere: 'Hired elsewhere',
  did_not_start: 'Did not start',
  left: 'Left the job',
  superseded: 'Set aside: hired elsewhere',
  closed: 'Ended before it was sent',
}

type Words = { label: string; next: string }

/** As the candidate reads it: what it is at, and what happens next. */
export const ownStageWords: Record<IntroductionStage, Words> = {
  suggested: { label: 'Being looked at', next: 'A job broker looks at it. We ask you before anything is passed on.' },
  endorsed: { label: 'Suggested by your broker', next: 'Your job broker will speak to you about it.' },
  awaiting_candidate: { label: 'Your answer is needed', next: 'Nothing is passed on unless you say yes.' },
  consented: { label: 'You said yes', next: 'We are passing your details on.' },
  sent: {
    label: 'With the employer',
    next: 'The employer reads what we passed on and answers you. We email you when they do, and tell you if no answer comes.',
  },
  viewed: { label: 'The employer has read it', next: 'They answer you next. We email you when they do.' },
  shortlisted: { label: 'Shortlisted', next: 'The employer will be in touch about meeting you.' },
  interview: { label: 'Interview', next: 'The employer would like to meet you and will agree a time with you.' },
  offered: { label: 'Job offered', next: 'The employer tells you what they need from you before you start.' },
  accepted: { label: 'You have the job', next: 'The employer agrees your first day with you.' },
  started: { label: 'You have started', next: 'Your job broker asks how you are getting on in weeks 1, 4, 13 and 26.' },
  sustained: { label: 'You are settled there', next: 'Tell your job broker if you ever need help at work.' },
  dismissed: { label: 'Not put forward', next: 'You can ask another person to look at it again.' },
  declined: { label: 'You said no', next: 'Nothing was passed on. Your job broker is still looking.' },
  lapsed: {
    label: 'Not answered in time',
    next: 'Nothing was passed on. If you would still like it, tell your job broker.',
  },
  not_progressed: { label: 'Not this time', next: 'It is one answer to one job. Your job broker is still looking.' },
  withdrawn: { label: 'You withdrew', next: 'Your job broker is still looking.' },
  offer_declined: { label: 'You turned the offer down', next: 'Your job broker is still looking.' },
  no_reply: { label: 'On hold: no reply', next: 'If you are still interested, say so on your application.' },
  employer_silent: {
    label: 'The employer has not answered',
    next: 'Please do not wait for it. If they answer after all, we email you. Your job broker is still looking.',
  },
  hired_elsewhere: { label: 'Closed because you found work', next: 'Tell your job broker if that changes.' },
  did_not_start: { label: 'The start fell through', next: 'Your job broker is looking for you again.' },
  left: { label: 'You left this job', next: 'Tell your job broker if you are looking for another one.' },
  superseded: {
    label: 'Set aside: you have a job',
    next: 'If the start falls through, your broker can bring it back.',
  },
  closed: { label: 'Ended', next: 'Nothing was passed on.' },
}
