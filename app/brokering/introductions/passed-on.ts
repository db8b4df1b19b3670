import { ageBandLabels } from '#app/hiring/applications/age'
import { availabilityWords, fromTicks } from '#app/hiring/applications/availability'
import { rightToWorkLabels } from '#app/hiring/applications/forms'
import { ticksOf, type CandidateProfile } from '#app/brokering/candidates/profile'
import {
  candidateExperienceLabels,
  leadershipLabels,
  qualificationLabels,
  registrationLabels,
  studyLabels,
} from '#app/brokering/matching/words'
import { formatDate } from '#app/shared/date-words'
import type { Fact } from './introduction-view'
import { phoneWords } from '#app/shared/phone'

type Reached = { name: string; email: string | null; phone: string | null }

/** Line by line what `sendIntroduction` writes into the application, and what the provider sees beside it. */
export function passedOnFacts(profile: CandidateProfile, person: Reached): Fact[] {
  const { earliestStart } = profile
  return [
    { label: 'Your name', value: person.name },
    { label: 'Email', value: person.email ?? '' },
    { label: 'Phone', value: person.phone ? phoneWords(person.phone) : '' },
    { label: 'Postcode', value: profile.postcode },
    { label: 'Age', value: profile.ageBand ? ageBandLabels[profile.ageBand] : 'Not said' },
    { label: 'When you can work', value: availabilityWords(fromTicks(ticksOf(profile.slots))).join('; ') },
    { label: 'Could start', value: earliestStart ? `From ${formatDate(earliestStart)}` : 'As soon as it suits' },
    { label: 'Right to work', value: rightToWorkLabels[profile.rightToWork] },
    ...backgroundFacts(profile),
    {
      label: 'Why your broker suggests you',
      value:
        'Their words, your way there, and how your times and experience fit. Not the pay or anything else you asked for',
    },
  ].filter(({ value }) => value !== '')
}

/** What the candidate told their broker of their background. */
export function backgroundFacts(profile: CandidateProfile): Fact[] {
  return [
    { label: 'Experience', value: candidateExperienceLabels[profile.experience] },
    { label: 'Qualifications', value: profile.qualifications.map((name) => qualificationLabels[name]).join(', ') },
    ...standingFacts(profile),
    { label: 'Registration', value: profile.registrations.map((name) => registrationLabels[name]).join(', ') },
    { label: 'Languages', value: profile.languages.join(', ') },
    { label: 'Driving', value: profile.car ? 'Has a car' : profile.licence ? 'Has a licence, no car' : '' },
  ].filter(({ value }) => value !== '')
}

/** What posts of responsibility ask for, where it was said. */
function standingFacts({ workingTowards, leadership }: CandidateProfile): Fact[] {
  return [
    { label: 'Working towards', value: workingTowards && workingTowards !== 'none' ? studyLabels[workingTowards] : '' },
    { label: 'In charge of others', value: leadership && leadership !== 'none' ? leadershipLabels[leadership] : '' },
  ]
}
