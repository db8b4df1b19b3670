import { formatDateTime } from '#app/shared/date-words'
import { formatMoney, toTypedPounds } from '#app/shared/money'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Checkboxes, Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { MoneyField, TextArea } from '#app/ui/text-fields'
import type { RecommendPanelView } from '../decide-view'

type Props = { panel: RecommendPanelView; form: FormState | undefined }

/** For an assessor: what to award for each cost, or a refusal with its reasons. */
export function RecommendPanel({ panel, form }: Props) {
  const { id, returned, warnings, claimed } = panel
  // What was typed is never lost: a form that was refused is shown again.
  const bar = panel.bar ?? (claimed || form ? null : 'Open the application for yourself first, above.')
  return (
    <Section title="What do you recommend?" id="recommend">
      <div className="stack">
        {returned && (
          <Notice kind="warn" title={`${returned.by} sent it back, ${formatDateTime(returned.at)}`}>
            <p className="whitespace-pre-line break-words">{returned.words}</p>
          </Notice>
        )}
        {warnings.map((warning) => (
          <Notice key={warning} kind="warn">
            <p>{warning}</p>
          </Notice>
        ))}
        {bar ? (
          <Notice>
            <p>{bar}</p>
          </Notice>
        ) : (
          <Form action={`/council/grants/${id}/recommend`} state={form}>
            <Radios
              name="outcome"
              legend="Recommendation"
              form={form}
              options={[
                { value: 'approve', label: 'Approve', reveal: <Amounts panel={panel} form={form} /> },
                { value: 'reject', label: 'Refuse', reveal: <Reasons panel={panel} form={form} /> },
              ]}
            />
            <TextArea
              name="recommendNote"
              label="To the approver"
              hint="What you looked at, and what speaks for it. The applicant does not read this."
              optional
              rows={3}
              form={form}
            />
            <Button icon="send">Recommend</Button>
          </Form>
        )}
      </div>
    </Section>
  )
}

function Amounts({ panel, form }: Props) {
  const { costs, mostPence, leftPence } = panel
  const left = leftPence === null ? '' : ` This person can get ${formatMoney(leftPence)} more from all schemes.`
  return (
    <div className="fields">
      <p className="text-muted">
        One award for these costs is at most {formatMoney(mostPence)}.{left}
      </p>
      {costs.map(({ key, label, askedPence, maxPence, awardedPence }) => (
        <MoneyField
          key={key}
          name={`cost-${key}`}
          label={label}
          hint={`They asked for ${formatMoney(askedPence)}. The scheme pays up to ${formatMoney(maxPence)}.`}
          defaultValue={toTypedPounds(awardedPence ?? Math.min(askedPence, maxPence))}
          form={form}
        />
      ))}
    </div>
  )
}

function Reasons({ panel: { reasons }, form }: Props) {
  return (
    <div className="fields">
      <Checkboxes
        name="recommendReasons"
        legend="Reasons"
        hint="The applicant reads the sentence under each."
        form={form}
        options={reasons.map(({ key, label, sentence }) => ({ value: key, label, hint: sentence }))}
      />
      <TextArea
        name="recommendWords"
        label="What to write to them"
        hint="Kind and plain: what we looked at, what was missing, where else they can turn."
        rows={4}
        form={form}
      />
    </div>
  )
}
