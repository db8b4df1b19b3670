import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { programmeStateWords } from '#app/referrals/programmes/programme-state'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { NobodyYet, PeopleTable, WaysIn } from '#app/referrals/referrers/components/people'
import { referrerStatusLabels } from '#app/referrals/referrers/person'
import { peopleCounts, peopleOf } from '#app/referrals/referrers/queries-people.server'
import { referrerStatuses } from '#app/referrals/referrers/referrer'
import { as } from '#app/platform/guard.server'
import { isOneOf } from '#app/shared/one-of'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Pagination } from '#app/ui/navigation'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'

const HERE = '/provider/referrals/people'

export const meta: MetaFunction = () => [{ title: 'People in the referral programme' }]

export const loader = as('provider-viewer', async ({ url, db, clock, provider: { providerId } }) => {
  const wanted = url.searchParams.get('status') ?? ''
  const status = isOneOf(referrerStatuses, wanted) ? wanted : null
  const q = cleanLine(url.searchParams.get('q') ?? '').slice(0, 100)
  const page = readPage(url.searchParams.get('page'))
  const [list, counts, { state, licence }] = await Promise.all([
    peopleOf(db, { providerId, status, q, page }),
    peopleCounts(db, { providerId }),
    programmeOf(db, { providerId, now: clock.now() }),
  ])
  return { ...list, counts, status, q, state, seats: licence?.seats ?? 0 }
})

export default function People() {
  const { people, page, counts, status, q, state, seats } = useLoaderData<typeof loader>()
  const { mayEdit } = useProviderFrame().who
  const isRunning = state === 'running'
  const waiting = counts.waiting ?? 0
  const taken = (counts.active ?? 0) + (counts.invited ?? 0)
  const nobody = Object.keys(counts).length === 0
  const query = new URLSearchParams({ ...(status && { status }), ...(q && { q }) })
  return (
    <ProviderPage
      title={waiting > 0 ? `${waiting} ${waiting === 1 ? 'person' : 'people'} to confirm` : 'People'}
      lead={seats > 0 ? `${taken} of ${seats} seats are taken or promised.` : undefined}
    >
      <div className="stack-lg">
        <ReferralTabs current="people" counts={{ people: waiting }} />
        {!isRunning && (
          <Notice kind="info" title={programmeStateWords[state].label}>
            <p>{programmeStateWords[state].next}</p>
            <p>
              <a href="/provider/referrals/programme">See the programme</a>
            </p>
          </Notice>
        )}
        {nobody ? (
          <NobodyYet mayInvite={mayEdit && isRunning} />
        ) : (
          <>
            {mayEdit && isRunning && <WaysIn />}
            <Form method="get" action={HERE} role="search" className="flex flex-wrap items-end gap-4">
              <TextField name="q" label="Name, email or payroll number" width="m" defaultValue={q} />
              <Select
                name="status"
                label="Status"
                empty="All but those who left"
                options={referrerStatuses.map((value) => ({
                  value,
                  label: `${referrerStatusLabels[value]} (${counts[value] ?? 0})`,
                }))}
                defaultValue={status ?? ''}
              />
              <Button kind="secondary" icon="search">
                Show
              </Button>
            </Form>
            <PeopleTable people={people} />
            <Pagination
              {...page}
              of="people"
              hrefFor={(to) => {
                const next = new URLSearchParams(query)
                next.set('page', String(to))
                return `${HERE}?${next.toString()}`
              }}
            />
          </>
        )}
      </div>
    </ProviderPage>
  )
}
