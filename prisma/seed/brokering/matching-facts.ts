import { meetsMinimumAge } from '#app/hiring/applications/age'
import type { Fit } from '#app/brokering/matching/match'
import type { VacancyFacts } from '#app/brokering/matching/facts'
import { matchPair } from '#app/brokering/matching/match-pair'
import { defaultWeights } from '#app/brokering/matching/weights'
import { shiftTimesFrom } from '#app/brokering/match-lists/shift-times/shift-times'
import type { LocalDate } from '#app/shared/dates'
import type { DemoProfile } from './candidate-profiles'
import type { DemoVacancy } from '../jobs/vacancies'

/** As the demo's adverts write the times of a shift. */
const SHIFT = /\d[\d.]*[ap]m to \d[\d.]*[ap]m/g

function vacancyFacts({ id, row, site }: DemoVacancy): VacancyFacts {
  return {
    ...row,
    id,
    sites: [{ eastings: site.eastings, northings: site.northings }],
    shiftTimes: shiftTimesFrom((row.shiftDetails ?? '').match(SHIFT)?.join(',') ?? ''),
    startsOn: null,
    // It was open on the day on which somebody was put to it.
    open: true,
  }
}

/**
 * How somebody fits a vacancy on a day, in work that they asked for; null if they do not. As the portal itself would have
 * worked it out then.
 */
export function fitOf(id: string, profile: DemoProfile, vacancy: DemoVacancy, today: LocalDate): Fit | null {
  const { eastings, northings } = profile
  const pair = {
    oldEnough: meetsMinimumAge(profile.ageBand, vacancy.row.minimumAge) !== 'no',
    known: null,
    providerExcluded: false,
  }
  const settings = { weights: defaultWeights, today }
  const match = matchPair({ ...profile, id, home: { eastings, northings } }, vacancyFacts(vacancy), pair, settings)
  return match.fits && match.asked ? match : null
}
