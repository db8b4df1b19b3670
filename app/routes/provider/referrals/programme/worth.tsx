import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { worthForm } from '#app/referrals/programmes/forms'
import { changeWorth } from '#app/referrals/programmes/open-programme.server'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { formatMoney, toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { MoneyField } from '#app/ui/text-fields'

const PROGRAMME = '/provider/referrals/programme'

export const meta: MetaFunction = () => [{ title: 'Change what a point is worth' }]

export const loader = as('provider-owner', async ({ db, clock, provider: { providerId } }) => {
  const { pencePerPoint } = found(await runningProgramme(db, { providerId, now: clock.now() }))
  return { pencePerPoint }
})

export const action = as('provider-owner', async ({ request, db, clock, council, actor, provider }) => {
  const read = await readForm(request, worthForm)
  if (!read.ok) return invalid(read)
  const { worth } = read.value
  const changed = await changeWorth({ pencePerPoint: worth }, { db, clock, council, actor, provider })
  if (!changed.ok && changed.reason === 'not-running') return refuse(read, 'The programme is not running.')
  return redirectWithNotice(PROGRAMME, `From now on a point is worth ${formatMoney(worth)}.`)
})

export default function Worth() {
  const { pencePerPoint } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage title="Change what a point is worth" back={{ href: PROGRAMME, label: 'Referral programme' }} narrow>
      <div className="stack-lg">
        <p>
          Points that were earned keep their worth of {formatMoney(pencePerPoint)}, and so do friends who showed
          interest before today. They are counted on an account of their own and can be cashed in however few they are.
        </p>
        <Form state={form} action={`${PROGRAMME}/worth`}>
          <MoneyField
            name="worth"
            label="A point is worth from now on"
            form={form}
            defaultValue={toTypedPounds(pencePerPoint)}
          />
          <Button>Change what a point is worth</Button>
        </Form>
      </div>
    </ProviderPage>
  )
}
