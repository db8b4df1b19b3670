import { Card, Section } from '#app/ui/card'
import { Tag, type Tone } from '#app/ui/status'
import type { DecisionView } from '../decision-view'

const looks: Record<'yes' | 'no' | 'check', { label: string; tone: Tone }> = {
  yes: { label: 'Yes', tone: 'good' },
  no: { label: 'No', tone: 'bad' },
  check: { label: 'To check', tone: 'warn' },
}

/** Each rule of the scheme, what the system found when it was sent, and the answers it was found by. */
export function RulesPanel({ view }: { view: DecisionView }) {
  const { results, scheme, words, whyUrgent } = view
  return (
    <Section
      title="Answers against the rules"
      id="rules"
      aside={
        <span className="text-muted">
          As judged when it was sent, by version {scheme.version} of {scheme.name}
        </span>
      }
    >
      <div className="stack">
        {results.length === 0 && <p className="text-muted">This scheme has no rules of its own.</p>}
        {results.map(({ rule, label, answer, sentence, answers }) => (
          <Card
            key={rule}
            as="div"
            headingLevel={3}
            title={label}
            aside={<Tag tone={looks[answer].tone}>{looks[answer].label}</Tag>}
          >
            <p>{sentence}</p>
            {answers.length > 0 && (
              <dl className="rule-answers">
                {answers.map((item) => (
                  <div key={item.label}>
                    <dt>{item.label}</dt>
                    <dd>{item.value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Card>
        ))}
        {whyUrgent && (
          <Card as="div" headingLevel={3} title="Why it cannot wait">
            <p className="whitespace-pre-line break-words">{whyUrgent}</p>
          </Card>
        )}
        {words && (
          <Card as="div" headingLevel={3} title="In their own words">
            <p className="whitespace-pre-line break-words">{words}</p>
          </Card>
        )}
      </div>
    </Section>
  )
}
