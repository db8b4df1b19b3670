import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { OWN_PROVIDER } from '#app/organisations/councils/policy'
import { MOST_REASON } from '#app/organisations/councils/reason'
import { ReportList } from '#app/jobs/reports/components/report-list'
import { vacancyReports } from '#app/jobs/reports/queries-reports.server'
import { resolveReport } from '#app/jobs/reports/resolve-report.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { optionalParagraphs } from '#app/shared/form-fields'
import { readPage } from '#app/shared/pagination'
import { EmptyState } from '#app/ui/card'
import { Pagination, Tabs } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Reports about adverts' }]

export const loader = as('moderator', async ({ db, url, council, clock }) => {
  const open = url.searchParams.get('show') !== 'resolved'
  const page = readPage(url.searchParams.get('page'))
  return { open, now: clock.now(), ...(await vacancyReports(db, { councilId: council.id, open, page })) }
})

export const action = as('moderator', async ({ request, db, clock, actor, council }) => {
  const raw = await formDataOf(request)
  const posted = raw.get('id')
  const id = typeof posted === 'string' ? posted : ''
  const note = `note-${id}`
  const read = checkForm(raw, z.object({ [note]: optionalParagraphs({ max: MOST_REASON, what: 'The note' }) }))
  if (!read.ok) return invalid(read)
  const resolved = await resolveReport({ reportId: id, note: read.value[note] ?? '' }, { db, clock, actor, council })
  if (resolved.ok || resolved.reason === 'already-resolved') {
    return redirectWithNotice('/council/reports', 'The report is resolved. The advert stays as it is.')
  }
  if (resolved.reason === 'own-provider') return refuse(read, OWN_PROVIDER)
  throw notFound()
})

export default function Reports() {
  const { open, now, page, reports, counts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title =
    counts.open === 0
      ? 'No report is open'
      : counts.open === 1
        ? 'One report is open'
        : `${counts.open} reports are open`
  const show = open ? '' : 'show=resolved&'
  return (
    <CouncilPage
      title={title}
      lead={
        open && counts.open > 0 ? 'The oldest comes first. People wrote these on the page of an advert.' : undefined
      }
    >
      <div className="stack-lg">
        <Tabs
          label="Reports"
          items={[
            { href: '/council/reports', label: `Open (${counts.open})`, current: open },
            { href: '/council/reports?show=resolved', label: `Resolved (${counts.resolved})`, current: !open },
          ]}
        />
        {reports.length === 0 ? (
          <EmptyState title={open ? 'Nothing to look into' : 'None yet'}>
            <p>Every advert has a link with which anyone can say that something is wrong with it.</p>
          </EmptyState>
        ) : (
          <ReportList reports={reports} now={now} form={answer?.form} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="reports"
          hrefFor={(number) => `/council/reports?${show}page=${number}`}
        />
      </div>
    </CouncilPage>
  )
}
