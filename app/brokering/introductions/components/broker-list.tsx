import { deadlineWords } from '#app/shared/deadline'
import { formatDay } from '#app/shared/date-words'
import { ActionButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Pagination, Tabs } from '#app/ui/navigation'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { scoreWords } from '#app/brokering/matching/words'
import { introductionGroups, type IntroductionGroup } from '../progress/introduction-progress'
import type { BrokerLine, BrokerList } from '../introduction-view'
import { groupLabels, introductionsPath, type IntroductionFilters } from '../list-filters'
import type { BrokerAction } from '../policy'
import { stageLabels, stageLooks } from '../progress/stage-words'
import { inSentence } from '#app/shared/in-sentence'

type Props = { list: BrokerList; filters: IntroductionFilters; now: Date }

const nothing: Record<IntroductionGroup, { title: string; text: string }> = {
  'needs-me': {
    title: 'Nothing is waiting for you',
    text: 'Employers have answered in time, and every endorsed match is on its way.',
  },
  awaiting: { title: 'Nobody is being asked', text: 'Endorse a match, and the candidate is asked here.' },
  'without-answer': {
    title: 'Every employer has answered',
    text: 'Introductions stand here from when they are sent until the employer answers.',
  },
  'in-progress': {
    title: 'Nothing is in progress',
    text: 'From the shortlist to the first day, introductions stand here.',
  },
  finished: { title: 'Nothing has finished yet', text: 'Started, not progressed or ended: all of it is kept here.' },
}

/** A council's introductions by what is next, with what takes one click beside each. */
export function BrokerIntroductions({ list, filters, now }: Props) {
  const { rows, page, counts } = list
  const { group } = filters
  return (
    <div className="stack">
      <Tabs
        label="Introductions"
        items={introductionGroups.map((tab) => ({
          href: introductionsPath({ ...filters, group: tab, page: 1 }),
          label: groupLabels[tab],
          count: counts[tab],
          countOf: inSentence(groupLabels[tab]),
          current: tab === group,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={nothing[group].title}>
          <p>{nothing[group].text}</p>
          {filters.whose === 'mine' && (
            <p>
              <a href={introductionsPath({ ...filters, whose: 'all', page: 1 })}>See all brokers’ introductions</a>
            </p>
          )}
        </EmptyState>
      ) : (
        <IntroductionTable rows={rows} returnTo={introductionsPath(filters)} now={now} />
      )}
      <Pagination
        page={page.page}
        pages={page.pages}
        hrefFor={(to) => introductionsPath({ ...filters, page: to })}
        of="introductions"
      />
    </div>
  )
}

type TableProps = {
  rows: BrokerLine[]
  /** Where a button leads back to. */
  returnTo: string
  now: Date
  /** On a candidate's own page their name says nothing. */
  withoutCandidate?: boolean
}

/** Introductions in rows; also for the page of a candidate. */
export function IntroductionTable({ rows, returnTo, now, withoutCandidate = false }: TableProps) {
  const candidate = {
    label: 'Candidate',
    cell: ({ id, candidate: who }: BrokerLine) => <a href={`/broker/introductions/${id}`}>{who.name}</a>,
  }
  const job = {
    label: 'Vacancy',
    cell: ({ id, vacancy, provider }: BrokerLine) => (
      <span className="block">
        {withoutCandidate ? <a href={`/broker/introductions/${id}`}>{vacancy.title}</a> : vacancy.title}
        <span className="block text-muted">{provider}</span>
      </span>
    ),
  }
  return (
    <Table
      caption="Introductions"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        ...(withoutCandidate ? [job] : [candidate, job]),
        { label: 'Where it stands', cell: (line) => <Standing line={line} now={now} /> },
        { label: 'Score', numeric: true, cell: ({ score }) => (score > 0 ? scoreWords(score) : '–') },
        { label: 'Broker', cell: ({ broker, mine }) => (mine ? 'You' : broker) },
        { label: 'Do', hideLabel: true, cell: (line) => <QuickActions line={line} returnTo={returnTo} /> },
      ]}
    />
  )
}

function Standing({ line, now }: { line: BrokerLine; now: Date }) {
  const { stage, lapseAt, answerDueAt, overdue, restorable, updatedAt } = line
  const when = () => {
    if (stage === 'awaiting_candidate' && lapseAt) return `Lapses on ${deadlineWords(lapseAt, now)}`
    if (overdue && answerDueAt) return `Answer was due on ${formatDay(answerDueAt, now)}`
    if ((stage === 'sent' || stage === 'viewed') && answerDueAt) return `Answer due by ${formatDay(answerDueAt, now)}`
    if (restorable) return 'That start fell through: it can be brought back'
    return formatDay(updatedAt, now)
  }
  return (
    <span className="flex flex-col items-start gap-1">
      <Tag {...stageLooks[stage]}>{stageLabels[stage]}</Tag>
      {overdue && (
        <Tag tone="bad" icon="clock">
          Overdue
        </Tag>
      )}
      <span className="text-muted">{when()}</span>
    </span>
  )
}

const oneClick: Partial<Record<BrokerAction, string>> = {
  endorse: 'Endorse and ask',
  ask: 'Ask by email',
  remind: 'Remind',
  restore: 'Bring back',
}

function QuickActions({ line: { id, candidate, actions }, returnTo }: { line: BrokerLine; returnTo: string }) {
  const quick = actions.filter((action) => action in oneClick)
  return (
    <span className="flex flex-wrap gap-2">
      {quick.map((action) => (
        <ActionButton
          key={action}
          action={`/broker/introductions/${id}`}
          fields={{ intent: action, returnTo }}
          kind="secondary"
          size="small"
        >
          {oneClick[action]}
          <span className="visually-hidden">: {candidate.name}</span>
        </ActionButton>
      ))}
    </span>
  )
}
