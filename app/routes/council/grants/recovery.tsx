import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { hidesFrom, interestWords, officerRoles } from '#app/grants/checking/duties/policy'
import { interestOf } from '#app/grants/checking/duties/queries-interest.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { RecoveryDesk } from '#app/grants/recovering/components/recovery-desk'
import { DecideForm, EndForm, ProposeEndForm, ProposeForm } from '#app/grants/recovering/forms'
import { recoveryBar } from '#app/grants/recovering/queries-bars.server'
import { recoveryPage } from '#app/grants/recovering/queries-recovery.server'
import { recoveryRefusal, suggestedWords } from '#app/grants/recovering/words'
import { LetGo } from '#app/grants/recovering/leaving/components/let-go-form'
import { LetGoForm } from '#app/grants/recovering/leaving/let-go'
import { letGo } from '#app/grants/recovering/leaving/let-go.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse, type FormAnswer } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Notice } from '#app/ui/status'
import { decideRecovery } from '#app/grants/recovering/decide-recovery.server'
import { decideRecoveryEnd, proposeRecoveryEnd } from '#app/grants/recovering/end-recovery.server'
import type { RecoveryOutcome } from '#app/grants/recovering/open-recovery.server'
import { proposeRecovery } from '#app/grants/recovering/propose-recovery.server'
import { phoneWords } from '#app/shared/phone'

export const meta: MetaFunction = () => [{ title: 'Asking money back' }]

export const loader = as('grant-officer', async ({ db, params, council, actor, roles }) => {
  const { personId } = actor
  const page = found(
    await recoveryPage(db, { id: params.id ?? '', councilId: council.id, personId, roles: officerRoles }),
  )
  const interest = await interestOf(db, { applicationId: page.applicationId, personId })
  if (interest && hidesFrom(interest)) return { hidden: interestWords[interest], page: null }
  const isApprover = roles.includes('approver')
  const bar = isApprover
    ? await recoveryBar(db, { applicationId: page.applicationId, personId, role: 'approver' })
    : null
  const { recovery, askBack } = page
  const own = recovery?.status === 'proposed' && recovery.proposedBy.personId === personId
  const mayNot = !isApprover
    ? 'Approvers propose and decide this.'
    : bar
      ? recoveryRefusal(bar)
      : own
        ? 'You proposed this. A different person decides.'
        : null
  const contact = [council.contactPhone && phoneWords(council.contactPhone), council.contactEmail]
    .filter(Boolean)
    .join(' or ')
  const suggestion =
    askBack && suggestedWords({ ...askBack, contact, reference: page.reference, council: council.name })
  return { hidden: null, page, mayNot, suggestion, mayEnd: recovery?.endProposedBy?.personId !== personId }
})

export const action = as('approver', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  found(await recoveryPage(db, { id, councilId: council.id, personId: actor.personId, roles: ['approver'] }))
  const context = { db, clock, actor, council }
  return byIntent(await formDataOf(request), {
    propose: when(ProposeForm, async (read) => {
      const { amount: pence, words, note } = read.value
      return answered(id, read, await proposeRecovery({ id, pence, words, note }, context), 'amount')
    }),
    'let-go': when(LetGoForm, async (read) => {
      const { reason, letGoNote: words } = read.value
      return answered(id, read, await letGo({ id, reason, words }, context))
    }),
    decide: when(DecideForm, async (read) =>
      answered(id, read, await decideRecovery({ id, ...read.value }, context), 'askFor'),
    ),
    'propose-end': when(ProposeEndForm, async (read) =>
      answered(id, read, await proposeRecoveryEnd({ id, note: read.value.endNote }, context)),
    ),
    end: when(EndForm, async (read) =>
      answered(id, read, await decideRecoveryEnd({ id, end: read.value.end, note: read.value.endNote }, context)),
    ),
  })
})

/** @param amountField where it is said that an amount is too much */
function answered(id: string, read: { form: FormAnswer }, outcome: RecoveryOutcome, amountField = '') {
  if (outcome.ok) {
    const post = 'told' in outcome && outcome.told === false
    const notice = post ? 'Saved. They have no email address: print the letter and post it.' : 'Saved.'
    return redirectWithNotice(`/council/grants/${id}/recovery`, notice)
  }
  if (outcome.reason === 'not-found') throw notFound()
  return refuse(read, recoveryRefusal(outcome.reason), outcome.reason === 'too-much' ? amountField : '')
}

export default function GrantRecovery() {
  const data = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  if (data.page === null) return <Colleague words={data.hidden} />
  const { page, mayNot, suggestion, mayEnd } = data
  const { applicationId, reference, name } = page
  return (
    <CouncilPage
      title="Asking money back"
      eyebrow={`${name}, ${reference}`}
      back={{ href: `/council/grants/${applicationId}`, label: 'The application' }}
    >
      <RecoveryDesk
        page={page}
        mayNot={mayNot}
        suggestion={suggestion ?? ''}
        mayEnd={mayEnd}
        form={form}
        letGo={<LetGo action={`/council/grants/${applicationId}/recovery`} form={form} />}
      />
    </CouncilPage>
  )
}

/** For whoever has to do with the person: nothing about them. */
function Colleague({ words }: { words: string }) {
  return (
    <CouncilPage title="Asking money back" back={{ href: '/council/recoveries', label: 'Recoveries' }}>
      <Notice kind="info" title="A colleague does this">
        <p>{words}</p>
      </Notice>
    </CouncilPage>
  )
}
