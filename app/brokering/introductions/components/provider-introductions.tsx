import { formatDay } from '#app/shared/date-words'
import { Card, EmptyState, Section } from '#app/ui/card'
import { Table } from '#app/ui/table'
import { SummaryList } from '#app/ui/summary'
import { Tag } from '#app/ui/status'
import type { IntroductionStage } from '../progress/introduction-progress'
import type { AskedLine, SentLine } from '../introduction-view'
import { stageLabels, stageLooks } from '../progress/stage-words'

/** People who are being asked: what they can do, and nothing that says who they are. */
export function AskedCards({ items, now }: { items: AskedLine[]; now: Date }) {
  if (items.length === 0) {
    return (
      <EmptyState title="Nobody is being asked just now" headingLevel={3}>
        <p>
          When a job broker finds somebody who could suit one of your vacancies, you see here what they can do. You
          learn who they are once they have agreed.
        </p>
      </EmptyState>
    )
  }
  return (
    <ul className="stack list-none p-0">
      {items.map((item) => (
        <Card
          key={item.id}
          as="li"
          headingLevel={3}
          title={`Somebody from ${item.outcode}`}
          href={`/provider/introductions/${item.id}`}
          eyebrow={`${item.vacancy.title} (${item.vacancy.reference})`}
        >
          <p>
            {item.roles}. {item.experience}.
          </p>
          <p className="text-muted">
            Asked on {formatDay(item.askedAt, now)}; they have until {formatDay(item.answerBy, now)} to answer.
          </p>
        </Card>
      ))}
    </ul>
  )
}

/** One of them in full. */
export function AskedFacts({ item, now }: { item: AskedLine; now: Date }) {
  return (
    <div className="stack-lg">
      <SummaryList
        items={[
          {
            label: 'Vacancy',
            value: (
              <a
                href={`/provider/vacancies/${item.vacancy.id}`}
              >{`${item.vacancy.title} (${item.vacancy.reference})`}</a>
            ),
          },
          { label: 'Lives in', value: item.outcode },
          { label: 'Work wanted', value: item.roles },
          { label: 'When they can work', value: <Lines lines={item.availability} /> },
          { label: 'Experience', value: item.experience },
          {
            label: 'Qualifications',
            value: item.qualifications.length > 0 ? <Lines lines={item.qualifications} /> : 'None yet',
          },
        ]}
      />
      <Section title="What happens next" id="next">
        <p>
          We asked them on {formatDay(item.askedAt, now)}. If they say yes by {formatDay(item.answerBy, now)}, they are
          among your applicants at once, with their name and how to reach them. You need not do anything now.
        </p>
      </Section>
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  )
}

/** What an employer calls it that did it themselves. */
const ownLabels: Partial<Record<IntroductionStage, string>> = { sent: 'New', viewed: 'Read, not answered' }

/** People who agreed: where each stands, and the way to their application. */
export function SentTable({ items, now }: { items: SentLine[]; now: Date }) {
  return (
    <Table
      caption="People who were introduced to you"
      rows={items}
      rowKey={({ id }) => id}
      empty={<p>Nobody has been introduced to you yet.</p>}
      columns={[
        {
          label: 'Name',
          cell: ({ applicationId, name }) => (
            <a href={`/provider/applications/${applicationId}`}>{name || 'A person whose details were erased'}</a>
          ),
        },
        { label: 'Vacancy', cell: ({ vacancy }) => `${vacancy.title} (${vacancy.reference})` },
        { label: 'Introduced', cell: ({ sentAt }) => formatDay(sentAt, now) },
        {
          label: 'Where it stands',
          cell: ({ stage, overdue }) => (
            <span className="flex flex-wrap gap-2">
              <Tag {...stageLooks[stage]}>{ownLabels[stage] ?? stageLabels[stage]}</Tag>
              {overdue && (
                <Tag tone="warn" icon="clock">
                  Answer overdue
                </Tag>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}
