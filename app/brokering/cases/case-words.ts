import { roleLabels } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateStatus } from '#app/brokering/candidates/candidate'
import type { CaseOwner } from './caseload/case-filters'
import type { CaseList } from './caseload/case-list'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import type { CandidateProfile } from '#app/brokering/candidates/profile'
import { hoursWords, travelWords } from '#app/brokering/candidates/profile-words'
import { inSentence } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

const MOST_ROLES = 3

/** What somebody looks for, in a line: "Care worker, nurse; 16 to 30 hours a week; up to 30 minutes by car". */
export function wantsWords(
  profile: Pick<CandidateProfile, 'rolesWanted' | 'hoursMin' | 'hoursMax' | 'travelMode' | 'travelMinutes'>,
): string {
  return [rolesWords(profile.rolesWanted), hoursWords(profile), inSentence(travelWords(profile))]
    .filter(Boolean)
    .join('; ')
}

function rolesWords(roles: CandidateProfile['rolesWanted']): string {
  if (roles.length === 0) return 'Any care work'
  const named = roles
    .slice(0, MOST_ROLES)
    .map((role, index) => (index ? inSentence(roleLabels[role]) : roleLabels[role]))
  const more = roles.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

/** "Waiting since today", "1 day", "23 days". */
export function waitingWords(days: number): string {
  if (days <= 0) return 'Since today'
  return counted(days, 'day')
}

/** Days after which waiting is shown as a warning. */
export const LONG_WAIT_DAYS = 14

/** The title of the list: what there is to do. */
export function caseListTitle(whose: CaseOwner, { mine, nobody, everybody, due }: CaseList['counts']): string {
  const people = (count: number, singular: string, plural: string) =>
    count === 1 ? `One person ${singular}` : `${count} people ${plural}`
  switch (whose) {
    case 'mine':
      if (due > 0) return due === 1 ? 'Something is due for one person' : `Something is due for ${due} people`
      return mine === 0 ? 'Your caseload is empty' : people(mine, 'in your caseload', 'in your caseload')
    case 'nobody':
      return nobody === 0 ? 'Everybody has a broker' : people(nobody, 'has no broker yet', 'have no broker yet')
    case 'everybody':
      return everybody === 0 ? 'Nobody is registered yet' : people(everybody, 'is registered', 'are registered')
  }
}

/** How a state looks: its colour and icon stand beside its word. */
export const caseLooks: Record<
  CandidateStatus,
  {
    tone: 'neutral' | 'info' | 'good' | 'warn'
    icon: 'person' | 'checklist' | 'search' | 'pause' | 'handshake' | 'heart' | 'archive'
  }
> = {
  registered: { tone: 'warn', icon: 'person' },
  profiled: { tone: 'info', icon: 'checklist' },
  active: { tone: 'good', icon: 'search' },
  paused: { tone: 'neutral', icon: 'pause' },
  placed: { tone: 'good', icon: 'handshake' },
  in_work_support: { tone: 'good', icon: 'heart' },
  closed: { tone: 'neutral', icon: 'archive' },
}

/** The sections of a profile as a broker reads them. */
export const sectionTitles: Record<ProfileStep, string> = {
  'about-you': 'About them',
  when: 'When they can work',
  what: 'What they would like',
  skills: 'What they bring',
}
