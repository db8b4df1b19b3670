import { data } from '@remix-run/node'
import type { z } from 'zod'
import { isOneOf } from '#app/shared/one-of'
import { isUuid } from '#app/shared/uuid'
import { checkForm, invalid, textOf, typedFields, type FormAnswer, type ReadForm } from './forms.server'
import type { TypedFields } from '#app/shared/typed-fields'

/** The name under which a button, or the form it stands in, says what it does. */
const FIELD = 'intent'

const UNCLEAR = 'We could not tell which button you pressed, so nothing was changed. Press it again.'

/** What was posted, if it is one of `known`, once, in the very same letters. Missing, empty, repeated or a file: null. */
export function knownIntent<const I extends string>(raw: FormData, known: readonly I[]): I | null {
  const posted = raw.getAll(FIELD)
  const [intent] = posted
  return posted.length === 1 && typeof intent === 'string' && isOneOf(known, intent) ? intent : null
}

/**
 * Which of a page's forms or buttons was posted. There is no default: what decides, pays or grants a right is never done
 * because a button's word was lost on its way.
 * @throws 400 for anything but exactly one of `known`
 */
export function intentOf<const I extends string>(raw: FormData, known: readonly I[]): I {
  const intent = knownIntent(raw, known)
  return intent ?? unclear()
}

/**
 * For a screen whose own button has no name, and only saves what was typed and goes on: `onward` where no button is named
 * at all. Never for what decides, pays, sends or grants a right. Some buttons name a thing: "remove:ID" of the kind
 * "remove". Null: a word of none of them, or several.
 */
export function buttonOf(
  raw: FormData,
  { known, kinds, onward }: { known: readonly string[]; kinds: readonly string[]; onward: string },
): string | null {
  if (!raw.has(FIELD)) return onward
  const [kind, id] = textOf(raw, FIELD).split(':')
  const naming = kinds.includes(kind ?? '') && isUuid(id) ? [`${kind}:${id}`] : []
  return knownIntent(raw, [...known, ...kinds, ...naming])
}

type Branches = Record<string, (raw: FormData) => unknown>

/**
 * Does what the posted intent names: `byIntent(raw, { approve: when(ApproveForm, …), return: when(ReturnForm, …) })`.
 * Anything but exactly one of the branches' own names is a 400: the error page, or what `otherwise` answers.
 */
export function byIntent<B extends Branches, O = never>(
  raw: FormData,
  branches: B,
  otherwise: (raw: FormData) => O = unclear,
): ReturnType<B[keyof B]> | O {
  const intent = knownIntent(raw, Object.keys(branches))
  return intent === null ? otherwise(raw) : (branches[intent]!(raw) as ReturnType<B[keyof B]>)
}

type RightForm<S extends z.ZodType> = Extract<ReadForm<z.output<S>>, { ok: true }>

/** A branch with a form of its own: `run` gets what was read; a form that is wrong goes back to its page. */
export function when<S extends z.ZodType, A>(schema: S, run: (read: RightForm<S>) => A) {
  return async (raw: FormData): Promise<Awaited<A> | ReturnType<typeof invalid>> => {
    const read = checkForm(raw, schema)
    return read.ok ? await run(read) : invalid(read)
  }
}

type OfIntents = z.ZodType & { options: readonly { shape: { [FIELD]: z.ZodLiteral<string> } }[] }

/**
 * Reads a form that is a discriminated union of a page's intents.
 * @throws 400 for anything but exactly one of them
 */
export function readByIntent<S extends OfIntents>(raw: FormData, schema: S): ReadForm<z.output<S>> {
  intentOf(
    raw,
    schema.options.flatMap(({ shape }) => [...shape[FIELD].values]),
  )
  return checkForm(raw, schema)
}

/** What such a form shows: all that was typed, and that its button was not clear. */
export const unclearForm = (values: TypedFields): FormAnswer => ({ values, errors: { '': [UNCLEAR] } })

/** For a page that is one form with several buttons: the page again, with all that was typed. */
export function askAgain(raw: FormData) {
  return data({ form: unclearForm(typedFields(raw)) }, { status: 400 })
}

/** Refuses a form that does not say what it wants; the error page says so in its own words. @throws 400 */
export function unclear(): never {
  throw new Response('Unclear', { status: 400 })
}
