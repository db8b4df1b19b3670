import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { OWN_PROVIDER } from '#app/organisations/councils/policy'
import { licenceForm } from '#app/referrals/programmes/forms'
import { giveLicence } from '#app/referrals/programmes/give-licence.server'
import { fundedByLabels, fundedBys } from '#app/referrals/programmes/licence'
import { providersToLicense } from '#app/referrals/programmes/queries-licences.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { addDays, addYears, londonDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Radios, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { DateField, TextField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Give a licence for referrals' }]

export const loader = as('admin', async ({ url, db, clock, council }) => {
  const today = londonDate(clock.now())
  return {
    providers: await providersToLicense(db, { councilId: council.id }),
    provider: url.searchParams.get('provider') ?? '',
    startsOn: today,
    endsOn: addDays(addYears(today, 1), -1),
  }
})

export const action = as('admin', async ({ request, db, clock, council, actor }) => {
  const read = await readForm(request, licenceForm)
  if (!read.ok) return invalid(read)
  const given = await giveLicence(read.value, { db, clock, council, actor })
  if (given.ok)
    return redirectWithNotice(
      `/council/referrals/${read.value.providerId}`,
      `${given.name} has a licence. We have told its owners.`,
    )
  switch (given.reason) {
    case 'not-found':
      return refuse(read, 'Choose one of your verified providers.', 'providerId')
    case 'own-provider':
      return refuse(read, OWN_PROVIDER)
    case 'past':
      return refuse(read, 'The last day must not be in the past.', 'endsOn')
    case 'overlaps':
      return refuse(read, 'This provider has a licence for some of these days already.', 'startsOn')
  }
})

export default function NewLicence() {
  const { providers, provider, startsOn, endsOn } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title="Give a licence for referrals"
      lead="The provider opens its programme itself, and sets the points. Its payroll pays them."
      back={{ href: '/council/referrals', label: 'Referrals' }}
      narrow
    >
      <Form state={form} action="/council/referrals/licences/new">
        <Select
          name="providerId"
          label="Provider"
          form={form}
          empty="Choose"
          options={providers.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={provider}
        />
        <DateField name="startsOn" label="First day" form={form} defaultValue={startsOn} />
        <DateField name="endsOn" label="Last day" form={form} defaultValue={endsOn} />
        <TextField
          name="seats"
          label="Seats"
          hint="So many of its people can take part at once."
          inputMode="numeric"
          width="xs"
          autoComplete="off"
          form={form}
          defaultValue="50"
        />
        <Radios
          name="fundedBy"
          legend="Who pays for the points?"
          hint="The council never pays a person: where it funds the points, it settles with the provider."
          form={form}
          options={fundedBys.map((value) => ({ value, label: fundedByLabels[value] }))}
        />
        <Button>Give the licence</Button>
      </Form>
    </CouncilPage>
  )
}
