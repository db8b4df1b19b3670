import { addNote } from '#app/grants/checking/add-note.server'
import {
  checklistAnswers,
  grantForms,
  grantIntents,
  resolveField,
  type GrantForms,
  type GrantIntent,
} from '#app/grants/checking/forms'
import { hidesFrom, interestWords, officerRoles } from '#app/grants/checking/duties/policy'
import { checklistOf } from '#app/grants/checking/queries-checklist.server'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { grantRefusalWords, type GrantRefusal } from '#app/grants/checking/duties/refusal-words'
import { checkForm, textOf, type FormAnswer } from '#app/platform/forms.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import { formatDay } from '#app/shared/date-words'
import { londonDate, type LocalDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { z } from 'zod'
import { resolve, saveChecklist } from '#app/grants/checking/answer-checks.server'
import { askApplicant } from '#app/grants/checking/ask-applicant.server'
import { claimGrant, letGrantGo } from '#app/grants/checking/queue/claim-grant.server'
import { holdGrant, resumeGrant } from '#app/grants/checking/hold-grant.server'
import type { GrantWorker } from '#app/grants/checking/duties/open-grant.server'
import { reopenGrant } from '#app/grants/checking/reopen-grant.server'
import { appealFor, recordAnswer, withdrawFor } from '#app/grants/own/speak-for-applicant.server'

/** What the page says once it is done; or the form as typed, with what was refused if it was right in itself. */
type Acted =
  { ok: true; notice: string } | { ok: false; form: FormAnswer; refusal: string | null } | { ok: false; form: null }

type Work = { id: string; raw: FormData; worker: GrantWorker }
type Did = Ok<{ notice: string }> | GrantRefusal | Refused<'not-found'>

/** Does what one of the forms of a decision page asks for. `form: null`: there is no such application for this reader. */
export async function actOnGrant(work: Work): Promise<Acted> {
  const { id, raw, worker } = work
  const intent = textOf(raw, 'intent')
  const reader = { councilId: worker.council.id, personId: worker.actor.personId }
  if (!(await grantInScope(worker.db, { id, ...reader, roles: officerRoles }))) return { ok: false, form: null }
  const interest = await interestOf(worker.db, { applicationId: id, personId: reader.personId })
  if (hidesFrom(interest))
    return { ok: false, form: checkForm(raw, z.object({})).form, refusal: interestWords[interest!] }
  const checklist = await checklistOf(worker.db, { applicationId: id, councilId: worker.council.id })
  const forms = grantForms(londonDate(worker.clock.now()), checklist, textOf(raw, 'about'))
  if (!isOneOf(grantIntents, intent))
    return { ok: false, form: checkForm(raw, forms.button).form, refusal: 'Choose what to do.' }
  const read = checkForm(raw, intent in forms ? forms[intent as keyof GrantForms] : forms.button)
  if (!read.ok) return { ok: false, form: read.form, refusal: null }
  const did = await perform(
    intent,
    {
      ...(read.value as Partial<Values> as Values),
      ...(intent === 'check' && { checklist: checklistAnswers(read.value, checklist) }),
    },
    work,
  )
  if (did.ok) return did
  return did.reason === 'not-found'
    ? { ok: false, form: null }
    : { ok: false, form: read.form, refusal: grantRefusalWords(did) }
}

type Values = {
  question: string
  holdUntil: LocalDate
  holdNote: string
  about: string
  note: string
  answer: string
  withdrawNote: string
  appealWords: string
  appealNote: string
  checklist?: ReturnType<typeof checklistAnswers>
  [field: string]: unknown
}

async function perform(intent: GrantIntent, value: Values, { id, raw, worker }: Work): Promise<Did> {
  switch (intent) {
    case 'claim':
      return said(claimGrant({ id }, worker), 'You have it open for 30 minutes. Each thing you do starts them again.')
    case 'let_go':
      return said(letGrantGo({ id }, worker), 'Let go. Colleagues can open it now.')
    case 'check':
      return said(saveChecklist(id, value.checklist ?? [], worker), 'Answers kept.')
    case 'ask':
      return toldOrNot(
        askApplicant({ id, words: value.question }, worker),
        'Asked. The clock stands still until they answer.',
      )
    case 'hold': {
      const { holdUntil: until, holdNote: words } = value
      const notice = `On hold until ${formatDay(until, worker.clock.now())}.`
      return toldOrNot(holdGrant({ id, until, words }, worker), notice)
    }
    case 'resume':
      return toldOrNot(resumeGrant({ id }, worker), 'It goes on. You have it open.')
    case 'reopen':
      return toldOrNot(reopenGrant({ id }, worker), 'Opened again. You have it open.')
    case 'answer':
      return said(
        recordAnswer({ id, words: value.answer }, worker),
        'Written down. The clock goes again, and you have it open.',
      )
    case 'withdraw':
      return toldOrNot(withdrawFor({ id, words: value.withdrawNote }, worker), 'Withdrawn.')
    case 'appeal': {
      const { appealWords: words, appealNote: how } = value
      return toldOrNot(appealFor({ id, words, how }, worker), 'The appeal is written down.')
    }
    case 'resolve':
      return said(
        resolve(id, { about: value.about, words: value[resolveField(value.about)] as string }, worker),
        'Written down.',
      )
    case 'note':
      await addNote({ applicationId: id, words: value.note, formKey: formKeyOf(raw) }, worker)
      return ok({ notice: 'Note kept.' })
  }
}

async function said(outcome: Promise<Ok | Exclude<Did, Ok>>, notice: string): Promise<Did> {
  const answer = await outcome
  return answer.ok ? ok({ notice }) : answer
}

async function toldOrNot(outcome: Promise<Ok<{ told: boolean }> | Exclude<Did, Ok>>, notice: string): Promise<Did> {
  const answer = await outcome
  if (!answer.ok) return answer
  const words = answer.told
    ? 'We have sent them an e-mail.'
    : 'They have no e-mail address: please ring or write to them.'
  return ok({ notice: `${notice} ${words}` })
}
