import type { Experience, Service } from '#app/jobs/vocabulary/vocabulary'
import type { CandidateExperience } from '../facts'
import type { Look, ScorePart } from '../look'

/** By what the employer asks, how far each experience meets it. Experience that is "needed" is still no exclusion. */
const shares: Record<Experience, Record<CandidateExperience, number>> = {
  none: { none: 1, personal: 1, some: 1, 'year-plus': 1 },
  some: { none: 0.4, personal: 0.7, some: 1, 'year-plus': 1 },
  required: { none: 0, personal: 0.2, some: 0.7, 'year-plus': 1 },
}

export const experiencePart: ScorePart = {
  name: 'experience',
  share: ({ candidate, vacancy }) => shares[vacancy.experience][candidate.experience],
  words: experienceWords,
}

function experienceWords({ candidate, vacancy }: Look): string {
  if (vacancy.experience === 'none') return 'no experience is needed'
  switch (candidate.experience) {
    case 'none':
      return `no ${kindOfCare(vacancy.services)} experience yet`
    case 'personal':
      return 'has looked after somebody in the family, no paid care work yet'
    case 'some':
      return vacancy.experience === 'required'
        ? 'under a year of care work, more may be needed'
        : 'some care work behind them'
    case 'year-plus':
      return 'more than a year of care work'
  }
}

/** "home-care", "nursing-home"; "care" for several kinds and for those whose name makes no adjective. */
function kindOfCare(services: readonly Service[]): string {
  const [only] = services
  if (!only || services.length > 1) return 'care'
  return adjectives[only] ?? only
}

const adjectives: Partial<Record<Service, string>> = {
  'live-in-care': 'live-in',
  'personal-assistance': 'personal-assistant',
  'childrens-home': 'care',
  'shared-lives': 'care',
}
