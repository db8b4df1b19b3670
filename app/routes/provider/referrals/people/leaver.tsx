import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { leaverForm } from '#app/referrals/referrers/forms'
import { nameOf } from '#app/referrals/referrers/person'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { recordLeaver } from '#app/referrals/joining/record-leaver.server'
import { pointsWords } from '#app/referrals/points/points-words'

const PEOPLE = '/provider/referrals/people'

export const meta: MetaFunction = () => [{ title: 'They have left' }]

export const loader = as('provider-recruiter', async ({ params, db, provider: { providerId } }) => {
  const person = found(await referrerDetails(db, { providerId, referrerId: params.id ?? '' }))
  if (person.status !== 'active') throw notFound()
  return { person }
})

export const action = as('provider-recruiter', async ({ request, params, db, clock, council, actor, provider }) => {
  const read = await readForm(request, leaverForm)
  if (!read.ok) return invalid(read)
  const left = await recordLeaver(
    { referrerId: params.id ?? '', payOut: read.value.payOut },
    { db, clock, council, actor, provider },
  )
  if (!left.ok && left.reason === 'not-found') throw notFound()
  if (!left.ok)
    return refuse(read, 'A cash-in of theirs is still open. Finish that one first, then pay out the rest.', 'payOut')
  const name = left.name || 'This person'
  const paid =
    left.points > 0
      ? ` Their last ${pointsWords(left.points)} ${left.points === 1 ? 'is' : 'are'} among the cash-ins.`
      : ''
  return redirectWithNotice(PEOPLE, `${name} is out of the programme.${paid}`)
})

export default function Leaver() {
  const { person } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { balance, openCashIn } = person
  const here = `${PEOPLE}/${person.id}`
  return (
    <ProviderPage title={`${nameOf(person)} has left`} back={{ href: here, label: nameOf(person) }} narrow>
      <div className="stack-lg">
        <div className="stack">
          <p>They can no longer share jobs or earn points here. Nothing changes for friends they told before.</p>
          <p>
            Their name and payroll number are erased here at once, or when their last points are paid. The figures stay.
          </p>
          {openCashIn !== null && (
            <p>
              Their cash-in of {pointsWords(openCashIn)} is still open and will still be handled.
              {balance > 0 && ` To pay out the other ${balance} too, finish that one first and come back.`}
            </p>
          )}
        </div>
        <Form state={form} action={`${here}/leave`}>
          {balance > 0 && openCashIn === null && (
            <Checkbox
              name="payOut"
              form={form}
              label={`Pay out their last ${pointsWords(balance)}`}
              hint="They go to the cash-ins, to be approved like any other. Without it nobody is paid for them, unless they come back."
              defaultChecked
            />
          )}
          <Button kind="danger" icon="person-off">
            Take them out of the programme
          </Button>
        </Form>
      </div>
    </ProviderPage>
  )
}
