import { LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Table } from '#app/ui/table'
import { MOST_CANDIDATES, MOST_VACANCIES } from '../round'
import type { RoundView } from '../round-view'

/** Who takes part, each with a page of their own for stated orders. */
export function RoundMembers({ round, mayChange }: { round: RoundView; mayChange: boolean }) {
  const { id, people, vacancies } = round
  const openings = vacancies.reduce((sum, vacancy) => sum + vacancy.openings, 0)
  return (
    <div className="grid gap-6 xl:grid-cols-2 items-start">
      <Card
        title={`Candidates: ${people.length} of at most ${MOST_CANDIDATES}`}
        aside={mayChange && <Choose href={`/broker/rounds/${id}/candidates`} what="candidates" />}
      >
        <Table
          caption="Candidates in the round"
          keepTable
          rows={people}
          rowKey={({ candidateId }) => candidateId}
          empty={<p>Nobody yet. Choose who takes part: your caseload, or everybody around a place.</p>}
          columns={[
            {
              label: 'Candidate',
              cell: ({ candidateId, name }) => (
                <a href={`/broker/rounds/${id}/candidates/${candidateId}`}>{name || 'Without a name'}</a>
              ),
            },
            { label: 'Home', cell: ({ outcode }) => outcode },
            { label: 'Order', cell: ({ stated }) => orderWords(stated) },
          ]}
        />
      </Card>
      <Card
        title={`Vacancies: ${vacancies.length} of at most ${MOST_VACANCIES}`}
        aside={mayChange && <Choose href={`/broker/rounds/${id}/vacancies`} what="vacancies" />}
      >
        <p className="hint">{openings === 1 ? 'One opening in all.' : `${openings} openings in all.`}</p>
        <Table
          caption="Vacancies in the round"
          keepTable
          rows={vacancies}
          rowKey={({ vacancyId }) => vacancyId}
          empty={<p>None yet. Each vacancy takes as many people as it has openings left.</p>}
          columns={[
            {
              label: 'Vacancy',
              cell: ({ vacancyId, title, provider }) => (
                <>
                  <a href={`/broker/rounds/${id}/vacancies/${vacancyId}`}>{title}</a>
                  <p className="hint font-normal">{provider}</p>
                </>
              ),
            },
            { label: 'Openings', cell: (vacancy) => vacancy.openings, numeric: true },
            { label: 'Order', cell: ({ stated }) => orderWords(stated) },
          ]}
        />
      </Card>
    </div>
  )
}

const orderWords = (stated: number) => (stated === 0 ? 'by score' : stated === 1 ? '1 stated' : `${stated} stated`)

function Choose({ href, what }: { href: string; what: string }) {
  return (
    <LinkButton href={href} kind="secondary" size="small" icon="plus">
      Choose {what}
    </LinkButton>
  )
}
