import { formatDateTime } from '#app/shared/date-words'
import { Select } from '#app/ui/choice-fields'
import { Button, ButtonRow } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Tag } from '#app/ui/status'
import { TextArea } from '#app/ui/text-fields'
import { ABOUT_EMPLOYER, ALONE } from '#app/grants/applying/identities/doubt-words'
import type { NameMatch } from '#app/grants/applying/bank-details/account-name'
import { accountNameWords } from '#app/grants/applying/bank-details/account-name-words'
import { openSignals, type SignalGroup } from '../../decision-view'
import { resolveField } from '../../forms'
import { signalWords } from '../signal-words'
import { staffStatusLooks } from '../../queue/status-words'

type Props = {
  id: string
  /** Approved: what is still to be paid waits for it. */
  promised: boolean
  signals: SignalGroup[]
  /** Papers of the application, to choose the one that shows why. */
  papers: readonly { id: string; label: string; name: string }[]
  bank: { accountName: string; nameMatch: NameMatch } | null
  applicant: string
  mayResolve: boolean
  form: FormState | undefined
}

/** What is to be doubted, and what somebody found out about it. Each open one blocks approval, and later payment. */
export function SignalsPanel({ promised, signals, form, ...shared }: Props) {
  if (signals.length === 0) return null
  const open = openSignals(signals).length
  const what = promised ? 'payment' : 'approval'
  return (
    <Section
      title="To look into"
      id="signals"
      aside={
        open > 0 ? (
          <Tag tone="warn">{open === 1 ? `One blocks ${what}` : `${open} block ${what}`}</Tag>
        ) : (
          <Tag tone="good">All looked into</Tag>
        )
      }
    >
      <div className="stack">
        {promised && open > 0 && (
          <p>
            Nothing of this award is put into a payment run until an approver has looked into it. A run that it is in
            already is not locked, authorised or exported.
          </p>
        )}
        {signals.map((signal) => (
          <Signal
            key={`${signal.about} ${signal.resolved?.at.toISOString() ?? ''}`}
            {...shared}
            signal={signal}
            form={form?.values.about === signal.about ? form : undefined}
          />
        ))}
      </div>
    </Section>
  )
}

type SignalProps = Omit<Props, 'signals' | 'promised'> & { signal: SignalGroup }

function Signal({ id, signal, papers, bank, applicant, mayResolve, form }: SignalProps) {
  const { about, other, risk, owed, kinds, resolved, foundAt } = signal
  const named = kinds.includes('account-name')
  const employer = kinds.some((kind) => ABOUT_EMPLOYER.includes(kind))
  const elsewhere = !other && !kinds.some((kind) => ALONE.includes(kind))
  return (
    <Card as="div" headingLevel={3} title={signalWords(signal)}>
      {other && (
        <p>
          <a href={`/council/grants/${other.id}`}>{other.reference}</a>, {other.name || 'erased'}, {other.scheme}{' '}
          <Tag tone={staffStatusLooks[other.status].tone}>{staffStatusLooks[other.status].label}</Tag>
        </p>
      )}
      {elsewhere && <p>An application to a scheme that you do not work on.</p>}
      {owed && <Owed owed={owed} />}
      {risk && (
        <p className="break-words">
          On the risk list ({risk.hint}): {risk.words}
        </p>
      )}
      {named && bank && <p className="break-words">{accountNameWords(bank.accountName, bank.nameMatch, applicant)}.</p>}
      <p className="text-muted">Found {formatDateTime(foundAt)}</p>
      {resolved && (
        <p className="break-words">
          <Tag tone="good">Looked into</Tag> {resolved.words}{' '}
          {resolved.evidenceId && (
            <>
              <a href={`/council/grants/${id}?evidence=${resolved.evidenceId}#evidence`}>
                The document that shows it
              </a>{' '}
            </>
          )}
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
            hint={named ? NAMED_HINT : employer ? EMPLOYER_HINT : SHARED_HINT}
            rows={2}
            form={form}
          />
          {named && <PaperField papers={papers} form={form} />}
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

function Owed({ owed: { application } }: { owed: NonNullable<SignalGroup['owed']> }) {
  return (
    <p>
      {application ? (
        <>
          Asked back on <a href={`/council/grants/${application.id}`}>{application.reference}</a>.
        </>
      ) : (
        'Asked back on an application to a scheme that you do not work on.'
      )}{' '}
      Nothing is set off by itself. It can be paid all the same.
    </p>
  )
}

const SHARED_HINT = 'For example: two sisters who live together, both work for the same home.'
const EMPLOYER_HINT =
  'For example: I rang the number on the home’s own website, and the manager said that they work there.'
const NAMED_HINT =
  'For example: it is her husband’s account, both names are on the tenancy, and she asked for it by letter.'

function PaperField({ papers, form }: { papers: Props['papers']; form: FormState | undefined }) {
  if (papers.length === 0)
    return (
      <p>
        It takes a document that shows why, and none is here. Ask the applicant for one, or for an account in their own
        name.
      </p>
    )
  return (
    <Select
      name="paper"
      label="The document that shows why"
      empty="Choose a document"
      options={papers.map(({ id, label, name }) => ({ value: id, label: `${label}: ${name}` }))}
      form={form}
    />
  )
}
