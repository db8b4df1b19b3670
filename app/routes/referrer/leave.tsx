import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { leaverForm } from '#app/referrals/referrers/forms'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, type ProviderContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { recordLeaver } from '#app/referrals/joining/record-leaver.server'
import { pointsWords } from '#app/referrals/points/points-words'

const HERE = '/refer/leave'

export const meta: MetaFunction = () => [{ title: 'Leave the programme' }]

export const loader = as('referrer', async (context) => {
  const { db, provider } = context
  const { providerId, providerName } = provider
  const { balance, openCashIn } = found(await referrerDetails(db, { providerId, referrerId: await ownId(context) }))
  return { employer: providerName, balance, openCashIn }
})

/** @throws to the first page for whoever takes no part now */
async function ownId({ db, actor, provider }: ProviderContext): Promise<string> {
  const referrer = await referrerOf(db, { providerId: provider.providerId, personId: actor.personId })
  if (referrer?.status !== 'active') throw redirect('/refer')
  return referrer.id
}

export const action = as('referrer', async (context) => {
  const read = await readForm(context.request, leaverForm)
  if (!read.ok) return invalid(read)
  const referrerId = await ownId(context)
  const left = await recordLeaver({ referrerId, payOut: read.value.payOut }, context)
  if (!left.ok && left.reason === 'open-cash-in')
    return refuse(read, 'You have a cash-in on its way. Wait until it is paid, then cash in the rest.', 'payOut')
  const paid = left.ok && left.points > 0 ? ` Your last ${pointsWords(left.points)} will go to your manager.` : ''
  return redirectWithNotice('/account', `You have left the programme of ${context.provider.providerName}.${paid}`)
})

export default function Leave() {
  const { employer, balance, openCashIn } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page title="Leave the programme" eyebrow={employer} back={{ href: '/refer', label: 'Tell a friend' }} narrow>
      <div className="stack-lg">
        <div className="stack">
          <p>
            You can no longer share jobs or earn points with {employer}. It changes nothing about your work there, and
            nothing changes for friends you told before.
          </p>
          <p>Your name and payroll number are erased from the programme, or once your last points are paid.</p>
          {openCashIn !== null && <p>Your cash-in of {pointsWords(openCashIn)} will still be handled.</p>}
        </div>
        <Form state={form} action={HERE}>
          {balance > 0 && openCashIn === null && (
            <Checkbox
              name="payOut"
              form={form}
              label={`Pay out my last ${pointsWords(balance)}`}
              hint="A manager approves them and payroll pays them. Without it you get nothing for them, unless you come back."
              defaultChecked
            />
          )}
          <Button kind="danger" icon="person-off">
            Leave the programme
          </Button>
        </Form>
      </div>
    </Page>
  )
}
