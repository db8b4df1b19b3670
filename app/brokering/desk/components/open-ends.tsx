import { deadlineSoon } from '#app/shared/deadline'
import { relativeDay } from '#app/shared/date-words'
import { LinkButton } from '#app/ui/button'
import { Tag } from '#app/ui/status'
import type { DeskQueue } from '../desk'
import { DeskSection, DeskWhat } from './desk-section'

type ListProps = { queue: DeskQueue; now: Date }

const introduction = (id: string) => `/broker/introductions/${id}`

/** Introductions that wait for somebody else, and reviews that wait for a broker. */
export function IntroductionLists({ queue, now }: ListProps) {
  return (
    <>
      <DeskSection
        id="reviews"
        title="Reviews to decide"
        list={queue.reviews}
        href="/broker/reviews"
        rowKey={({ id }) => id}
        row={(row) => (
          <>
            <DeskWhat href={`/broker/reviews/${row.id}`} name={row.name}>
              <p>
                {row.title}, <span className="text-muted">answer due {relativeDay(row.dueAt, now)}</span>
              </p>
              {row.notForMe && <Tag>another broker decides: this was your decision</Tag>}
            </DeskWhat>
            {!row.notForMe && (
              <div className="desk-actions">
                <LinkButton href={`/broker/reviews/${row.id}`} kind="secondary" size="small" icon="scales">
                  Look again
                  <span className="visually-hidden">
                    {' '}
                    at {row.title} for {row.name}
                  </span>
                </LinkButton>
              </div>
            )}
          </>
        )}
      />
      <DeskSection
        id="unanswered"
        title="Employers late with an answer"
        list={queue.unanswered}
        href="/broker/introductions"
        rowKey={({ id }) => id}
        row={(row) => (
          <DeskWhat href={introduction(row.id)} name={`${row.name} at ${row.provider}`}>
            <p>
              {row.title}, <span className="text-muted">answer was due {relativeDay(row.dueAt, now)}</span>
            </p>
          </DeskWhat>
        )}
      />
      <DeskSection
        id="consents"
        title="Waiting for the candidate’s yes"
        list={queue.consents}
        href="/broker/introductions"
        rowKey={({ id }) => id}
        row={(row) => (
          <DeskWhat href={introduction(row.id)} name={row.name}>
            <p>
              {row.title} at {row.provider},{' '}
              <span className="text-muted">
                asked {relativeDay(row.askedAt, now)}, lapses {deadlineSoon(row.lapseAt, now)}
              </span>
            </p>
          </DeskWhat>
        )}
      />
    </>
  )
}

/** Live vacancies that nobody applied for and nobody is introduced to. */
export function EmptyVacancies({ queue, now }: ListProps) {
  return (
    <DeskSection
      id="nobody"
      title="Vacancies with nobody"
      list={queue.nobody}
      href="/broker/vacancies?nobody=yes"
      rowKey={({ id }) => id}
      row={(row) => (
        <>
          <DeskWhat href={`/broker/vacancies/${row.id}/matches`} name={row.title}>
            <p>
              {row.provider}, {row.town}.{' '}
              <span className="text-muted">
                Live since {relativeDay(row.since, now)},{' '}
                {row.openingsLeft === 1 ? 'one opening' : `${row.openingsLeft} openings`}
              </span>
            </p>
          </DeskWhat>
          <div className="desk-actions">
            <LinkButton href={`/broker/vacancies/${row.id}/matches`} kind="secondary" size="small" icon="people">
              See matches<span className="visually-hidden"> for {row.title}</span>
            </LinkButton>
          </div>
        </>
      )}
    />
  )
}
