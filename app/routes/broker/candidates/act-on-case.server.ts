import { addEmail } from '#app/brokering/cases/add-email.server'
import { caseForms, caseIntents, NOBODY, type CaseForms, type CaseIntent } from '#app/brokering/cases/case-forms'
import { caseRefusalWords, type CaseRefusal } from '#app/brokering/cases/case-refusals'
import { claimCandidate } from '#app/brokering/cases/caseload/claim-candidate.server'
import { handOver } from '#app/brokering/cases/caseload/hand-over.server'
import { addCandidateNote, logContact } from '#app/brokering/cases/log-contact.server'
import { finishNextAction, setNextAction } from '#app/brokering/cases/set-next-action.server'
import { checkForm, textOf, type FormAnswer } from '#app/platform/forms.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import type { z } from 'zod'
import {
  moveCase,
  recordCheck,
  recordSpokenConsent,
  withdrawConsentFor,
  type CaseBroker,
} from '#app/brokering/cases/broker-case.server'

/** What the page says once it is done; or the form as it was typed, with what was refused if it was right in itself. */
type Acted =
  { ok: true; notice: string } | { ok: false; form: FormAnswer; refusal: string | null } | { ok: false; form: null }

type Did = { ok: true; notice: string } | { ok: false; reason: CaseRefusal | 'not-found' }
type Work = { id: string; raw: FormData; broker: CaseBroker }

/** Does what one of the forms of a case's page asks for: `intent` names it. `form: null`: there is no such case. */
export async function actOnCase(work: Work): Promise<Acted> {
  const { raw, broker } = work
  const intent = textOf(raw, 'intent')
  const forms = caseForms(londonDate(broker.now))
  if (!isOneOf(caseIntents, intent)) {
    return { ok: false, form: checkForm(raw, forms.button).form, refusal: 'That did not work. Load the page again.' }
  }
  const read = checkForm(raw, forms[formOf(intent)])
  if (!read.ok) return { ok: false, form: read.form, refusal: null }
  const did = await perform(intent, read.value, work)
  if (did.ok) return did
  if (did.reason === 'not-found') return { ok: false, form: null }
  return { ok: false, form: read.form, refusal: caseRefusalWords(did.reason) }
}

function formOf(intent: CaseIntent): keyof CaseForms {
  return intent in FORM_OF ? FORM_OF[intent as keyof typeof FORM_OF] : 'button'
}

const FORM_OF = {
  contact: 'contact',
  note: 'note',
  plan: 'plan',
  hand_over: 'hand_over',
  pause: 'pause',
  close: 'close',
  consent: 'consent',
  check: 'check',
  email: 'email',
} as const satisfies Partial<Record<CaseIntent, keyof CaseForms>>

type Value<Form extends keyof CaseForms> = z.output<CaseForms[Form]>

/** `value` is what the intent's own form gave. */
async function perform(intent: CaseIntent, value: unknown, { id, raw, broker }: Work): Promise<Did> {
  const candidateId = id
  const said = async (outcome: Promise<{ ok: true } | Exclude<Did, { ok: true }>>, notice: string): Promise<Did> => {
    const answer = await outcome
    return answer.ok ? { ok: true, notice } : answer
  }
  switch (intent) {
    case 'contact': {
      const { contactKind, contactOutcome, contactWords } = value as Value<'contact'>
      const entry = { candidateId, kind: contactKind, outcome: contactOutcome, words: contactWords }
      const logged = await logContact({ ...entry, formKey: formKeyOf(raw) }, broker)
      if (!logged.ok) return logged
      const again = logged.next && `Next action: ${logged.next.words}, ${formatDay(logged.next.on, broker.now)}.`
      return { ok: true, notice: ['Written down.', again].filter(Boolean).join(' ') }
    }
    case 'note':
      return said(
        addCandidateNote({ candidateId, words: (value as Value<'note'>).note, formKey: formKeyOf(raw) }, broker),
        'Note kept.',
      )
    case 'plan': {
      const plan = value as Value<'plan'>
      return said(setNextAction({ candidateId, ...plan }, broker), `Planned for ${formatDay(plan.on, broker.now)}.`)
    }
    case 'done':
      return said(finishNextAction({ candidateId }, broker), 'Done. What comes next?')
    case 'take_on':
      return said(claimCandidate({ candidateId }, broker), 'Added to your caseload.')
    case 'hand_over': {
      const { handTo, handNote } = value as Value<'hand_over'>
      const brokerPersonId = handTo === NOBODY ? null : handTo
      const notice = brokerPersonId ? 'Handed over. They got an e-mail.' : 'The case is nobody’s now.'
      return said(handOver({ candidateId, brokerPersonId, note: handNote }, broker), notice)
    }
    case 'activate':
    case 'resume':
    case 'look_again':
      return said(moveCase({ candidateId, change: intent }, broker), 'We look for work for them from now on.')
    case 'reopen':
      return said(moveCase({ candidateId, change: intent }, broker), 'The case is open again.')
    case 'finish_support':
      return said(moveCase({ candidateId, change: intent }, broker), 'In-work support has ended. The case is closed.')
    case 'pause': {
      const { pauseUntil } = value as Value<'pause'>
      const notice = pauseUntil ? `Paused until ${formatDay(pauseUntil, broker.now)}.` : 'Paused.'
      return said(moveCase({ candidateId, change: 'pause', until: pauseUntil }, broker), notice)
    }
    case 'close':
      return said(
        moveCase({ candidateId, change: 'close', reason: (value as Value<'close'>).closeReason }, broker),
        'The case is closed.',
      )
    case 'consent':
      return said(
        recordSpokenConsent({ candidateId, spokenHow: (value as Value<'consent'>).spokenHow }, broker),
        'Consent recorded, word for word.',
      )
    case 'withdraw_consent':
      return said(withdrawConsentFor({ candidateId }, broker), 'The consent has ended. Nobody matches them any more.')
    case 'email':
      return said(
        addEmail({ candidateId, email: (value as Value<'email'>).newEmail }, broker),
        'Written down. We sent them a mail: with this address they can sign in.',
      )
    case 'check':
      return said(recordCheck({ candidateId, ...(value as Value<'check'>) }, broker), 'Written down.')
  }
}
