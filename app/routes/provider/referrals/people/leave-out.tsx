import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { excludePerson } from '#app/referrals/programmes/exclude-person.server'
import { exclusionForm } from '#app/referrals/programmes/forms'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { nameOf } from '#app/referrals/referrers/person'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextArea } from '#app/ui/text-fields'

const PEOPLE = '/provider/referrals/people'

export const meta: MetaFunction = () => [{ title: 'Somebody who may not earn points' }]

export const loader = as('provider-owner', async ({ params, db, provider: { providerId } }) => ({
  person: found(await referrerDetails(db, { providerId, referrerId: params.id ?? '' })),
}))

export const action = as('provider-owner', async ({ request, params, db, clock, council, actor, provider }) => {
  const { providerId } = provider
  const person = found(await referrerDetails(db, { providerId, referrerId: params.id ?? '' }))
  const read = await readForm(request, exclusionForm)
  if (!read.ok) return invalid(read)
  const { personId } = person
  const excluded = await excludePerson({ personId, ...read.value }, { db, clock, council, actor, provider })
  if (!excluded.ok) throw notFound()
  return redirectWithNotice(`${PEOPLE}/${person.id}`, `${nameOf(person)} earns no points from now on.`)
})

export default function LeaveOut() {
  const { person } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const here = `${PEOPLE}/${person.id}`
  return (
    <ProviderPage
      title={`${nameOf(person)} may not earn points`}
      lead="For people who choose or advise on who is hired. They may still share jobs. What they earned before stays theirs."
      back={{ href: here, label: nameOf(person) }}
      narrow
    >
      <Form state={form} action={`${here}/leave-out`}>
        <TextArea
          name="words"
          label="Why"
          optional
          hint="For your colleagues. The person does not read it here, but may ask for it."
          rows={3}
          form={form}
        />
        <Button>They may not earn points</Button>
      </Form>
    </ProviderPage>
  )
}
