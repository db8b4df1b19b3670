import { allowed } from '#app/shared/transitions'
import { formatDate } from '#app/shared/date-words'
import { candidateTransitions, isErased, type CandidateEvent } from '#app/brokering/candidates/candidate'
import type { CaseView } from './case-view'

type Standing = Pick<CaseView, 'status' | 'profileComplete' | 'consent' | 'pausedUntil'> & {
  profile: Pick<CaseView['profile'], 'ageBand'>
}

const buttonOf = {
  activate: { label: 'Start looking for work for them', primary: true },
  resume: { label: 'End the pause: look for work again', primary: true },
  look_again: { label: 'The job ended: look for work again', primary: false },
  finish_support: { label: 'End in-work support: all is well', primary: false },
  reopen: { label: 'Open the case again', primary: true },
} as const satisfies Partial<Record<CandidateEvent, { label: string; primary: boolean }>>
type ButtonMove = keyof typeof buttonOf

const isButton = (event: CandidateEvent): event is ButtonMove => event in buttonOf

/** What a broker may do to the case now, by the transition table. */
export function brokerMoves({ status, profileComplete, consent, profile }: Standing) {
  const facts = { by: 'broker' as const, profileComplete, consented: consent !== null, erased: isErased(profile) }
  const events = allowed(candidateTransitions, status, facts)
  return {
    buttons: events.filter(isButton).map((change) => ({ change, ...buttonOf[change] })),
    pause: events.includes('pause'),
    close: events.includes('close'),
  }
}

/** What the state means, and what it waits for. */
export function stateAdvice({ status, profileComplete, consent, pausedUntil, profile }: Standing): string {
  const missing = [!profileComplete && 'times and hours in the profile', !consent && 'the consent to be matched']
    .filter((part) => part !== false)
    .join(' and ')
  switch (status) {
    case 'registered':
    case 'profiled':
      return missing ? `Nobody can match them yet. Missing: ${missing}.` : 'Everything is there to look for work.'
    case 'active':
      return 'You can match and introduce them.'
    case 'paused':
      if (!consent) return 'Paused: they took back their consent to be matched.'
      return pausedUntil
        ? `Nobody suggests jobs to them. They are active again on ${formatDate(pausedUntil)}, by themselves.`
        : 'Nobody suggests jobs to them until somebody ends the pause.'
    case 'placed':
      return 'An employer has hired them. In-work support begins when the employer records the first day.'
    case 'in_work_support':
      return 'They are at work. Ask how it goes at weeks 1, 4, 13 and 26.'
    case 'closed':
      return isErased(profile)
        ? 'They had their information erased. The case stays closed: whoever comes back registers anew.'
        : 'Nobody works on this case.'
  }
}
