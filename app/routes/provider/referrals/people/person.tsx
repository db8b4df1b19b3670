import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { providerSites } from '#app/organisations/sites/queries-sites.server'
import { changeReferrer } from '#app/referrals/referrers/change-referrer.server'
import { ReferrerTag } from '#app/referrals/referrers/components/people'
import { ConfirmPerson, PersonFacts, PersonWaysOut } from '#app/referrals/referrers/components/person'
import { NameField, WorkFields } from '#app/referrals/referrers/components/person-fields'
import { detailsForm } from '#app/referrals/referrers/forms'
import { confirmRefusal } from '#app/referrals/joining/invite-words'
import { nameOf } from '#app/referrals/referrers/person'
import { referrerDetails } from '#app/referrals/referrers/queries-people.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { ErrorSummary, Form } from '#app/ui/form'
import { answerTo } from '#app/ui/form-state'
import { confirmReferrer, refuseReferrer } from '#app/referrals/joining/confirm-referrer.server'

const PEOPLE = '/provider/referrals/people'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page ? nameOf(page.person) : 'Person' }]

export const loader = as('provider-viewer', async ({ params, db, actor, provider }) => {
  const { providerId } = provider
  const person = found(await referrerDetails(db, { providerId, referrerId: params.id ?? '' }))
  return { person, sites: await providerSites(db, provider), you: person.personId === actor.personId }
})

export const action = as('provider-recruiter', async ({ request, params, db, clock, council, actor, provider }) => {
  const { providerId } = provider
  const referrerId = params.id ?? ''
  found(await referrerDetails(db, { providerId, referrerId }))
  const sites = await providerSites(db, provider)
  const decided = async (decide: typeof confirmReferrer | typeof refuseReferrer, done: (name: string) => string) => {
    const outcome = await decide({ referrerId }, { db, clock, council, actor, provider })
    if (outcome.ok) return redirectWithNotice(PEOPLE, done(outcome.name || 'This person'))
    if (outcome.reason === 'not-found') throw notFound()
    return refuse({ form: { values: {}, errors: {} } }, confirmRefusal(outcome.reason))
  }
  return byIntent(await formDataOf(request), {
    confirm: () => decided(confirmReferrer, (name) => `${name} is in the programme. We have told them.`),
    refuse: () => decided(refuseReferrer, (name) => `${name} was not added.`),
    details: when(detailsForm(sites.map(({ id }) => id)), async (read) => {
      const changed = await changeReferrer({ referrerId, ...read.value }, { db, clock, council, actor, provider })
      if (!changed.ok) throw notFound()
      return redirectWithNotice(`${PEOPLE}/${referrerId}`, 'Saved.')
    }),
  })
})

export default function Person() {
  const { person, sites, you } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const { mayEdit, isOwner } = useProviderFrame().who
  const here = `${PEOPLE}/${person.id}`
  const isIn = person.status === 'active' || person.status === 'invited'
  const mayChange = mayEdit && isIn
  const detailsAnswer = mayChange ? answerTo(form, 'details') : undefined
  return (
    <ProviderPage
      title={nameOf(person)}
      eyebrow={<ReferrerTag {...person} />}
      lead={person.email ?? undefined}
      back={{ href: PEOPLE, label: 'People' }}
      narrow
    >
      <div className="stack-lg">
        {!detailsAnswer && <ErrorSummary state={form} />}
        {person.status === 'waiting' && <ConfirmPerson person={person} mayDecide={mayEdit && !you} />}
        <PersonFacts person={person} />
        {mayEdit && person.status === 'active' && !you && (
          <p>
            <a href={`${here}/thank`}>Thank them for telling friends</a>
          </p>
        )}
        {mayChange && (
          <Section title="What you know of them" id="details">
            <Form state={detailsAnswer} action={here} hidden={{ intent: 'details' }}>
              <NameField form={detailsAnswer} known={person} />
              <WorkFields form={detailsAnswer} known={person} sites={sites} />
              <Button>Save</Button>
            </Form>
          </Section>
        )}
        {mayChange && <PersonWaysOut person={person} isOwner={isOwner} />}
      </div>
    </ProviderPage>
  )
}
