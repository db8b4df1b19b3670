import { z } from 'zod'
import { EmailAddress, optionalEmailAddress } from '#app/people/profile/email-address'
import { optionalPersonPhone, personName, personPostcode } from '#app/people/profile/person-fields'
import { ageBands, meetsMinimumAge, SCHOOL_LEAVING_AGE } from '#app/hiring/applications/age'
import { ticks } from '#app/hiring/applications/availability'
import {
  candidateExperiences,
  leaderships,
  matchRightsToWork,
  matters,
  qualifications,
  registrations,
  studies,
  supportKinds,
  travelModes,
  type Matter,
} from '#app/brokering/matching/facts'
import { roles, services } from '#app/jobs/vocabulary/vocabulary'
import { addYears, type LocalDate } from '#app/shared/dates'
import { COULD_START } from '#app/shared/day-bounds'
import {
  choice,
  choices,
  mustTick,
  number,
  optionalChoice,
  optionalDay,
  optionalMoney,
  optionalNumber,
  optionalParagraphs,
  tick,
  typed,
} from '#app/shared/form-fields'
import { cleanLine } from '#app/shared/plain-text'
import type { StepSchema } from '#app/steps/steps-form'
import { candidateProfile, profilePart, type CandidateProfile } from './profile'

/** The screens with questions, in order; the last screen of registering only checks. */
export const profileSteps = ['about-you', 'when', 'what', 'skills'] as const
export type ProfileStep = (typeof profileSteps)[number]

export const profileStepTitles: Record<ProfileStep, string> = {
  'about-you': 'You, and where you live',
  when: 'When you can work',
  what: 'What you would like',
  skills: 'What you bring',
}

/** Longest journeys somebody may choose, in minutes one way. */
export const travelMinuteChoices = ['10', '15', '20', '30', '45', '60', '90'] as const

/** Driving is one question: nobody drives a car without a licence. */
const drivings = ['car', 'licence', 'no'] as const

export const MOST_OWN_WORDS = 500
const MOST_HOURS = 80
const MOST_PAY_PENCE = 10_000
const MOST_LANGUAGES = 10

const contactShape = { name: personName, email: EmailAddress, phone: optionalPersonPhone }

const whereShape = {
  postcode: personPostcode,
  ageBand: choice(ageBands, 'Choose your age'),
  travelMode: choice(travelModes, 'Choose how you would travel to work'),
  travelMinutes: choice(travelMinuteChoices, 'Choose how long the journey may take').transform(Number),
}

const whenFields = {
  availability: choices(ticks),
  anyTime: tick(),
  sleepIns: tick(),
  liveIn: tick(),
  earliestStart: optionalDay('Enter the day you could start, for example 3 March 2026', COULD_START),
}
const hoursRange = (what: string, min: number) => ({ min, max: MOST_HOURS, what })
const whenShape = {
  ...whenFields,
  hoursMin: number('Enter the fewest hours a week you want, for example 16', hoursRange('Fewest hours a week', 0)),
  hoursMax: number('Enter the most hours a week you want, for example 30', hoursRange('Most hours a week', 1)),
}
/** For a broker who could not ask for everything yet. */
const whenShapeSoFar = {
  ...whenFields,
  hoursMin: optionalNumber('Enter hours as a number, for example 16', hoursRange('Fewest hours a week', 0)),
  hoursMax: optionalNumber('Enter hours as a number, for example 30', hoursRange('Most hours a week', 1)),
}

const whatShape = {
  rolesWanted: choices(roles),
  rolesRuledOut: choices(roles),
  servicesWanted: choices(services),
  servicesRuledOut: choices(services),
  matterFirst: optionalChoice(matters),
  matterSecond: optionalChoice(matters),
  matterThird: optionalChoice(matters),
  supportKind: optionalChoice(supportKinds),
  payWish: optionalMoney('Enter pounds an hour, for example 12.60'),
}

const sameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

/** "Polish, Punjabi and Welsh" as a list. */
const languages = typed<string[]>((text) => {
  const named = cleanLine(text)
    .split(/,|;|\/| and | & /i)
    .map(cleanLine)
    .filter(Boolean)
  const once = named.filter((name, index) => named.findIndex((other) => sameWord(other, name)) === index)
  if (once.length > MOST_LANGUAGES) return { problem: `Enter at most ${MOST_LANGUAGES} languages` }
  if (once.some((name) => name.length > 40)) return { problem: 'Put a comma between the languages' }
  return { value: once }
})

const skillsShape = {
  experience: choice(candidateExperiences, 'Choose how much care work you have done'),
  qualifications: choices(qualifications),
  workingTowards: optionalChoice(studies),
  leadership: optionalChoice(leaderships),
  registrations: choices(registrations),
  languages,
  driving: choice(drivings, 'Choose whether you drive'),
  rightToWork: choice(matchRightsToWork, 'Choose whether you have the right to work in the UK'),
  maySwitchSponsor: tick(),
  ownWords: optionalParagraphs({ max: MOST_OWN_WORDS, what: 'What you write' }),
}

type Wrong = (field: string, message: string) => void
type Context = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
const wrongIn =
  (ctx: Context): Wrong =>
  (field, message) =>
    ctx.addIssue({ code: 'custom', path: [field], message })

function checkAge({ ageBand }: { ageBand: string }, wrong: Wrong): void {
  if (meetsMinimumAge(ageBand, null) === 'no')
    wrong(
      'ageBand',
      `We are sorry: you can look for work here once you are ${SCHOOL_LEAVING_AGE}. Please come back then.`,
    )
}

type When = {
  availability: readonly string[]
  anyTime: boolean
  liveIn: boolean
  earliestStart: LocalDate | null
  hoursMin: number | null
  hoursMax: number | null
}

function checkWhen(values: When, today: LocalDate, wrong: Wrong): void {
  const { hoursMin, hoursMax, earliestStart } = values
  if (hoursMin !== null && hoursMax !== null && hoursMax < hoursMin)
    wrong('hoursMax', 'The most hours a week must be at least the fewest')
  if (earliestStart && earliestStart > addYears(today, 2))
    wrong('earliestStart', 'Enter a day within the next two years')
}

function checkTimes({ availability, anyTime, liveIn }: When, wrong: Wrong): void {
  if (!anyTime && !liveIn && availability.length === 0)
    wrong('availability', 'Tick at least one time when you can work')
}

type What = {
  rolesWanted: readonly string[]
  rolesRuledOut: readonly string[]
  servicesWanted: readonly string[]
  servicesRuledOut: readonly string[]
  matterFirst: Matter | null
  matterSecond: Matter | null
  matterThird: Matter | null
  payWish: number | null
}

function checkWhat(values: What, wrong: Wrong): void {
  if (values.rolesRuledOut.some((role) => values.rolesWanted.includes(role)))
    wrong('rolesRuledOut', 'You ticked the same work as wanted and as not wanted. Choose one')
  if (values.rolesRuledOut.length === roles.length) wrong('rolesRuledOut', 'Leave at least one kind of work open')
  if (values.servicesRuledOut.some((service) => values.servicesWanted.includes(service)))
    wrong('servicesRuledOut', 'You ticked the same place as wanted and as not wanted. Choose one')
  if (values.servicesRuledOut.length === services.length)
    wrong('servicesRuledOut', 'Leave at least one kind of place open')
  const chosen = [values.matterFirst, values.matterSecond, values.matterThird].filter((matter) => matter !== null)
  if (new Set(chosen).size < chosen.length) wrong('matterFirst', 'Choose each thing once')
  if (values.payWish !== null && values.payWish > MOST_PAY_PENCE) wrong('payWish', 'Enter pounds an hour, at most £100')
}

const aboutYouForm = z
  .object({ ...contactShape, ...whereShape })
  .superRefine((values, ctx) => checkAge(values, wrongIn(ctx)))

const whenForm = (today: LocalDate) =>
  z.object(whenShape).superRefine((values, ctx) => {
    checkWhen(values, today, wrongIn(ctx))
    checkTimes(values, wrongIn(ctx))
  })

const whatForm = z.object(whatShape).superRefine((values, ctx) => checkWhat(values, wrongIn(ctx)))

const skillsForm = z.object(skillsShape)

/** The form of one screen. `today` is the London day of the portal's clock. */
export function profileStepForm(step: ProfileStep, today: LocalDate): StepSchema {
  return { 'about-you': aboutYouForm, when: whenForm(today), what: whatForm, skills: skillsForm }[step]
}

const answersShape = { ...whereShape, ...whatShape, ...skillsShape }

/** All screens at once, as a person answers them: `{ contact, profile }`. */
export const registrationForm = (today: LocalDate) =>
  z
    .object({ ...contactShape, ...answersShape, ...whenShape })
    .superRefine((values, ctx) => {
      const wrong = wrongIn(ctx)
      checkAge(values, wrong)
      checkWhen(values, today, wrong)
      checkTimes(values, wrong)
      checkWhat(values, wrong)
    })
    .transform(({ name, email, phone, ...answers }) => ({
      contact: { name, email, phone },
      profile: candidateProfile(answers),
    }))
export type Registration = z.output<ReturnType<typeof registrationForm>>

/** One screen's answers, changed later: the part of the profile they are, and (first screen) name and phone. */
export type ProfileChange = { profile: Partial<CandidateProfile>; contact?: { name: string; phone: string | null } }

export function profileChangeForm(step: ProfileStep, today: LocalDate): z.ZodType<ProfileChange> {
  switch (step) {
    case 'about-you':
      return z
        .object({ name: personName, phone: optionalPersonPhone, ...whereShape })
        .superRefine((values, ctx) => checkAge(values, wrongIn(ctx)))
        .transform(({ name, phone, ...where }) => ({
          profile: profilePart['about-you'](where),
          contact: { name, phone },
        }))
    case 'when':
      return whenForm(today).transform((values) => ({ profile: profilePart.when(values) }))
    case 'what':
      return whatForm.transform((values) => ({ profile: profilePart.what(values) }))
    case 'skills':
      return skillsForm.transform((values) => ({ profile: profilePart.skills(values) }))
  }
}

/**
 * What a broker writes down for somebody on the phone or at the desk: an email address or a phone number is enough to
 * reach them, and times and hours may follow later (the case then stays `registered`).
 */
export const brokerCandidateForm = (today: LocalDate) =>
  z
    .object({ ...contactShape, email: optionalEmailAddress, ...answersShape, ...whenShapeSoFar })
    .superRefine((values, ctx) => {
      const wrong = wrongIn(ctx)
      checkAge(values, wrong)
      checkWhen(values, today, wrong)
      checkWhat(values, wrong)
      if (!values.email && !values.phone) wrong('phone', 'Enter a phone number or an email address')
    })
    .transform(({ name, email, phone, ...answers }) => ({
      contact: { name, email, phone },
      profile: candidateProfile(answers),
    }))

/** The last screen. */
export const consentForm = z.object({
  consent: mustTick('Tick the box if you agree. Without it we may not look for work for you'),
})
