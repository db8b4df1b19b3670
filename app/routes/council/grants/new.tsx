import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import type { SamePerson } from '#app/grants/applying/drafts/assisted'
import { AssistedDrafts, AssistForm } from '#app/grants/applying/components/assist-form'
import { assistForm } from '#app/grants/applying/forms/assist-form'
import { assistedDrafts } from '#app/grants/applying/identities/queries-same-person.server'
import { schemesOnOffer } from '#app/grants/schemes/queries-schemes.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { checkForm, formDataOf, type FormAnswer } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { relativeDay } from '#app/shared/date-words'
import { startAssistedGrant } from '#app/grants/applying/drafts/start-assisted-grant.server'

export const meta: MetaFunction = () => [{ title: 'Apply for somebody' }]

export const loader = as('assessor', async ({ db, clock, council, actor }) => {
  const now = clock.now()
  const mine = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles: ['assessor'] })
  const offered = await schemesOnOffer(db, { councilId: council.id, now })
  const drafts = await assistedDrafts(db, { councilId: council.id, staffPersonId: actor.personId })
  return {
    schemes: offered
      .filter(({ id, isOpen }) => isOpen && (mine === null || mine.includes(id)))
      .map(({ slug, definition }) => ({ slug, name: definition.name, summary: definition.summary })),
    drafts: drafts.map(({ id, name, updatedAt }) => ({ id, name, when: relativeDay(updatedAt, now) })),
    formKey: newFormKey(),
  }
})

export const action = as('assessor', async ({ request, db, clock, actor, council }) => {
  const raw = await formDataOf(request)
  const read = checkForm(raw, assistForm)
  if (!read.ok) return answer(422, read.form)
  const started = await startAssistedGrant({ ...read.value, formKey: formKeyOf(raw) }, { db, clock, actor, council })
  if (started.ok) return redirect(`/council/grants/${started.id}/apply`)
  const no = (field: string, sentence: string) =>
    answer(409, { values: read.form.values, errors: { [field]: [sentence] } })
  switch (started.reason) {
    case 'likely-same':
      return answer(409, read.form, started.matches)
    case 'no-scheme':
    case 'scheme-closed':
      return no('scheme', 'This scheme is not open. Choose another.')
    case 'open-already':
      return no('', 'They have an application to this scheme already, which is still to be decided.')
    case 'has-draft':
      return no(
        'carryOn',
        'They began this application themselves. Tick this if they ask you to go on with it together.',
      )
    case 'own':
      return no('', 'That is you. Apply with your own account.')
    case 'not-offered':
      return no('', 'Look again at the people below, then choose.')
  }
})

function answer(status: number, form: FormAnswer, matches: SamePerson[] = []) {
  return data({ form, matches }, { status })
}

export default function ApplyForSomebody() {
  const { schemes, drafts, formKey } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return (
    <CouncilPage
      title="Apply for somebody"
      lead="For somebody who cannot do it alone. You ask and write; a colleague decides, never you."
      back={{ href: '/council/grants', label: 'Grants' }}
      narrow
    >
      <div className="stack-lg">
        <AssistedDrafts drafts={drafts} />
        <AssistForm {...{ schemes, formKey }} failed={answered?.form} matches={answered?.matches ?? []} />
      </div>
    </CouncilPage>
  )
}
