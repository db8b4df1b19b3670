import { z } from 'zod'
import { MOST_OWN_WORDS, profileSteps, type ProfileStep } from '#app/brokering/candidates/forms'

/** What was typed into a screen, by the names of its fields. */
export type TypedValues = Record<string, string | string[]>

/** What was typed so far, screen by screen; checked again whenever it is used. */
export type DraftAnswers = Partial<Record<ProfileStep, TypedValues>>

const fieldNames: Record<ProfileStep, readonly string[]> = {
  'about-you': ['name', 'email', 'phone', 'postcode', 'ageBand', 'travelMode', 'travelMinutes'],
  when: ['availability', 'anyTime', 'sleepIns', 'liveIn', 'hoursMin', 'hoursMax', 'earliestStart'],
  what: [
    'rolesWanted',
    'rolesRuledOut',
    'servicesWanted',
    'servicesRuledOut',
    'matterFirst',
    'matterSecond',
    'matterThird',
    'supportKind',
    'payWish',
  ],
  skills: [
    'experience',
    'qualifications',
    'registrations',
    'languages',
    'driving',
    'rightToWork',
    'maySwitchSponsor',
    'ownWords',
  ],
}

const MOST_CHARACTERS = 2 * MOST_OWN_WORDS
const MOST_VALUES = 40

/** The fields of a screen as they were posted; anything else, and what no field of ours holds, is left out. */
export function typedValues(step: ProfileStep, posted: FormData): TypedValues {
  const values: TypedValues = {}
  for (const name of fieldNames[step]) {
    const texts = posted
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map((text) => text.slice(0, MOST_CHARACTERS))
      .slice(0, MOST_VALUES)
    if (texts.length === 1) values[name] = texts[0]!
    if (texts.length > 1) values[name] = texts
  }
  return values
}

/** Typed values as a form posts them. */
export function asFormData(values: TypedValues): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one)
  return form
}

const Stored = z.partialRecord(z.enum(profileSteps), z.record(z.string(), z.union([z.string(), z.array(z.string())])))

/** What is stored, read back; nothing where it does not fit. */
export function readDraftAnswers(stored: unknown): DraftAnswers {
  const read = Stored.safeParse(stored)
  return read.success ? read.data : {}
}
