import { formatDate, formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { tellTimeLabels, tellTimes } from '#app/shared/tell-times'
import { Button } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Checkboxes, Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import { Details, SummaryList } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import type { DecidePanelView } from '../decide-view'
import type { PlannedInstalment } from '../awards/split-award'

type Props = {
  panel: DecidePanelView
  /** Of the form that was posted, which `intent` in its values names. */
  form: FormState | undefined
}

const tellOptions = tellTimes.map((value) => ({ value, label: tellTimeLabels[value] }))

/** For an approver: what is recommended, and approve, refuse or send back. */
export function DecidePanel({ panel, form }: Props) {
  const { recommendation, bar, approveBar } = panel
  const formOf = (intent: string) => (form?.values['intent'] === intent ? form : undefined)
  const rejects = recommendation.outcome === 'reject'
  return (
    <Section title="Your decision" id="decide">
      <div className="stack">
        <Recommended panel={panel} />
        {bar ? (
          <Notice>
            <p>{bar}</p>
          </Notice>
        ) : (
          <>
            {!rejects && <Approve panel={panel} form={formOf('approve')} />}
            {rejects && approveBar && (
              <p className="text-muted">
                To award something after all, send it back: an assessor recommends an amount first.
              </p>
            )}
            <Details
              summary={rejects ? 'Refuse, as recommended' : 'Refuse instead'}
              open={rejects || !!formOf('reject')}
            >
              <Reject panel={panel} form={formOf('reject')} />
            </Details>
            <Details summary="Send it back to be checked again" open={!!formOf('return')}>
              <SendBack panel={panel} form={formOf('return')} />
            </Details>
          </>
        )}
      </div>
    </Section>
  )
}

function Recommended({ panel: { recommendation, instalments, pot } }: { panel: DecidePanelView }) {
  const { outcome, pence, by, at, costs, reasons, words } = recommendation
  const given = costs.filter(({ awardedPence }) => awardedPence > 0)
  return (
    <SummaryList
      items={[
        {
          label: 'Recommended',
          value: `${outcome === 'approve' ? `Approve ${formatMoney(pence ?? 0)}` : 'Refuse'}, by ${by}, ${formatDateTime(at)}`,
        },
        ...(outcome === 'approve'
          ? [
              {
                label: 'For',
                value: given.map(({ label, awardedPence, askedPence }) => (
                  <div key={label}>
                    {label}: {formatMoney(awardedPence)}
                    {awardedPence !== askedPence && (
                      <span className="text-muted"> of {formatMoney(askedPence)} asked for</span>
                    )}
                  </div>
                )),
              },
              { label: 'Paid', value: <Paid instalments={instalments} /> },
              { label: 'From', value: pot && `${pot.name} (${formatMoney(pot.availablePence)} left)` },
            ]
          : [{ label: 'Reasons', value: reasons.join('; ') }]),
        ...(words
          ? [{ label: 'To you', value: <span className="whitespace-pre-line break-words">{words}</span> }]
          : []),
      ]}
    />
  )
}

function Paid({ instalments }: { instalments: readonly PlannedInstalment[] }) {
  return instalments.map(({ number, pence, dueOn, whileEmployed, status }) => (
    <div key={number}>
      {formatMoney(pence)} {status === 'due' ? 'at once' : `on ${formatDate(dueOn)}`}
      {whileEmployed && <span className="text-muted"> if they still work in care</span>}
    </div>
  ))
}

function Approve({ panel: { id, recommendation, unconfirmed, approveBar }, form }: Props) {
  if (approveBar)
    return (
      <Notice kind="warn" title="It cannot be approved yet">
        <p>{approveBar}</p>
      </Notice>
    )
  return (
    <Form action={decidePath(id)} state={form} hidden={{ intent: 'approve', recommendation: recommendation.id }}>
      <Radios name="tell" legend="When they are told" options={tellOptions} defaultValue="now" inline form={form} />
      {unconfirmed && (
        <TextArea
          name="unconfirmedWords"
          label="Why you approve it without the employer’s word"
          hint={`${unconfirmed} Colleagues read your reason in the history; the applicant does not.`}
          rows={2}
          form={form}
        />
      )}
      <TextArea name="approveNote" label="To colleagues" optional rows={2} form={form} />
      <Button icon="check">Approve</Button>
    </Form>
  )
}

function Reject({ panel: { id, recommendation, reasons }, form }: Props) {
  return (
    <Form action={decidePath(id)} state={form} hidden={{ intent: 'reject', recommendation: recommendation.id }}>
      <Checkboxes
        name="rejectReasons"
        legend="Reasons"
        hint="The applicant reads the sentence under each."
        form={form}
        defaultValue={recommendation.reasonKeys}
        options={reasons.map(({ key, label, sentence }) => ({ value: key, label, hint: sentence }))}
      />
      <TextArea
        name="rejectWords"
        label="What to write to them"
        rows={5}
        defaultValue={recommendation.applicantWords}
        form={form}
      />
      <TextArea name="rejectNote" label="To colleagues" optional rows={2} form={form} />
      <Radios
        name="rejectTell"
        legend="When they are told"
        options={tellOptions}
        defaultValue="now"
        inline
        form={form}
      />
      <Button kind="danger">Refuse the application</Button>
    </Form>
  )
}

function SendBack({ panel: { id, recommendation }, form }: Props) {
  return (
    <Form action={decidePath(id)} state={form} hidden={{ intent: 'return', recommendation: recommendation.id }}>
      <TextArea
        name="returnWords"
        label="What is to be checked again"
        hint="For the assessor. The applicant does not read this."
        rows={3}
        form={form}
      />
      <Button kind="secondary" icon="back">
        Send back
      </Button>
    </Form>
  )
}

const decidePath = (id: string) => `/council/grants/${id}/decide`
