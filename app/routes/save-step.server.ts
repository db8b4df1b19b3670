import { data } from '@remix-run/node'
import { askAgain, buttonOf } from '#app/platform/by-intent.server'
import { typedFields, type FormAnswer } from '#app/platform/forms.server'
import { redirect } from '#app/platform/redirect.server'
import type { Refused } from '#app/shared/outcome'
import { textIn, type FieldErrors } from '#app/shared/typed-fields'
import type { DraftStore, SavedStep } from '#app/steps/draft-store'
import { readIntent, readStep, type Intent, type Reading } from '#app/steps/read-step'
import { pathOf, type Screen, type StepsForm } from '#app/steps/steps-form'
import { leadsTo } from '#app/steps/way'

export type Cookies = [string, string][]

type Stored = SavedStep | Refused
type Saved<Kept extends Stored> = Extract<Kept, { ok: true }>
type NotSaved<Kept extends Stored> = Extract<Kept, { ok: false }>

type Posting<Step extends string, Facts, Kept extends Stored, Answer> = {
  form: StepsForm<Step, Facts>
  step: Step
  raw: FormData
  facts: Facts
  /** Of the person's form: its address, and all of its screens. */
  base: string
  screens: readonly Screen<Step>[]
  store: DraftStore<Step, Kept>
  /** Where the form lies that "Back" on its first screen leaves. */
  out: string
  /** Left out: what the button says. */
  intent?: Intent
  /** Left out: what the form says. */
  fromCheck?: boolean
  /** What no schema sees: files, places. They are looked at whatever else is wrong. */
  alsoWrong?: (reading: Reading, intent: Intent) => Promise<FieldErrors>
  /** The answer where the draft cannot be saved. */
  refused: (refusal: NotSaved<Kept>, form: FormAnswer) => Answer | Promise<Answer>
  /** Cookies that go with every answer to a screen that was saved. */
  cookies?: (saved: Saved<Kept>) => Promise<Cookies>
  /** Another answer than the screen that follows: with a word about it, or out of the form. */
  leads?: (intent: Intent, saved: Saved<Kept>, cookies: Cookies) => Response | undefined | Promise<Response | undefined>
}

/** Which button of a screen was pressed; the Enter key is "finish". Null: a word of none of them, or several. */
export function pressedButton<Step extends string>(
  raw: FormData,
  { buttons = ['finish', 'later', 'back'], steps }: Pick<StepsForm<Step>, 'buttons' | 'steps'>,
  step: Step,
): string | null {
  const { staying = [], also = [] } = steps[step]
  return buttonOf(raw, { known: [...buttons, ...also], kinds: staying, onward: 'finish' })
}

/**
 * The one action of a screen of any form of several screens: reads what was posted, keeps it and leads on; or shows the
 * screen again with everything typed and what is wrong beside it (422).
 */
export async function saveStep<Step extends string, Facts, Kept extends Stored, Answer>(
  posting: Posting<Step, Facts, Kept, Answer>,
) {
  const { form, step, raw, facts, screens, store } = posting
  const button = pressedButton(raw, form, step)
  if (button === null) return askAgain(raw)
  const typed = typedFields(raw)
  const intent = posting.intent ?? readIntent(form.steps[step], button)
  const reading = readStep(form, step, { typed, intent, facts })
  const also = (await posting.alsoWrong?.(reading, intent)) ?? {}
  const wrong = { ...reading.errors, ...also }
  if (Object.keys(wrong).length > 0)
    return data({ form: { values: typed, errors: wrong } satisfies FormAnswer }, { status: 422 })
  const outcome = await store(step, reading)
  if (!outcome.ok) return posting.refused(outcome as NotSaved<Kept>, { values: typed, errors: {} })
  const saved = outcome as Saved<Kept>
  const cookies = (await posting.cookies?.(saved)) ?? []
  const elsewhere = await posting.leads?.(intent, saved, cookies)
  if (elsewhere) return elsewhere
  const fromCheck = posting.fromCheck ?? textIn(typed, 'from') === 'check'
  const screen = leadsTo(form, { screens, done: saved.done }, { step, intent, fromCheck })
  const back = intent === 'stay' && fromCheck ? 'check' : null
  return redirect(screen === null ? posting.out : pathOf(form, posting.base, screen, back), { headers: cookies })
}
