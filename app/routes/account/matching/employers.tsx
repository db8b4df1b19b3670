import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EmployerList, ExcludedEmployers } from '#app/brokering/own/components/excluded-employers'
import { excludeProvider } from '#app/brokering/own/exclude-provider.server'
import { employersAskedAbout, employersByName } from '#app/brokering/own/queries-employers.server'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import { as, found } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextField } from '#app/ui/text-fields'

const HOME = '/account/matching'
const HERE = `${HOME}/employers`

export const meta: MetaFunction = () => [{ title: 'Employers you do not want' }]

export const loader = as('person', async ({ url, db, actor, council }) => {
  const { personId } = actor
  const candidate = await ownCandidate(db, { personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') throw redirect(HOME)
  const typed = url.searchParams.get('name') ?? ''
  const out = new Set(candidate.exclusions.map(({ providerId }) => providerId))
  const known = await employersAskedAbout(db, { candidateId: candidate.id, personId })
  return {
    typed,
    found: (await employersByName(db, typed)).filter(({ providerId }) => !out.has(providerId)),
    known: known.filter(({ providerId }) => !out.has(providerId)),
    excluded: candidate.exclusions,
  }
})

export const action = as('person', async ({ request, db, clock, actor, council }) => {
  found(await ownCandidate(db, { personId: actor.personId, councilId: council.id }))
  const setExcluded = async (raw: FormData, excluded: boolean) => {
    const providerId = textOf(raw, 'providerId')
    const done = await excludeProvider({ providerId, excluded }, { db, clock, actor, council })
    return found(done.ok ? done : null).name
  }
  return byIntent(await formDataOf(request), {
    exclude: async (raw) => redirectWithNotice(HERE, `${await setExcluded(raw, true)}: we do not suggest them.`),
    include: async (raw) => redirectWithNotice(HERE, `${await setExcluded(raw, false)}: we may suggest them again.`),
  })
})

export default function Employers() {
  const { typed, found: matches, known, excluded } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Employers you do not want"
      lead="We never suggest you to them. Nobody tells them."
      back={{ href: HOME, label: 'Help finding work' }}
      narrow
    >
      <div className="stack-lg">
        <ExcludedEmployers action={HERE} employers={excluded} />
        <Section title="Add an employer" id="add">
          <div className="stack">
            <Form method="get" action={HERE} role="search">
              <TextField
                name="name"
                label="Name of the employer"
                type="search"
                autoComplete="off"
                form={{ values: { name: typed }, errors: {} }}
              />
              <Button kind="secondary" icon="search">
                Search
              </Button>
            </Form>
            {typed !== '' && matches.length === 0 && (
              <p role="status">No employer of that name is here, or you have ruled them out already.</p>
            )}
            <EmployerList action={HERE} employers={matches} />
          </div>
        </Section>
        {known.length > 0 && (
          <Section title="Employers we asked you about" id="known">
            <EmployerList action={HERE} employers={known} />
          </Section>
        )}
      </div>
    </Page>
  )
}
