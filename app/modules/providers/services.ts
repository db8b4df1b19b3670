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

export const serviceDescriptions: Record<Service, string> = {
  'care-home': 'People live there and get care day and night.',
  'nursing-home': 'A care home with registered nurses.',
  'home-care': 'You visit people in their own homes, often several in a day.',
  'supported-living': 'People have their own tenancy and get support to live there.',
  'extra-care': 'Flats of their own, with care on site.',
  'day-service': 'People come for the day and go home in the evening.',
  'live-in-care': 'You live in the home of the person you care for.',
  'childrens-home': 'Children and young people live there.',
  'personal-assistance': 'The person you support employs you.',
  'shared-lives': 'Someone lives with you, or visits you, as part of your family life.',
}

export const isService = (text: string): text is Service => isOneOf(services, text)
