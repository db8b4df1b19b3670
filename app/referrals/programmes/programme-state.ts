import type { LocalDate } from '#app/shared/dates'
import type { ProgrammeStatus } from './programme'

/** Where a provider's programme stands today. Only `running` takes new referrals, shares and referrers. */
export type ProgrammeState =
  'not-verified' | 'not-licensed' | 'licence-ended' | 'licence-to-come' | 'not-opened' | 'paused' | 'running'

type Facts = {
  isVerified: boolean
  /** Null without a programme that is not closed. */
  status: ProgrammeStatus | null
  /** The one of today, else the next, else the last. */
  licence: { startsOn: LocalDate; endsOn: LocalDate } | null
  today: LocalDate
}

/** The first thing that stands in the way. */
export function programmeStateOf({ isVerified, status, licence, today }: Facts): ProgrammeState {
  if (!isVerified) return 'not-verified'
  if (!licence) return 'not-licensed'
  if (licence.endsOn < today) return 'licence-ended'
  if (licence.startsOn > today) return 'licence-to-come'
  if (status === null || status === 'closed') return 'not-opened'
  return status === 'paused' ? 'paused' : 'running'
}

/** In a manager's words: what it is called, and what happens now. */
export const programmeStateWords: Record<ProgrammeState, { label: string; next: string }> = {
  'not-verified': {
    label: 'Not running',
    next: 'Your organisation is not verified at the moment. Points from before stay, and friends still bring points.',
  },
  'not-licensed': {
    label: 'No licence yet',
    next: 'The council gives a licence to run a referral programme. Ask them: it is theirs to give.',
  },
  'licence-ended': {
    label: 'Licence ended',
    next: 'No new friends, shares or people until the council renews it. Friends from before still bring points, and points can be cashed in.',
  },
  'licence-to-come': { label: 'Licence not begun', next: 'The programme can run from the day the licence begins.' },
  'not-opened': { label: 'Not opened yet', next: 'Look at the rules, then open the programme.' },
  paused: {
    label: 'Paused',
    next: 'No new friends, shares or people while it is paused. Friends from before still bring points, and points can be cashed in.',
  },
  running: { label: 'Running', next: 'Your people can share jobs and earn points.' },
}

/** In the council's words, one sentence. */
export const councilStateWords: Record<ProgrammeState, string> = {
  'not-verified': 'The provider is not verified, so its programme rests.',
  'not-licensed': 'It has no licence.',
  'licence-ended': 'Its licence has ended. Friends from before still bring points.',
  'licence-to-come': 'Its licence has not begun.',
  'not-opened': 'It has a licence and has not opened its programme yet.',
  paused: 'It has paused its programme.',
  running: 'Its programme is running.',
}
