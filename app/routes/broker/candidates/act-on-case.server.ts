import { addEmail } from '#app/brokering/cases/add-email.server'
import { caseForms, NOBODY, type CaseIntent } from '#app/brokering/cases/case-forms'
import { caseRefusalWords, type CaseRefusal } from '#app/brokering/cases/case-refusals'
import { claimCandidate } from '#app/brokering/cases/caseload/claim-candidate.server'
import { handOver } from '#app/brokering/cases/caseload/hand-over.server'
import { addCandidateNote, logContact } from '#app/brokering/cases/log-contact.server'
import { finishNextAction, setNextAction } from '#app/brokering/cases/set-next-action.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import type { Refused } from '#app/shared/outcome'
import { acting, type Acted } from '../../acting.server'
import { moveCase, recordCheck, recordSpokenConsent, withdrawConsentFor } from '#app/brokering/cases/broker-case.server'

type Work = { id: string; raw: FormData; broker: CouncilWork }

const { does, said } = acting<Refused<CaseRefusal>>(({ reason }) => caseRefusalWords(reason))

/** Does what one of the forms of a case's page asks for. `form: null`: there is no such case. @throws 400 */
export function actOnCase(work: Work): Promise<Acted> {
  return byIntent(work.raw, branchesOf(work))
}

function branchesOf({ id: candidateId, raw, broker }: Work) {
  const now = broker.clock.now()
  const { button, ...forms } = caseForms(londonDate(now))
  const looking = 'We look for work for them from now on.'
  return {
    contact: does(forms.contact, async ({ contactKind, contactOutcome, contactWords }) => {
      const entry = { candidateId, kind: contactKind, outcome: contactOutcome, words: contactWords }
      const logged = await logContact({ ...entry, formKey: formKeyOf(raw) }, broker)
      if (!logged.ok) return logged
      const again = logged.next && `Next action: ${logged.next.words}, ${formatDay(logged.next.on, now)}.`
      return { ok: true, notice: ['Written down.', again].filter(Boolean).join(' ') }
    }),
    note: does(forms.note, ({ note }) =>
      said(addCandidateNote({ candidateId, words: note, formKey: formKeyOf(raw) }, broker), 'Note kept.'),
    ),
    plan: does(forms.plan, (plan) =>
      said(setNextAction({ candidateId, ...plan }, broker), `Planned for ${formatDay(plan.on, now)}.`),
    ),
    done: does(button, () => said(finishNextAction({ candidateId }, broker), 'Done. What comes next?')),
    take_on: does(button, () => said(claimCandidate({ candidateId }, broker), 'Added to your caseload.')),
    hand_over: does(forms.hand_over, ({ handTo, handNote }) => {
      const brokerPersonId = handTo === NOBODY ? null : handTo
      const notice = brokerPersonId ? 'Handed over. They got an email.' : 'The case is nobody’s now.'
      return said(handOver({ candidateId, brokerPersonId, note: handNote }, broker), notice)
    }),
    activate: does(button, () => said(moveCase({ candidateId, change: 'activate' }, broker), looking)),
    resume: does(button, () => said(moveCase({ candidateId, change: 'resume' }, broker), looking)),
    look_again: does(button, () => said(moveCase({ candidateId, change: 'look_again' }, broker), looking)),
    reopen: does(button, () => said(moveCase({ candidateId, change: 'reopen' }, broker), 'The case is open again.')),
    finish_support: does(button, () =>
      said(
        moveCase({ candidateId, change: 'finish_support' }, broker),
        'In-work support has ended. The case is closed.',
      ),
    ),
    pause: does(forms.pause, ({ pauseUntil: until }) =>
      said(
        moveCase({ candidateId, change: 'pause', until }, broker),
        until ? `Paused until ${formatDay(until, now)}.` : 'Paused.',
      ),
    ),
    close: does(forms.close, ({ closeReason: reason }) =>
      said(moveCase({ candidateId, change: 'close', reason }, broker), 'The case is closed.'),
    ),
    consent: does(forms.consent, ({ spokenHow }) =>
      said(recordSpokenConsent({ candidateId, spokenHow }, broker), 'Consent recorded, word for word.'),
    ),
    withdraw_consent: does(button, () =>
      said(withdrawConsentFor({ candidateId }, broker), 'The consent has ended. Nobody matches them any more.'),
    ),
    email: does(forms.email, ({ newEmail: email }) =>
      said(
        addEmail({ candidateId, email }, broker),
        'Written down. We sent them a mail: with this address they can sign in.',
      ),
    ),
    check: does(forms.check, (check) => said(recordCheck({ candidateId, ...check }, broker), 'Written down.')),
  } satisfies Record<CaseIntent, (raw: FormData) => Promise<Acted>>
}
