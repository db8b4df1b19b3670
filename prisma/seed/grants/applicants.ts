import { addDays, daysBetween, fromDateColumn, toDateColumn, type LocalDate } from '#app/shared/dates'
import type { DemoPerson } from '../hiring/applications'
import type { inventEmployments } from '../hiring/employments'
import { providers } from '../organisations/providers'
import { idOf, type Random } from '../random'
import type { DemoSite, Sector } from '../organisations/sites'
import type { DemoCouncil, DemoKind } from './schemes'

const UNITS = 'ABDEFGHJLNPQRSTUWXYZ'
const STREETS = ['Mill Lane', 'Station Road', 'Orchard Way', 'Church Street', 'Bell Close', 'The Green', 'Canal Row']
const NAMED = ['Fernhill Rest Home', 'Wheatley Home Helps', 'Sunrise Care (Abingdon)', 'Brook House Trust']

/** Where somebody works, as an application says it. */
export type DemoJob = {
  employer: 'verified' | 'named'
  providerId: string | null
  siteId: string | null
  employerName: string
  employerEmail: string | null
  workPostcode: string
  workDistrictGss: string | null
  employmentId: string | null
  startedOn: LocalDate
  role: 'care-worker' | 'support-worker' | 'senior-care-worker' | 'personal-assistant' | 'nurse'
}

export type DemoApplicant = {
  person: DemoPerson
  addressLine: string
  postcode: string
  homeDistrictGss: string | null
  birthDate: LocalDate
  nino: string
  job: DemoJob
}

type World = {
  people: readonly DemoPerson[]
  sites: readonly DemoSite[]
  sectors: readonly Sector[]
  employments: ReturnType<typeof inventEmployments>
}

/** Finds somebody who could have applied to a scheme on a day; nobody twice. */
export function applicantFinder(random: Random, { people, sites, sectors, employments }: World) {
  const taken = new Set<string>()
  const known = new Map(people.map((person) => [person.id, person]))
  const siteOf = new Map(sites.map((site) => [site.id, site]))
  // The first is seeker@; phone numbers of the invented people repeat after a thousand.
  const anybody = people.slice(1, 900)

  function nobodyYet(): DemoPerson {
    for (;;) {
      const person = random.pick(anybody)
      if (!taken.has(person.id)) return person
    }
  }

  function workAt(site: DemoSite, startedOn: LocalDate, employmentId: string | null): DemoJob {
    const provider = providers.find((_, p) => idOf('provider', p) === site.providerId)!
    return {
      employer: 'verified',
      providerId: site.providerId,
      siteId: site.id,
      employerName: provider.name,
      employerEmail: null,
      workPostcode: site.postcode,
      workDistrictGss: site.districtGss,
      employmentId,
      startedOn,
      role: random.weighted({ 'care-worker': 60, 'support-worker': 24, 'senior-care-worker': 10, nurse: 6 }),
    }
  }

  function siteIn(council: DemoCouncil): DemoSite {
    const verified = sites.filter(
      (site) =>
        site.councilId === council.id &&
        providers.some((each, p) => idOf('provider', p) === site.providerId && each.status === 'verified'),
    )
    const first = verified.filter(({ providerId }) => providerId === idOf('provider', 0))
    return random.pick(first.length > 0 && random.chance(0.14) ? first : verified)
  }

  function jobOf(council: DemoCouncil, kind: DemoKind, submittedOn: LocalDate): { person: DemoPerson; job: DemoJob } {
    if (kind === 'new-starter') {
      const own = employments.find(({ row }) => {
        if (row.councilId !== council.id || !row.startedOn || row.status !== 'started') return false
        const weeks = daysBetween(fromDateColumn(row.startedOn), submittedOn)
        return weeks >= 0 && weeks < 50 && !taken.has(row.personId) && anybody.some(({ id }) => id === row.personId)
      })
      if (own) {
        const job = workAt(siteOf.get(own.row.siteId)!, fromDateColumn(own.row.startedOn!), own.row.id)
        return { person: known.get(own.row.personId)!, job }
      }
      return {
        person: nobodyYet(),
        job: workAt(siteIn(council), addDays(submittedOn, -random.between(2, 40)), null),
      }
    }
    const person = nobodyYet()
    const startedOn = addDays(submittedOn, -random.between(130, 2400))
    const job = workAt(siteIn(council), startedOn, null)
    if (!random.chance(0.12)) return { person, job }
    const employerName = random.pick(NAMED)
    const employerEmail = `office@${employerName.replace(/[^a-z]/gi, '').toLowerCase()}.example`
    return { person, job: { ...job, employer: 'named', providerId: null, siteId: null, employerName, employerEmail } }
  }

  return (council: DemoCouncil, kind: DemoKind, submittedOn: LocalDate, wanted?: DemoPerson): DemoApplicant => {
    const found = jobOf(council, kind, submittedOn)
    const person = wanted ?? found.person
    taken.add(person.id)
    const near = sectors.filter(({ districtGss }) => council.districts.some((gss) => gss === districtGss))
    const sector = random.pick(near)
    return {
      person,
      addressLine: `${random.between(1, 120)} ${random.pick(STREETS)}`,
      postcode: `${sector.sector}${random.pick([...UNITS])}${random.pick([...UNITS])}`,
      homeDistrictGss: sector.districtGss,
      birthDate: addDays('1965-01-01', random.between(0, 14_500)),
      nino: `${random.pick(['AB', 'CE', 'HK', 'JM', 'LP', 'NR', 'SX'])}${random.between(100_000, 999_999)}${random.pick(['A', 'B', 'C', 'D'])}`,
      job: found.job,
    }
  }
}

/** A day as its column wants it. */
export const column = (day: LocalDate | null) => (day ? toDateColumn(day) : null)
