import type { Weights } from '#app/brokering/matching/match'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Table } from '#app/ui/table'
import { COMPARED, type WeightsPreview } from '../weights-preview'
import { HiddenWeights } from './weights-fields'

type Props = { preview: WeightsPreview; weights: Weights; version: string; action: string }

/** What other weights would do to today's lists, and the button that puts them in force. */
export function WeightsPreviewed({ preview, weights, version, action }: Props) {
  return (
    <Section title="What this would change" id="preview">
      <div className="stack">
        <p>{sentence(preview)}</p>
        {preview.examples.length > 0 && (
          <Table
            caption="Examples of lists that change"
            columns={[
              { label: 'List of', cell: ({ who }) => who },
              { label: 'Come in', cell: ({ enter }) => <Titles titles={enter} /> },
              { label: 'Drop out', cell: ({ leave }) => <Titles titles={leave} /> },
            ]}
            rows={preview.examples}
            rowKey={({ who, enter, leave }) => [who, ...enter, ...leave].join()}
          />
        )}
        <p>Nothing is changed yet. Lists are worked out again within minutes after you use these weights.</p>
        <Form action={action} hidden={{ version, intent: 'save' }}>
          <HiddenWeights weights={weights} />
          <Button>Use these weights</Button>
        </Form>
      </div>
    </Section>
  )
}

function sentence({ lists, changed, firstChanged }: WeightsPreview): string {
  if (lists === 0) return 'Nobody is free to be matched at the moment, so there are no lists to compare.'
  const looked = lists === 1 ? 'one candidate’s list' : `the lists of ${lists} candidates`
  if (changed === 0) return `We looked at ${looked}. The first ${COMPARED} jobs stay the same in all of them.`
  const first =
    firstChanged === 0 ? 'The first job stays the same in all of them' : `In ${firstChanged} another job comes first`
  return `We looked at ${looked}. In ${changed} the first ${COMPARED} jobs change. ${first}.`
}

function Titles({ titles }: { titles: string[] }) {
  if (titles.length === 0) return <>Nothing</>
  return (
    <ul>
      {titles.map((title, at) => (
        <li key={`${title} ${at}`}>{title}</li>
      ))}
    </ul>
  )
}
