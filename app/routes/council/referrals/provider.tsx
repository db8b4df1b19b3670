import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { OWN_PROVIDER } from '#app/organisations/councils/policy'
import { LicenceTable } from '#app/referrals/programmes/components/licence-table'
import { RulesSummary } from '#app/referrals/programmes/components/rules-summary'
import { endLicence } from '#app/referrals/programmes/give-licence.server'
import { councilStateWords } from '#app/referrals/programmes/programme-state'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { licencesOf } from '#app/referrals/programmes/queries-licences.server'
import { seatsTaken } from '#app/referrals/referrers/queries-people.server'
import { readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { line } from '#app/shared/form-fields'
import { londonDate } from '#app/shared/dates'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { ErrorSummary } from '#app/ui/form'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? 'Provider' }]

export const loader = as('money-officer', async ({ params, db, clock, council, roles }) => {
  const now = clock.now()
  const { id, name, licences } = found(
    await licencesOf(db, { councilId: council.id, providerId: params.providerId ?? '' }),
  )
  const [{ state, programme }, taken] = await Promise.all([
    programmeOf(db, { providerId: id, now }),
    seatsTaken(db, { providerId: id }),
  ])
  return { id, name, licences, state, programme, taken, today: londonDate(now), mayChange: roles.includes('admin') }
})

const endForm = z.object({ licenceId: line('Choose the licence', { max: 36, what: 'The licence' }) })

export const action = as('admin', async ({ request, params, db, clock, council, actor }) => {
  const { id } = found(await licencesOf(db, { councilId: council.id, providerId: params.providerId ?? '' }))
  const read = await readForm(request, endForm)
  if (!read.ok) throw notFound()
  const ended = await endLicence(read.value, { db, clock, council, actor })
  if (ended.ok) return redirectWithNotice(`/council/referrals/${id}`, `The licence of ${ended.name} has ended.`)
  if (ended.reason === 'not-found') throw notFound()
  return refuse(read, OWN_PROVIDER)
})

export default function ProviderLicences() {
  const { id, name, licences, state, programme, taken, today, mayChange } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title={name}
      lead={councilStateWords[state]}
      back={{ href: '/council/referrals', label: 'Referrals' }}
      actions={
        mayChange && (
          <LinkButton href={`/council/referrals/licences/new?provider=${id}`} icon="plus">
            Give another licence
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        <ErrorSummary state={form} />
        <Section title="Licences" id="licences">
          <LicenceTable
            licences={licences}
            today={today}
            seatsTaken={taken}
            action={mayChange ? `/council/referrals/${id}` : null}
          />
        </Section>
        {programme && (
          <Section title="Rules in force" id="rules">
            <RulesSummary rules={programme.version.rules} pencePerPoint={programme.pencePerPoint} />
          </Section>
        )}
      </div>
    </CouncilPage>
  )
}
