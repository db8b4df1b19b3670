import { ageBandLabels } from '#app/hiring/applications/age'
import { availabilityWords, fromTicks } from '#app/hiring/applications/availability'
import type { MatchRightToWork } from '#app/brokering/matching/facts'
import {
  candidateExperienceLabels,
  leadershipLabels,
  matterLabels,
  qualificationLabels,
  registrationLabels,
  studyLabels,
  supportKindLabels,
  travelModeWords,
} from '#app/brokering/matching/words'
import { roleLabels, serviceLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatDate } from '#app/shared/date-words'
import { formatPay } from '#app/shared/money'
import type { ProfileStep } from './forms'
import { ticksOf, type CandidateProfile } from './profile'
import { inSentence } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

const rightWords: Record<MatchRightToWork, string> = {
  yes: 'Yes',
  visa: 'Yes, with a visa or a limit on hours',
  sponsorship: 'No, needs a sponsor',
  'not-sure': 'Not sure',
}

/** What somebody told us, line by line, for a summary: `lines` is empty where nothing was said. */
export type ProfileLine = { label: string; lines: string[] }

/** "Up to 30 minutes by car". */
export function travelWords({ travelMode, travelMinutes }: Pick<CandidateProfile, 'travelMode' | 'travelMinutes'>) {
  return `Up to ${minutesWords(travelMinutes)} ${travelModeWords[travelMode]}`
}

/** "45 minutes", "1 hour", "1½ hours". */
export function minutesWords(minutes: number): string {
  if (minutes === 60) return '1 hour'
  if (minutes === 90) return '1½ hours'
  return counted(minutes, 'minute')
}

/** "16 to 30 hours a week"; '' while it is not known. */
export function hoursWords({ hoursMin, hoursMax }: Pick<CandidateProfile, 'hoursMin' | 'hoursMax'>): string {
  if (hoursMax === 0) return ''
  if (hoursMin === hoursMax) return `${counted(hoursMax, 'hour')} a week`
  return hoursMin === 0
    ? `Up to ${counted(hoursMax, 'hour')} a week`
    : `${hoursMin} to ${counted(hoursMax, 'hour')} a week`
}

/** The same for a list: "Hours not said". */
export function hoursOrNot(hours: Pick<CandidateProfile, 'hoursMin' | 'hoursMax'>): string {
  return hoursWords(hours) || 'Hours not said'
}

/** A profile as a person reads it, screen by screen. */
export function profileWords(profile: CandidateProfile): Record<ProfileStep, ProfileLine[]> {
  return {
    'about-you': [
      line('Postcode', profile.postcode),
      line('Age', profile.ageBand && ageBandLabels[profile.ageBand]),
      line('Journey to work', travelWords(profile)),
    ],
    when: whenLines(profile),
    what: whatLines(profile),
    skills: skillsLines(profile),
  }
}

function whenLines(profile: CandidateProfile): ProfileLine[] {
  const { sleepIns, liveIn, earliestStart } = profile
  return [
    { label: 'Days and times', lines: availabilityWords(fromTicks(ticksOf(profile.slots))) },
    line('Hours wanted', hoursWords(profile)),
    line(
      'Sleep-ins and live-in work',
      sleepIns && liveIn ? 'Both are fine' : sleepIns ? 'Sleep-ins are fine' : liveIn ? 'Live-in is fine' : 'Neither',
    ),
    line('Could start', earliestStart ? `From ${formatDate(earliestStart)}` : 'As soon as it suits'),
  ]
}

function whatLines(profile: CandidateProfile): ProfileLine[] {
  const { supportKind, payWishPence } = profile
  return [
    line('Work wanted', listed(profile.rolesWanted.map((role) => roleLabels[role])) || 'Open to anything'),
    line('Work not wanted', listed(profile.rolesRuledOut.map((role) => roleLabels[role]))),
    line(
      'Places wanted',
      listed(profile.servicesWanted.map((service) => serviceLabels[service])) || 'Open to anything',
    ),
    line('Places not wanted', listed(profile.servicesRuledOut.map((service) => serviceLabels[service]))),
    {
      label: 'What matters most',
      lines: profile.matters.map((matter, index) => `${index + 1}. ${matterLabels[matter]}`),
    },
    line('Would like to support', supportKind ? supportKindLabels[supportKind] : 'No preference'),
    line('Lowest pay wished for', payWishPence === null ? '' : formatPay(payWishPence, null, 'hour')),
  ]
}

function skillsLines(profile: CandidateProfile): ProfileLine[] {
  const { licence, car, rightToWork, maySwitchSponsor } = profile
  return [
    line('Experience', candidateExperienceLabels[profile.experience]),
    { label: 'Qualifications', lines: profile.qualifications.map((name) => qualificationLabels[name]) },
    line('Working towards', profile.workingTowards === null ? '' : studyLabels[profile.workingTowards]),
    line('In charge of others', profile.leadership === null ? '' : leadershipLabels[profile.leadership]),
    { label: 'Professional registration', lines: profile.registrations.map((name) => registrationLabels[name]) },
    line('Languages besides English', profile.languages.join(', ')),
    line('Driving', car ? 'Licence, and a car for work' : licence ? 'Licence, no car' : 'No'),
    line('Right to work in the UK', rightWords[rightToWork]),
    ...(rightToWork === 'sponsorship'
      ? [line('In the UK already, may switch sponsor', maySwitchSponsor ? 'Yes' : 'No')]
      : []),
    { label: 'Anything else', lines: profile.ownWords ? profile.ownWords.split('\n').filter(Boolean) : [] },
  ]
}

const line = (label: string, value: string): ProfileLine => ({ label, lines: value ? [value] : [] })

/** "Care worker, support worker"; names such as "Shared Lives" keep their capitals. */
function listed(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(', ')
}
