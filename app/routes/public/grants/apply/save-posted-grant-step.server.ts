import { data } from '@remix-run/node'
import type { GrantAnswerStep } from '#app/grants/applying/screens/apply-steps'
import { leadOn } from './lead-on.server'
import { formOfStep, readGrantStep, type GrantIntent } from '#app/grants/applying/screens/read-grant-step'
import type { OpenedGrant } from './open-grant-draft.server'
import type { EmployerChoice } from '#app/grants/applying/screens/grant-pages'
import { findEmployers } from '#app/grants/applying/screens/queries-employers.server'
import { NO_SUCH_ACCOUNT } from '#app/grants/applying/bank-details/bank-form'
import type { BankDetails } from '#app/grants/applying/bank-details/bank-details'
import { intentOrOnward } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, textOf, type FormAnswer } from '#app/platform/forms.server'
import type { PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import { saveGrantStep } from '#app/grants/applying/screens/save-grant-step.server'
import { savePostedEvidence } from './save-posted-evidence.server'

type Context = Pick<PersonContext, 'request' | 'db' | 'clock' | 'actor'>

const intents = ['finish', 'later', 'back', 'find'] as const

/** The button beside a paper names it; whether there is such a paper is found out later. */
const removals = (posted: string) => (/^remove:[0-9a-f-]{36}$/.test(posted) ? [posted] : [])

/** The one action of all screens of an application for a grant: reads what was posted, stores it, and leads on. */
export async function savePostedGrantStep(context: Context, opened: OpenedGrant, step: GrantAnswerStep) {
  const raw = await formDataOf(context.request)
  const buttons = step === 'evidence' ? [...intents, 'add', ...removals(textOf(raw, 'intent'))] : intents
  const typed = intentOrOnward<string, 'finish'>(raw, buttons, 'finish')
  // The Enter key presses "Find", which comes first: with nothing to find it means "Continue".
  const seeks = textOf(raw, 'employerSearch').trim() !== ''
  const intent: GrantIntent = isOneOf(intents, typed) && (typed !== 'find' || seeks) ? typed : 'finish'
  if (step === 'evidence') return savePostedEvidence(context, opened, { raw, intent: typed })
  const { draft, scheme, leftUnderCap } = opened
  const { definition } = scheme
  const today = londonDate(context.clock.now())
  const stepContext = { definition, today, leftUnderCap }
  const read = checkForm(raw, formOfStep(step, stepContext).schema)
  if (step === 'work' && intent === 'find') return searched(context, opened, raw, read.form)
  const bank =
    step === 'bank' ? bankOf(read.ok ? (read.value as BankDetails) : null, read.form, draft.bank !== null) : noBank
  const complete = bank.kept ? {} : read.form.errors
  const reading = readGrantStep(step, raw, complete, intent, stepContext)
  const errors = step === 'bank' && intent !== 'finish' ? {} : reading.errors
  if (Object.keys(errors).length > 0) return answer(422, { values: read.form.values, errors })
  const now = context.clock.now()
  const { done, values } = reading
  const saved = await saveGrantStep({ draft, definition, step, values, done, ...bank.input }, { db: context.db, now })
  if (saved.ok) return leadOn(opened, step, intent, textOf(raw, 'from') === 'check')
  switch (saved.reason) {
    case 'gone':
      return redirect(opened.base)
    case 'no-such-employer':
      return answer(422, wrong(read.form, 'site', 'Choose a place from the list, or say that it is not on it'))
    case 'no-such-account':
      return answer(422, wrong(read.form, 'accountNumber', NO_SUCH_ACCOUNT))
  }
}

function answer(status: number, form: FormAnswer, employers: EmployerChoice[] = []) {
  return data({ form, employers }, { status })
}

function wrong(form: FormAnswer, field: string, sentence: string): FormAnswer {
  return { values: form.values, errors: { [field]: [sentence] } }
}

/** "Find": shows the places, with everything that was typed. */
async function searched({ db }: Context, { draft }: OpenedGrant, raw: FormData, form: FormAnswer) {
  const typed = textOf(raw, 'employerSearch')
  const employers = await findEmployers(db, { councilId: draft.councilId, typed })
  const sentence = 'We found no employer like that. Try one word of the name, or the town, or choose “Not on the list”.'
  const errors: Record<string, string[]> = employers.length === 0 ? { employerSearch: [sentence] } : {}
  return answer(employers.length === 0 ? 422 : 200, { values: form.values, errors }, employers)
}

const bankFields = ['accountName', 'sortCode', 'accountNumber', 'sortCodeAgain', 'accountNumberAgain'] as const

type PostedBank = { kept: boolean; input: { bank?: NonNullable<Parameters<typeof saveGrantStep>[0]['bank']> } }

const noBank: PostedBank = { kept: false, input: {} }

/** A complete account, what was typed of one, or nothing: then the one that is there stays (`kept`). */
function bankOf(details: BankDetails | null, { values }: FormAnswer, hasOne: boolean): PostedBank {
  if (details) return { kept: false, input: { bank: { details } } }
  const typed = Object.fromEntries(
    bankFields.flatMap((name) => {
      const value = values[name]
      return typeof value === 'string' && value.trim() ? [[name, value.slice(0, 100)]] : []
    }),
  )
  const kept = hasOne && Object.keys(typed).length === 0
  return { kept, input: kept ? {} : { bank: { typed } } }
}
