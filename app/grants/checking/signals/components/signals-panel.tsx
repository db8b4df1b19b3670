import { formatDateTime } from '#app/shared/date-words'
import { Button, ButtonRow } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'
import { openSignals, type SignalGroup } from '../../decision-view'
import { resolveField } from '../../forms'
import { signalWords } from '../signal-words'
import { staffStatusLooks } from '../../queue/status-words'

type Props = { id: string; signals: SignalGroup[]; mayResolve: boolean; form: FormState | undefined }

/** What looks the same elsewhere, and what somebody found out about it. Each open one blocks approval. */
export function SignalsPanel({ id, signals, mayResolve, form }: Props) {
  if (signals.length === 0) return null
  const open = openSignals(signals).length
  return (
    <Section
      title="To look into"
      id="signals"
      aside={
        open > 0 ? (
          <Tag tone="warn">{open === 1 ? 'One blocks approval' : `${open} block approval`}</Tag>
        ) : (
          <Tag tone="good">All looked into</Tag>
        )
      }
    >
      <div className="stack">
        {signals.map((signal) => (
          <Signal
            key={`${signal.about} ${signal.resolved?.at.toISOString() ?? ''}`}
            {...{ id, signal, mayResolve }}
            form={form?.values.about === signal.about ? form : undefined}
          />
        ))}
      </div>
    </Section>
  )
}

function Signal({ id, signal, mayResolve, form }: Omit<Props, 'signals'> & { signal: SignalGroup }) {
  const { about, other, risk, resolved, foundAt } = signal
  return (
    <Card as="div" headingLevel={3} title={signalWords(signal)}>
      {other && (
        <p>
          <a href={`/council/grants/${other.id}`}>{other.reference}</a>, {other.name || 'erased'}, {other.scheme}{' '}
          <Tag tone={staffStatusLooks[other.status].tone}>{staffStatusLooks[other.status].label}</Tag>
        </p>
      )}
      {!other && !risk && <p>An application to a scheme that you do not work on.</p>}
      {risk && (
        <p className="break-words">
          On the risk list ({risk.hint}): {risk.words}
        </p>
      )}
      <p className="text-muted">Found {formatDateTime(foundAt)}</p>
      {resolved && (
        <p className="break-words">
          <Tag tone="good">Looked into</Tag> {resolved.words}{' '}
          <span className="text-muted">
            {resolved.by}, {formatDateTime(resolved.at)}
          </span>
        </p>
      )}
      {!resolved && mayResolve && (
        <Form action={`/council/grants/${id}`} state={form} hidden={{ intent: 'resolve', about }}>
          <TextArea
            name={resolveField(about)}
            label="What you found out"
            hint="For example: two sisters who live together, both work for the same home."
            rows={2}
            form={form}
          />
          <ButtonRow>
            <Button kind="secondary" size="small">
              It is fine
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Card>
  )
}
