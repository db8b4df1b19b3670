import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeRules } from '#app/referrals/programmes/change-programme.server'
import { RulesFields } from '#app/referrals/programmes/components/rules-fields'
import { openForm, rulesForm } from '#app/referrals/programmes/forms'
import { openProgramme } from '#app/referrals/programmes/open-programme.server'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { DEFAULT_PENCE_PER_POINT, defaultRules } from '#app/referrals/programmes/rules'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { MoneyField } from '#app/ui/text-fields'

const PROGRAMME = '/provider/referrals/programme'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.isOpen ? 'Change the rules' : 'Open the programme' },
]

export const loader = as('provider-owner', async ({ db, clock, provider: { providerId } }) => {
  const { state, programme } = await programmeOf(db, { providerId, now: clock.now() })
  if (!programme && state !== 'not-opened') throw notFound()
  return { isOpen: programme !== null, rules: programme?.version.rules ?? defaultRules }
})

export const action = as('provider-owner', async ({ request, db, clock, council, actor, provider }) => {
  const work = { db, clock, council, actor, provider }
  const raw = await formDataOf(request)
  const { programme } = await programmeOf(db, { providerId: provider.providerId, now: clock.now() })
  if (programme) {
    const read = checkForm(raw, rulesForm)
    if (!read.ok) return invalid(read)
    const changed = await changeRules({ rules: read.value }, work)
    if (!changed.ok) throw notFound()
    return redirectWithNotice(PROGRAMME, 'The new rules are in force. Friends from before keep theirs.')
  }
  const read = checkForm(raw, openForm)
  if (!read.ok) return invalid(read)
  const { worth, ...rules } = read.value
  const opened = await openProgramme({ rules, pencePerPoint: worth }, work)
  if (!opened.ok && opened.reason === 'not-licensed')
    return refuse(read, 'The council has not given you a licence for today.')
  return redirectWithNotice(PROGRAMME, 'Your programme is open. Now invite your people, or print the poster.')
})

export default function Rules() {
  const { isOpen, rules } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title={isOpen ? 'Change the rules' : 'Open the programme'}
      lead={
        isOpen
          ? 'New rules hold for friends who show interest from now on. Friends from before keep the rules of their day.'
          : 'These are the usual rules. Change what does not fit, then open the programme.'
      }
      back={{ href: PROGRAMME, label: 'Referral programme' }}
      narrow
    >
      <Form state={form} action={`${PROGRAMME}/rules`}>
        {!isOpen && (
          <MoneyField
            name="worth"
            label="What a point is worth"
            hint="It cannot be changed while points are earned: another worth begins a new programme."
            form={form}
            defaultValue={toTypedPounds(DEFAULT_PENCE_PER_POINT)}
          />
        )}
        <RulesFields form={form} rules={rules} />
        <Button>{isOpen ? 'Publish these rules' : 'Open the programme'}</Button>
      </Form>
    </ProviderPage>
  )
}
