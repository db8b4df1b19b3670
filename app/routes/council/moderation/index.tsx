import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { UnderpaidAdverts } from '#app/jobs/moderation/components/underpaid-adverts'
import { advertsUnderFloor } from '#app/jobs/pay/coming/queries-coming-floor.server'
import { PublishTag } from '#app/jobs/moderation/components/moderation-side'
import { vacanciesToModerate } from '#app/jobs/moderation/queries-moderation.server'
import { as } from '#app/platform/guard.server'
import { relativeDay } from '#app/shared/date-words'
import { readPage } from '#app/shared/pagination'
import { EmptyState } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'

export const meta: MetaFunction = () => [{ title: 'Adverts to check' }]

/** A rate that was just announced can touch many; the rest follow as these are put right. */
const UNDERPAID_SHOWN = 50

export const loader = as('moderator', async ({ db, url, council, clock }) => {
  const page = readPage(url.searchParams.get('page'))
  const now = clock.now()
  const [waiting, underpaid] = await Promise.all([
    vacanciesToModerate(db, { councilId: council.id, page }),
    advertsUnderFloor(db, { councilId: council.id, now, limit: UNDERPAID_SHOWN }),
  ])
  return { now, ...waiting, underpaid }
})

export default function Moderation() {
  const { now, page, vacancies, underpaid } = useLoaderData<typeof loader>()
  const title =
    page.total === 0
      ? 'No advert is waiting'
      : page.total === 1
        ? 'One advert is waiting'
        : `${page.total} adverts are waiting`
  return (
    <CouncilPage
      title={title}
      lead={page.total > 0 ? 'The oldest comes first. People cannot see them until you approve them.' : undefined}
    >
      <div className="stack-lg">
        <Table
          caption="Adverts waiting for a moderator"
          rows={vacancies}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Everything is checked" illustration={<Noticeboard />}>
              <p>A provider’s first advert, and any that trips a rule, waits here. Others go live by themselves.</p>
            </EmptyState>
          }
          columns={[
            {
              label: 'Advert',
              cell: ({ id, title: name }) => <a href={`/council/moderation/${id}`}>{name || 'Without a title'}</a>,
            },
            { label: 'Provider', cell: ({ provider }) => provider },
            { label: 'Sent for review', cell: ({ submittedAt }) => relativeDay(submittedAt, now) },
            { label: 'To be published', cell: ({ publishAt }) => <PublishTag publishAt={publishAt} now={now} /> },
            { label: 'Why', cell: (row) => <Why {...row} /> },
          ]}
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="adverts"
          hrefFor={(number) => `/council/moderation?page=${number}`}
        />
        <UnderpaidAdverts adverts={underpaid} />
      </div>
    </CouncilPage>
  )
}

function Why({ sentences, isFirst, reports }: { sentences: string[]; isFirst: boolean; reports: number }) {
  const words = [
    ...(isFirst ? ['The provider’s first vacancy.'] : []),
    ...(reports > 0 ? [`Reported ${reports === 1 ? 'once' : `${reports} times`}.`] : []),
    ...sentences,
  ]
  if (words.length === 0) return <>No rule matched.</>
  return (
    <ul>
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
