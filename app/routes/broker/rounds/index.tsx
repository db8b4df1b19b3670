import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { RoundsTable } from '#app/brokering/rounds/components/rounds-table'
import { createRound } from '#app/brokering/rounds/create-round.server'
import { NewRoundForm } from '#app/brokering/rounds/forms'
import { listRounds } from '#app/brokering/rounds/queries-rounds.server'
import { MOST_CANDIDATES, MOST_VACANCIES } from '#app/brokering/rounds/round'
import { roundsTitle } from '#app/brokering/rounds/round-words'
import { invalid, readForm } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { readPage } from '#app/shared/pagination'
import { Button } from '#app/ui/button'
import { Card, EmptyState } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Noticeboard } from '#app/ui/illustrations'
import { Pagination } from '#app/ui/navigation'
import { TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Matching rounds' }]

export const loader = as('broker', async ({ db, clock, council, url }) => {
  const page = readPage(url.searchParams.get('page'))
  return { now: clock.now(), formKey: newFormKey(), ...(await listRounds(db, { councilId: council.id, page })) }
})

export const action = as('broker', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, NewRoundForm)
  if (!read.ok) return invalid(read)
  const { id } = await createRound(read.value, { db, clock, actor, council })
  return redirect(`/broker/rounds/${id}`)
})

export default function Rounds() {
  const { now, formKey, rounds, page } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <BrokerPage
      title={roundsTitle(rounds)}
      lead="For a job fair, or an academy’s leavers: many people and many vacancies matched at once."
    >
      <div className="stack-lg">
        {rounds.length === 0 ? (
          <EmptyState title="Begin the first round" illustration={<Noticeboard />}>
            <p>
              Name it, choose up to {MOST_CANDIDATES} candidates and {MOST_VACANCIES} vacancies, and let the portal work
              out who could go where. You decide who is introduced.
            </p>
          </EmptyState>
        ) : (
          <RoundsTable rounds={rounds} now={now} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="rounds"
          hrefFor={(number) => `/broker/rounds?page=${number}`}
        />
        <Card title="New round">
          <Form action="/broker/rounds" state={form} hidden={{ formKey }}>
            <TextField
              name="name"
              label="What is it for?"
              hint="Only brokers see this: “Banbury job fair, May”."
              form={form}
              maxLength={100}
            />
            <Button icon="plus">Begin the round</Button>
          </Form>
        </Card>
      </div>
    </BrokerPage>
  )
}
