import { isOneOf } from '#app/shared/one-of'

/** What a provider offers, and where the work of a vacancy is done. */
export const services = [
  'care-home',
  'nursing-home',
  'home-care',
  'supported-living',
  'extra-care',
  'day-service',
  'live-in-care',
  'childrens-home',
  'personal-assistance',
  'shared-lives',
] as const
export type Service = (typeof services)[number]

export const serviceLabels: Record<Service, string> = {
  'care-home': 'Care home',
  'nursing-home': 'Nursing home',
  'home-care': 'Home care',
  'supported-living': 'Supported living',
  'extra-care': 'Extra care housing',
  'day-service': 'Day service',
  'live-in-care': 'Live-in care',
  'childrens-home': "Children's home",
  'personal-assistance': 'Personal assistance',
  'shared-lives': 'Shared Lives',
}

export const isService = (text: string): text is Service => isOneOf(services, text)
