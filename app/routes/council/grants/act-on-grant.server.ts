import { addNote } from '#app/grants/checking/add-note.server'
import { checklistAnswers, grantForms, resolveField } from '#app/grants/checking/forms'
import { hidesFrom, interestWords, officerRoles } from '#app/grants/checking/duties/policy'
import { checklistOf } from '#app/grants/checking/queries-checklist.server'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { grantRefusalWords, type GrantRefusal } from '#app/grants/checking/duties/refusal-words'
import { byIntent } from '#app/platform/by-intent.server'
import { checkForm, textOf } from '#app/platform/forms.server'
import { acting, type Acted } from '../../acting.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { formatDay } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { z } from 'zod'
import { resolve, saveChecklist } from '#app/grants/checking/answer-checks.server'
import { askApplicant } from '#app/grants/checking/ask-applicant.server'
import { claimGrant, letGrantGo } from '#app/grants/checking/queue/claim-grant.server'
import { holdGrant, resumeGrant } from '#app/grants/checking/hold-grant.server'
import { reopenGrant } from '#app/grants/checking/reopen-grant.server'
import { appealFor, recordAnswer, withdrawFor } from '#app/grants/own/speak-for-applicant.server'

type Posted = { id: string; raw: FormData; worker: CouncilWork }

const { does, said } = acting<GrantRefusal>(grantRefusalWords)

/** Does what one of the forms of a decision page asks for. `form: null`: there is no such application for this reader. @throws 400 */
export async function actOnGrant(posted: Posted): Promise<Acted> {
  const { id, raw, worker } = posted
  const reader = { councilId: worker.council.id, personId: worker.actor.personId }
  if (!(await grantInScope(worker.db, { id, ...reader, roles: officerRoles }))) return { ok: false, form: null }
  const interest = await interestOf(worker.db, { applicationId: id, personId: reader.personId })
  if (hidesFrom(interest))
    return { ok: false, form: checkForm(raw, z.object({})).form, refusal: interestWords[interest!] }
  const checklist = await checklistOf(worker.db, { applicationId: id, councilId: worker.council.id })
  return byIntent(raw, branchesOf(posted, checklist))
}

function branchesOf({ id, raw, worker }: Posted, checklist: Awaited<ReturnType<typeof checklistOf>>) {
  const about = textOf(raw, 'about')
  const { button, ...forms } = grantForms(londonDate(worker.clock.now()), checklist, about)
  return {
    claim: does(button, () =>
      said(claimGrant({ id }, worker), 'You have it open for 30 minutes. Each thing you do starts them again.'),
    ),
    let_go: does(button, () => said(letGrantGo({ id }, worker), 'Let go. Colleagues can open it now.')),
    check: does(forms.check, (value) =>
      said(saveChecklist(id, checklistAnswers(value, checklist), worker), 'Answers kept.'),
    ),
    ask: does(forms.ask, ({ question }) =>
      toldOrNot(askApplicant({ id, words: question }, worker), 'Asked. The clock stands still until they answer.'),
    ),
    hold: does(forms.hold, ({ holdUntil: until, holdNote: words }) =>
      toldOrNot(holdGrant({ id, until, words }, worker), `On hold until ${formatDay(until, worker.clock.now())}.`),
    ),
    resume: does(button, () => toldOrNot(resumeGrant({ id }, worker), 'It goes on. You have it open.')),
    reopen: does(button, () => toldOrNot(reopenGrant({ id }, worker), 'Opened again. You have it open.')),
    answer: does(forms.answer, ({ answer: words }) =>
      said(recordAnswer({ id, words }, worker), 'Written down. The clock goes again, and you have it open.'),
    ),
    withdraw: does(forms.withdraw, ({ withdrawNote: words }) =>
      toldOrNot(withdrawFor({ id, words }, worker), 'Withdrawn.'),
    ),
    appeal: does(forms.appeal, ({ appealWords: words, appealNote: how }) =>
      toldOrNot(appealFor({ id, words, how }, worker), 'The appeal is written down.'),
    ),
    resolve: does(forms.resolve, (value) =>
      said(
        resolve(id, { about, words: value[resolveField(about)] ?? '', paper: value.paper }, worker),
        'Written down.',
      ),
    ),
    note: does(forms.note, async ({ note: words }) => {
      await addNote({ applicationId: id, words, formKey: formKeyOf(raw) }, worker)
      return ok({ notice: 'Note kept.' })
    }),
  }
}

async function toldOrNot(
  outcome: Promise<Ok<{ told: boolean }> | GrantRefusal | Refused<'not-found'>>,
  notice: string,
) {
  const answer = await outcome
  if (!answer.ok) return answer
  const words = answer.told
    ? 'We have sent them an email.'
    : 'They have no email address: please ring or write to them.'
  return ok({ notice: `${notice} ${words}` })
}
