import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { ImpactQuestion } from '#app/people/equality/components/impact-tables'
import { equalityQuestions, type EqualityQuestion } from '#app/people/equality/equality-answers'
import { questionsBelow } from '#app/people/equality/impact-words'
import { closedQuarters, quarterWords, readQuarter } from '#app/people/equality/quarters'
import { matchingCounts } from '#app/people/equality/queries-matching-counts.server'
import { as } from '#app/platform/guard.server'
import { Button, LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Who gets on' }]

export const loader = as('broker', async ({ db, clock, council, url }) => {
  const now = clock.now()
  const quarter = readQuarter(url.searchParams.get('quarter'), now)
  const counts = await matchingCounts(db, { councilId: council.id, quarter, now })
  const quarters = closedQuarters(now).map((value) => ({ value, label: quarterWords(value) }))
  return { quarter, quarters, counts, below: questionsBelow(counts), words: quarterWords(quarter) }
})

export default function Impact() {
  const { quarter, quarters, counts, below, words } = useLoaderData<typeof loader>()
  const answered = (Object.keys(counts) as EqualityQuestion[]).filter((question) => counts[question].length > 0)
  return (
    <BrokerPage
      title={titleOf(below.length)}
      lead={`People who registered in ${words}, by how they answered the equality questions, and how far they have come since.`}
      back={{ href: '/broker', label: 'Your desk' }}
      actions={
        answered.length > 0 && (
          <LinkButton href={`/broker/impact.csv?quarter=${quarter}`} kind="secondary" icon="download" download>
            Download as CSV
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        <Form method="get" action="/broker/impact" className="flex flex-wrap items-end gap-4">
          <Select name="quarter" label="Quarter" options={quarters} defaultValue={quarter} />
          <Button kind="secondary">Show</Button>
        </Form>
        {answered.length === 0 ? (
          <EmptyState title="Nobody who registered then answered">
            <p>
              The equality questions may be left out. Answers are counted when a quarter is over, and only as totals.
            </p>
          </EmptyState>
        ) : (
          <>
            <HowToRead />
            {below.length > 0 && (
              <Notice kind="warn" title="Below four fifths">
                <ul>
                  {below.map((question) => (
                    <li key={question}>
                      <a href={`#${question}`}>{equalityQuestions[question].legend}</a>
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {answered.map((question) => (
              <ImpactQuestion key={question} question={question} groups={counts[question]} />
            ))}
          </>
        )}
      </div>
    </BrokerPage>
  )
}

function titleOf(below: number): string {
  if (below === 0) return 'Who gets on'
  return below === 1 ? 'In one question a group comes short' : `In ${below} questions a group comes short`
}

function HowToRead() {
  return (
    <Notice title="How to read this">
      <p>
        The matcher never sees these answers, and neither does anybody at the council: only these totals. Each is
        rounded to 5, and fewer than 5 is never counted out. The four-fifths rule compares each group’s rate with the
        highest: under 80% of it, look for the reason. With small numbers the rounding alone can move a rate across that
        line, so look at several quarters before you conclude anything.
      </p>
    </Notice>
  )
}
