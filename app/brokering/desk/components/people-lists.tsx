import { casesHref } from '#app/brokering/cases/caseload/case-filters'
import { scoreWords } from '#app/brokering/matching/words'
import { relativeDay } from '#app/shared/date-words'
import { ActionButton, LinkButton } from '#app/ui/button'
import { Tag } from '#app/ui/status'
import { PhoneLink } from '#app/ui/phone-link'
import type { DeskQueue, DeskScope } from '../desk'
import { DeskSection, DeskWhat } from './desk-section'

export type DeskForm = { formKey: string; scope: DeskScope }
type ListProps = { queue: DeskQueue; now: Date; form: DeskForm }

const person = (id: string) => `/broker/candidates/${id}`
const whoseOf = ({ scope }: DeskForm) => (scope === 'all' ? 'everybody' : 'mine')
const matches = (id: string) => `/broker/candidates/${id}/matches`

/** People to ring: a planned next action, or how work is going. */
export function CallLists({ queue, now, form }: ListProps) {
  return (
    <>
      <DeskSection
        id="due"
        title="Your next actions"
        list={queue.due}
        href={casesHref({ whose: whoseOf(form), due: true, order: 'next' })}
        rowKey={({ candidateId }) => candidateId}
        row={(row) => (
          <>
            <DeskWhat href={person(row.candidateId)} name={row.name}>
              {!row.mine && <Tag>another broker’s</Tag>}
              <p>
                {row.words || 'Get in touch'}, <span className="text-muted">due {relativeDay(row.on, now)}</span>
              </p>
              <HowToReach {...row} />
            </DeskWhat>
            <div className="desk-actions">
              <NoAnswer id={row.candidateId} name={row.name} form={form} />
              <SeeMatches id={row.candidateId} name={row.name} />
            </div>
          </>
        )}
      />
      <DeskSection
        id="checks"
        title="How is work going?"
        list={queue.checks}
        rowKey={({ candidateId, week }) => `${candidateId} ${week}`}
        row={(row) => (
          <>
            <DeskWhat href={person(row.candidateId)} name={row.name}>
              <p>
                Week {row.week} of work, <span className="text-muted">due {relativeDay(row.dueAt, now)}</span>
              </p>
              <HowToReach {...row} />
            </DeskWhat>
            <div className="desk-actions">
              <NoAnswer id={row.candidateId} name={row.name} form={form} />
            </div>
          </>
        )}
      />
    </>
  )
}

/** People nobody has taken on, and people nobody has been introduced to. */
export function WaitingLists({ queue, now, form }: ListProps) {
  return (
    <>
      <DeskSection
        id="unclaimed"
        title="New, without a broker"
        list={queue.unclaimed}
        href={casesHref({ whose: 'nobody' })}
        rowKey={({ candidateId }) => candidateId}
        row={(row) => (
          <>
            <DeskWhat href={person(row.candidateId)} name={row.name}>
              <p className="text-muted">
                {row.outcode}, registered {relativeDay(row.registeredAt, now)}
              </p>
              <HowToReach {...row} />
            </DeskWhat>
            <div className="desk-actions">
              <ActionButton
                action="/broker"
                fields={{ ...form, intent: 'take-on', candidateId: row.candidateId }}
                kind="secondary"
                size="small"
                icon="person-add"
              >
                Take on<span className="visually-hidden"> {row.name}</span>
              </ActionButton>
            </div>
          </>
        )}
      />
      <DeskSection
        id="waiting"
        title="Waiting longest for an introduction"
        list={queue.waiting}
        href={casesHref({ whose: whoseOf(form), state: 'active' })}
        rowKey={({ candidateId }) => candidateId}
        row={(row) => (
          <>
            <DeskWhat href={person(row.candidateId)} name={row.name}>
              <p className="text-muted">
                Active since {relativeDay(row.since, now)}
                {row.bestScore !== null && `, best match ${scoreWords(row.bestScore)} of 100`}
                {row.lastContactAt ? `, last contact ${relativeDay(row.lastContactAt, now)}` : ', no contact yet'}
              </p>
              <HowToReach {...row} />
            </DeskWhat>
            <div className="desk-actions">
              <SeeMatches id={row.candidateId} name={row.name} />
              <NoAnswer id={row.candidateId} name={row.name} form={form} />
            </div>
          </>
        )}
      />
    </>
  )
}

/** New people near vacancies that are hard to fill. */
export function NearList({ queue, now }: ListProps) {
  return (
    <DeskSection
      id="near"
      title="New people near hard-to-fill vacancies"
      note="Live for three weeks or more, nobody hired, fewer than three applicants."
      list={queue.near}
      rowKey={({ candidateId }) => candidateId}
      row={(row) => (
        <>
          <DeskWhat href={person(row.candidateId)} name={row.name}>
            <p>
              Can reach <a href={`/broker/vacancies/${row.vacancyId}/matches`}>{row.title}</a>
              {row.others > 0 && ` and ${row.others} more`},{' '}
              <span className="text-muted">registered {relativeDay(row.registeredAt, now)}</span>
            </p>
          </DeskWhat>
          <div className="desk-actions">
            <SeeMatches id={row.candidateId} name={row.name} />
          </div>
        </>
      )}
    />
  )
}

/** A number to ring, and what to know before. */
function HowToReach({ phone, careful }: { phone: string | null; careful: string[] }) {
  return (
    <>
      {phone && (
        <p>
          <PhoneLink phone={phone} />
        </p>
      )}
      {careful.map((words) => (
        <p key={words}>
          <Tag tone="warn" icon="shield">
            {words}
          </Tag>
        </p>
      ))}
    </>
  )
}

function NoAnswer({ id, name, form }: { id: string; name: string; form: DeskForm }) {
  return (
    <ActionButton
      action="/broker"
      fields={{ ...form, intent: 'no-answer', candidateId: id }}
      kind="quiet"
      size="small"
      icon="phone"
    >
      No answer<span className="visually-hidden"> from {name}</span>
    </ActionButton>
  )
}

function SeeMatches({ id, name }: { id: string; name: string }) {
  return (
    <LinkButton href={matches(id)} kind="secondary" size="small" icon="handshake">
      See matches<span className="visually-hidden"> for {name}</span>
    </LinkButton>
  )
}
