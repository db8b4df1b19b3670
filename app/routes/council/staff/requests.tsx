import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { confirmRequest } from '#app/across/second-admin/with-second-admin.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { waitingRequests } from '#app/organisations/staff/requests/queries-requests.server'
import { requestKindLabels, wantedWords } from '#app/organisations/staff/requests/request-words'
import { endRequest } from '#app/organisations/staff/requests/second-admin.server'
import { staffWithRole } from '#app/organisations/staff/queries-staff-with-role.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { formatDateTime } from '#app/shared/date-words'
import { ActionButton, ButtonRow } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { ErrorSummary } from '#app/ui/form'
import { Notice } from '#app/ui/status'

const HERE = '/council/staff/requests'

export const meta: MetaFunction = () => [{ title: 'Changes that need two administrators' }]

export const loader = as('admin', async ({ db, council, actor }) => ({
  requests: await waitingRequests(db, council.id),
  alone: (await staffWithRole(db, { councilId: council.id, role: 'admin' })).length < 2,
  ownId: actor.personId,
}))

const About = z.object({ id: z.uuid('Open the page again, then choose') })

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const work = { db, clock, actor, council }
  return byIntent(await formDataOf(request), {
    confirm: when(About, async (read) => {
      const done = await confirmRequest(read.value, work)
      if (done.ok) return redirectWithNotice(HERE, 'Confirmed. It is in force, and all administrators have been told.')
      if (done.reason === 'not-found') throw notFound()
      if (done.reason === 'own-request')
        return refuse(read, 'You asked for this yourself. Another administrator confirms it.')
      return refuse(
        read,
        'This is not possible any more: something changed since it was asked for. Turn it down, then ask anew.',
      )
    }),
    end: when(About, async (read) => {
      const done = await endRequest(read.value, work)
      if (!done.ok) throw notFound()
      return redirectWithNotice(HERE, done.status === 'withdrawn' ? 'Taken back.' : 'Turned down. Nothing was changed.')
    }),
  })
})

export default function Requests() {
  const { requests, alone, ownId } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title={
        requests.length > 0
          ? `${requests.length} waiting for a second administrator`
          : 'Changes that need two administrators'
      }
      lead="Limits for grants, roles of staff and publishing a scheme take two administrators: one asks, another confirms. All of you are told."
      back={{ href: '/council/staff', label: 'Staff' }}
      narrow
    >
      <div className="stack-lg">
        <ErrorSummary state={form} />
        {alone && (
          <Notice kind="warn" title="There is only one administrator">
            <p>
              What would take two is done at once, and recorded as done alone. Add a second administrator, so that no
              one can change limits, roles or schemes unseen.
            </p>
          </Notice>
        )}
        {requests.length === 0 && <p className="text-muted">Nothing is waiting.</p>}
        {requests.map(({ id, wanted, askedAt, askedBy, askedByPersonId }) => (
          <Card key={id} as="div" title={requestKindLabels[wanted.kind]}>
            <p className="break-words">{wantedWords(wanted)}</p>
            <p className="text-muted">
              Asked for by {askedBy}, {formatDateTime(askedAt)}
            </p>
            <ButtonRow>
              {askedByPersonId === ownId ? (
                <ActionButton action={HERE} fields={{ intent: 'end', id }} kind="secondary">
                  Take it back
                </ActionButton>
              ) : (
                <>
                  <ActionButton action={HERE} fields={{ intent: 'confirm', id }}>
                    Confirm
                  </ActionButton>
                  <ActionButton action={HERE} fields={{ intent: 'end', id }} kind="secondary">
                    Turn down
                  </ActionButton>
                </>
              )}
            </ButtonRow>
          </Card>
        ))}
      </div>
    </CouncilPage>
  )
}
