import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { VacancyFilterForm } from '#app/brokering/desk/components/vacancy-filter-form'
import { VacancyList } from '#app/brokering/desk/components/vacancy-list'
import { brokerVacancies } from '#app/brokering/desk/queries-vacancies.server'
import { readVacancyFilters, vacanciesHref } from '#app/brokering/desk/vacancy-filters'
import { resolvePlace } from '#app/people/places/queries-place.server'
import { as } from '#app/platform/guard.server'
import { EmptyState } from '#app/ui/card'
import { Noticeboard } from '#app/ui/illustrations'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Vacancies' }]

export const loader = as('broker', async ({ db, clock, council, url }) => {
  const now = clock.now()
  const filters = readVacancyFilters(url.searchParams)
  const place = filters.where ? await resolvePlace(db, filters.where) : null
  const near = place?.ok ? place.place : null
  const placeProblem = place && !place.ok && place.reason === 'not-found' ? place.sentence : null
  const listed = await brokerVacancies(db, { councilId: council.id, filters: { ...filters, near }, now })
  return { now, filters, placeProblem, ...listed }
})

export default function Vacancies() {
  const { now, filters, placeProblem, vacancies, page } = useLoaderData<typeof loader>()
  return (
    <BrokerPage
      title={titleOf(page.total, filters.nobody)}
      lead="Your council’s live vacancies with openings left. Those with the fewest people for each opening come first."
    >
      <div className="stack-lg">
        <VacancyFilterForm filters={filters} placeProblem={placeProblem} />
        <VacancyList
          vacancies={vacancies}
          now={now}
          empty={
            <EmptyState title="No vacancy fits" illustration={<Noticeboard />}>
              <p>
                Nothing live with openings left. <a href="/broker/vacancies">See all vacancies</a>
              </p>
            </EmptyState>
          }
        />
        <Pagination
          page={page.page}
          pages={page.pages}
          of="vacancies"
          hrefFor={(number) => vacanciesHref(filters, number)}
        />
      </div>
    </BrokerPage>
  )
}

function titleOf(total: number, nobody: boolean): string {
  const count = total.toLocaleString('en-GB')
  if (nobody) return total === 1 ? '1 vacancy has nobody yet' : `${count} vacancies have nobody yet`
  return total === 1 ? '1 vacancy needs people' : `${count} vacancies need people`
}
