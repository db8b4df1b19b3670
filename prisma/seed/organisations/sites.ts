import type { Service } from '#app/jobs/vocabulary/vocabulary'
import { DEMO_SITES, providers, type DemoProvider } from './providers'
import { councils } from './councils'
import { idOf, Random } from '../random'

export type Sector = {
  sector: string
  outcode: string
  eastings: number
  northings: number
  districtGss: string | null
  town: string
}

const HOUSE = [
  'Rectory',
  'Orchard',
  'Mill',
  'Priory',
  'Station',
  'Chapel',
  'Willow',
  'Manor',
  'Quarry',
  'Bridge',
  'Elm',
  'Canal',
  'Church',
  'Garden',
  'Weavers',
]
const HOME_KIND: Partial<Record<Service, readonly string[]>> = {
  'care-home': ['House', 'Lodge', 'Court'],
  'nursing-home': ['House Nursing Home', 'Court Nursing Home'],
  'childrens-home': ['Cottage', 'Villa'],
  'extra-care': ['Court', 'Place'],
  'supported-living': ['Close', 'Row'],
  'day-service': ['Barn', 'Hall'],
}

/** An outward code's letters that Royal Mail uses in units. */
const UNIT = 'ABDEFGHJLNPQRSTUWXYZ'

export type DemoSite = ReturnType<typeof inventSites>[number]

/** 120 sites at the real positions of postcode sectors; the street and house are invented. */
export function inventSites(sectors: readonly Sector[]) {
  const random = new Random(20)
  const regulatorOf = (services: readonly Service[], provider: DemoProvider) => {
    if (provider.kind === 'personal-assistant-employer') return 'none'
    if (services.includes('childrens-home')) return 'Ofsted'
    return services.some((service) => ['day-service', 'shared-lives'].includes(service)) && services.length === 1
      ? 'none'
      : 'CQC'
  }
  const sites = providers.flatMap((provider, p) => {
    const council = councils.find(({ slug }) => slug === provider.council)!
    return provider.outcodes.map((outcode, n) => {
      const near = sectors.filter(
        (candidate) => candidate.outcode === outcode && council.districts.some((gss) => gss === candidate.districtGss),
      )
      // The first site of the demo's own provider is where the contract's examples look.
      const sector = p === 0 && n === 0 ? near.find((candidate) => candidate.sector === 'OX16 5')! : random.pick(near)
      const main = provider.services[n % provider.services.length]!
      const services = n === 0 ? [...provider.services] : [main]
      const regulator = regulatorOf(services, provider)
      const home = provider.kind === 'personal-assistant-employer'
      const kinds = HOME_KIND[main]
      const name = home ? 'Home' : kinds ? `${random.pick(HOUSE)} ${random.pick(kinds)}` : `${sector.town} branch`
      const children = services.includes('childrens-home')
      return {
        id: idOf('site', p, n),
        councilId: council.id,
        providerId: idOf('provider', p),
        name,
        address:
          home || children
            ? ''
            : `${random.between(1, 98)} ${random.pick(HOUSE)} ${random.pick(['Road', 'Street', 'Lane', 'Way'])}`,
        town: sector.town,
        postcode: `${sector.sector}${random.pick([...UNIT])}${random.pick([...UNIT])}`,
        eastings: sector.eastings,
        northings: sector.northings,
        positionKind: 'sector',
        districtGss: sector.districtGss,
        services,
        regulator,
        locationId: regulator === 'CQC' ? `1-${10_000_000 + p * 1000 + n}` : null,
        holdsLocationId: provider.status !== 'refused',
        publicPrecision: home || children ? 'outcode' : 'exact',
        gettingThere: home || children ? '' : random.pick(GETTING_THERE),
      }
    })
  })
  if (sites.length !== DEMO_SITES) throw new Error(`The demo has ${sites.length} sites instead of ${DEMO_SITES}`)
  return sites
}

const GETTING_THERE = [
  'The bus stops two minutes away, every 20 minutes until 11pm. Free parking behind the house.',
  'Ten minutes on foot from the station. There is a dry place for bicycles.',
  'On the main bus route. Parking on the street is free after 6pm.',
  'The last bus goes at 10.30pm; we pay a taxi home after late shifts.',
  'Easiest by car or bicycle. Several of the team share lifts.',
  '',
]
