import { meetsMinimumAge } from '#app/hiring/applications/age'
import type { Fit } from '#app/brokering/matching/match'
import type { VacancyFacts } from '#app/brokering/matching/facts'
import { matchPair } from '#app/brokering/matching/match-pair'
import { defaultWeights } from '#app/brokering/matching/weights'
import type { LocalDate } from '#app/shared/dates'
import type { DemoProfile } from './candidate-profiles'
import type { DemoVacancy } from '../jobs/vacancies'

function vacancyFacts({ id, row, site }: DemoVacancy): VacancyFacts {
  return {
    ...row,
    id,
    sites: [{ eastings: site.eastings, northings: site.northings }],
    startsOn: null,
    // It was open on the day on which somebody was put to it.
    open: true,
  }
}

/** How somebody fits a vacancy on a day; null if they do not. As the portal itself would have worked it out then. */
export function fitOf(id: string, profile: DemoProfile, vacancy: DemoVacancy, today: LocalDate): Fit | null {
  const { eastings, northings } = profile
  const pair = {
    oldEnough: meetsMinimumAge(profile.ageBand, vacancy.row.minimumAge) !== 'no',
    known: null,
    providerExcluded: false,
  }
  const settings = { weights: defaultWeights, today }
  const match = matchPair({ ...profile, id, home: { eastings, northings } }, vacancyFacts(vacancy), pair, settings)
  return match.fits ? match : null
}
