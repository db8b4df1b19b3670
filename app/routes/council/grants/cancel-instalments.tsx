import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Instalments } from '#app/grants/deciding/components/taken-decision-panel'
import { BY_HAND, decidingRefusalWords } from '#app/grants/deciding/deciding'
import { CancelForm, cancelReasonLabels, cancelReasons } from '#app/grants/deciding/deciding-forms'
import { dutyPage } from '#app/grants/deciding/queries-deciding.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'
import { cancelRemaining } from '#app/grants/deciding/undoing/cancel-remaining.server'

export const meta: MetaFunction = () => [{ title: 'Stop payments' }]

export const loader = as('approver', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  const { panel, bar } = found(await dutyPage(db, { ...asked, duty: 'approver' }))
  const award = panel?.kind === 'decided' && panel.outcome === 'approve' ? panel : null
  return { id: asked.id, award, bar: award ? award.bar : (bar ?? 'Nothing is to be paid.') }
})

export const action = as(
  'approver',
  async ({ request, db, params, council, actor, clock }) => {
    const id = params.id ?? ''
    const read = await readForm(request, CancelForm)
    if (!read.ok) return invalid(read)
    const { cancelReason: reason, cancelWords: words } = read.value
    const cancelled = await cancelRemaining({ id, reason, words }, { db, clock, actor, council })
    if (!cancelled.ok) {
      if (cancelled.reason === 'not-found') throw notFound()
      return refuse(read, decidingRefusalWords(cancelled))
    }
    const told = cancelled.mailed ? 'We tell the applicant.' : BY_HAND
    const notice = `Stopped. ${formatMoney(cancelled.pence)} is back in the pot. ${told}`
    return redirectWithNotice(`/council/grants/${id}`, notice)
  },
  {
    of: ({ db, params, council, actor }) =>
      grantInScope(db, { id: params.id ?? '', councilId: council.id, personId: actor.personId, roles: ['approver'] }),
  },
)

export default function CancelInstalments() {
  const { id, award, bar } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const open = award && !bar && award.cancellablePence > 0
  return (
    <CouncilPage
      title="Stop what is still to be paid"
      lead="What is in a payment run stays there. The rest goes back to the pot, for good."
      back={{ href: `/council/grants/${id}`, label: 'The application' }}
      narrow
    >
      <div className="stack-lg">
        {award && <Instalments instalments={award.instalments} />}
        {!open && (
          <Notice>
            <p>{bar ?? 'Nothing is left to stop.'}</p>
          </Notice>
        )}
        {(form || open) && (
          <Form action={`/council/grants/${id}/cancel-instalments`} state={form}>
            {open && (
              <>
                <Radios
                  name="cancelReason"
                  legend="Why"
                  form={form}
                  options={cancelReasons.map((value) => ({ value, label: cancelReasonLabels[value] }))}
                />
                <TextArea name="cancelWords" label="What happened" hint="For colleagues." rows={3} form={form} />
                <Button kind="danger">Stop {formatMoney(award.cancellablePence)}</Button>
              </>
            )}
          </Form>
        )}
      </div>
    </CouncilPage>
  )
}
