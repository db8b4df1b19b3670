/** Why a broker does not endorse a match. */
export const dismissReasons = [
  'candidate-not-interested',
  'journey',
  'hours',
  'skills',
  'not-ready',
  'vacancy-has-enough',
  'better-elsewhere',
  'other',
] as const
export type DismissReason = (typeof dismissReasons)[number]

export const dismissLabels: Record<DismissReason, string> = {
  'candidate-not-interested': 'They told me they do not want it',
  journey: 'The journey would not work',
  hours: 'The hours or shifts would not work',
  skills: 'The job needs something they do not have yet',
  'not-ready': 'They are not ready to start yet',
  'vacancy-has-enough': 'The employer has enough people to see',
  'better-elsewhere': 'Another job suits them better',
  other: 'Something else',
}

/** The same as the candidate reads it. */
export const dismissWords: Record<DismissReason, string> = {
  'candidate-not-interested': 'you had told us that you do not want it',
  journey: 'the journey would be hard to do for every shift',
  hours: 'its hours or shifts would not work with yours',
  skills: 'it asks for something you do not have yet',
  'not-ready': 'it starts before you can',
  'vacancy-has-enough': 'the employer already has enough people to see',
  'better-elsewhere': 'another job suits you better',
  other: 'of the reason below',
}

/** Why a candidate says no to one introduction. */
export const declineReasons = [
  'not-this-work',
  'too-far',
  'hours',
  'pay',
  'employer',
  'found-work',
  'not-now',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** As the candidate chooses it. */
export const declineLabels: Record<DeclineReason, string> = {
  'not-this-work': 'It is not the work I want',
  'too-far': 'It is too far',
  hours: 'The hours or shifts do not suit me',
  pay: 'The pay is too low',
  employer: 'I do not want to work for this employer',
  'found-work': 'I have found work',
  'not-now': 'Not now',
  other: 'Something else, or I would rather not say',
}

/** Why an introduction ended before the employer heard of it. */
export const closeReasons = [
  'vacancy-closed',
  'applied-themselves',
  'candidate-left',
  'candidate-paused',
  'consent-withdrawn',
  'broker',
  'review',
  'erased',
] as const
export type CloseReason = (typeof closeReasons)[number]

/** As a broker reads it. */
export const closeLabels: Record<CloseReason, string> = {
  'vacancy-closed': 'The vacancy is no longer open',
  'applied-themselves': 'They applied by themselves',
  'candidate-left': 'The candidate left',
  'candidate-paused': 'The candidate paused',
  'consent-withdrawn': 'They withdrew their consent to be matched',
  broker: 'Withdrawn by a broker',
  review: 'Withdrawn after a second look',
  erased: 'The person’s details were erased',
}

/** Completes "We did not pass your details on, because …". */
export const closeWords: Record<CloseReason, string> = {
  'vacancy-closed': 'the job is no longer open',
  'applied-themselves': 'you have applied for this job yourself',
  'candidate-left': 'you asked us to stop looking for you',
  'candidate-paused': 'you asked us to pause',
  'consent-withdrawn': 'you no longer want to be matched',
  broker: 'your job broker took it back',
  review: 'somebody else looked at it again, as you asked',
  erased: 'your details were erased',
}

/** How somebody told their broker that they agree. */
export const spokenWays = ['phone', 'in-person', 'text'] as const
export type SpokenWay = (typeof spokenWays)[number]

export const spokenWayLabels: Record<SpokenWay, string> = {
  phone: 'By phone',
  'in-person': 'In person',
  text: 'By text message',
}

/** Every way in which a consent is recorded; link and account are the candidate's own hand. */
export type ConsentHow = SpokenWay | 'link' | 'account'

export const consentWayLabels: Record<ConsentHow, string> = {
  link: 'by the link in the email',
  account: 'in their account',
  phone: 'by phone',
  'in-person': 'in person',
  text: 'by text message',
}
