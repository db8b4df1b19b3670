import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExportsTable } from '#app/referrals/cash-ins/components/exports-table'
import { listExports, nextExport } from '#app/referrals/cash-ins/queries-exports.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { as } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { LinkButton } from '#app/ui/button'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Files for payroll' }]

export const loader = as('provider-recruiter', async ({ db, clock, provider, url }) => {
  const { providerId } = provider
  const list = await listExports(db, { providerId, page: readPage(url.searchParams.get('page')) })
  const { count } = await nextExport(db, { providerId })
  return { ...list, approved: count, now: clock.now() }
})

export default function Exports() {
  const { rows, page, approved, now } = useLoaderData<typeof loader>()
  return (
    <ProviderPage
      title="Files for payroll"
      lead={
        approved === 0
          ? 'Everything that is approved is in a file already.'
          : `${approved === 1 ? 'One approved cash-in is' : `${approved} approved cash-ins are`} not in a file yet.`
      }
      back={{ href: '/provider/referrals/cash-ins', label: 'Cash-ins' }}
      actions={approved > 0 && <LinkButton href="/provider/referrals/exports/new">Make the next file</LinkButton>}
    >
      <ExportsTable rows={rows} now={now} />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="files"
        hrefFor={(number) => `/provider/referrals/exports?page=${number}`}
      />
    </ProviderPage>
  )
}
