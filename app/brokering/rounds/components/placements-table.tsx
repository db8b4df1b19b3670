import { scoreWords } from '#app/brokering/matching/words'
import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import type { RoundPerson, RoundView } from '../round-view'

type PlacementsProps = {
  round: RoundView
  mayChange: boolean
  /** Why each of the last press was not introduced, by candidate. */
  problems: Record<string, string>
}

/** Who goes where, by name; each may be moved, or taken out of their place. */
export function PlacementsTable({ round, mayChange, problems }: PlacementsProps) {
  const placed = round.people.filter(({ placement }) => placement !== null)
  const unplaced = round.people.filter(({ placement }) => placement === null)
  return (
    <>
      <Section title={`Placed: ${placed.length}`} id="placed">
        <Table
          caption="Who goes where"
          rows={placed}
          rowKey={({ candidateId }) => candidateId}
          empty={<p>Nobody has a place yet.</p>}
          columns={[
            { label: 'Candidate', cell: (person) => <PersonLink round={round} person={person} /> },
            {
              label: 'Vacancy',
              cell: ({ placement }) => (
                <>
                  {placement!.title}
                  <p className="hint">{placement!.provider}</p>
                </>
              ),
            },
            {
              label: 'Score',
              cell: ({ placement }) => (placement!.score === null ? <Tag>By hand</Tag> : scoreWords(placement!.score)),
            },
            {
              label: 'Introduction',
              cell: (person) => <Introduced person={person} problem={problems[person.candidateId]} />,
            },
            {
              label: 'Change',
              hideLabel: true,
              cell: (person) =>
                mayChange && !person.placement!.introduction && <Unplace round={round} person={person} />,
            },
          ]}
        />
      </Section>
      <Section title={`Without a place: ${unplaced.length}`} id="unplaced">
        <Table
          caption="Who has no place"
          rows={unplaced}
          rowKey={({ candidateId }) => candidateId}
          empty={<p>Everybody has a place.</p>}
          columns={[
            { label: 'Candidate', cell: (person) => <PersonLink round={round} person={person} /> },
            { label: 'Home', cell: ({ outcode }) => outcode },
            {
              label: 'Vacancies that fit',
              cell: ({ choices }) => (choices === 0 ? 'none in this round' : choices),
            },
          ]}
        />
      </Section>
    </>
  )
}

function PersonLink({ round, person }: { round: RoundView; person: RoundPerson }) {
  return <a href={`/broker/rounds/${round.id}/candidates/${person.candidateId}`}>{person.name || 'Without a name'}</a>
}

function Introduced({ person, problem }: { person: RoundPerson; problem: string | undefined }) {
  const introduction = person.placement?.introduction
  if (introduction) return <a href={`/broker/introductions/${introduction.id}`}>Introduced</a>
  return problem ? <strong className="text-bad">{problem}</strong> : <span className="text-muted">Not yet</span>
}

function Unplace({ round, person }: { round: RoundView; person: RoundPerson }) {
  return (
    <ActionButton
      action={`/broker/rounds/${round.id}`}
      fields={{ intent: 'unplace', candidateId: person.candidateId }}
      kind="quiet"
      size="small"
    >
      Take out<span className="visually-hidden"> {person.name}</span>
    </ActionButton>
  )
}
