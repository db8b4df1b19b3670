import { AGREED_START } from '#app/shared/day-bounds'
import { formatDay, formatTime } from '#app/shared/date-words'
import { ActionButton, Button, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextArea } from '#app/ui/text-fields'
import { Radios } from '#app/ui/choice-fields'
import { Details } from '#app/ui/summary'
import { Tag } from '#app/ui/status'
import { WORDS_MAX } from '../answer-forms'
import type { ApplicantPage } from '../applicant'
import { applicantTick } from '../applicant-filters'
import { providerStatusLooks } from '../applicant-words'
import { firstName } from '#app/people/profile/names'
import type { ProviderChange } from '../policy'
import { applicationEventLabels as labels, providerWordsOf } from '#app/hiring/applications/status-words'

type Props = {
  applicant: ApplicantPage
  changes: readonly ProviderChange[]
  now: Date
  /** The form that came back; its `intent` says which of the page's it was. */
  form: FormState | undefined
}

/** Where the applicant stands, and what the provider can do next. */
export function AnswerPanel(props: Props) {
  const { applicant, changes, now } = props
  const { status, heldUntil, employment, offerAcceptedAt } = applicant
  const { label, next } = providerWordsOf(applicant)
  const { tone, icon } = providerStatusLooks[status]
  const fell = employment?.status === 'fell_through'
  return (
    <Card
      title="Your answer"
      aside={
        <Tag tone={tone} icon={icon}>
          {label}
        </Tag>
      }
    >
      <div id="answer" className="stack">
        {!heldUntil && <p>{fell ? 'Hired, but they did not start.' : next}</p>}
        {offerAcceptedAt && status !== 'hired' && (
          <p>
            <strong>
              {firstName(applicant.name)} accepted your offer on {formatDay(offerAcceptedAt, now)}.
            </strong>
          </p>
        )}
        {heldUntil && <Held applicant={applicant} heldUntil={heldUntil} now={now} />}
        {employment && (
          <p>
            <a href={`/provider/employments/${employment.id}`}>
              {fell ? 'See what happened' : 'Their start date and how they are getting on'}
            </a>
          </p>
        )}
        {changes.map((change) => (
          <Change key={change} change={change} {...props} />
        ))}
        {status === 'offered' && !changes.includes('hire') && changes.length > 0 && (
          <p>All places of this vacancy are taken. To hire one more person, give the vacancy another opening.</p>
        )}
      </div>
    </Card>
  )
}

function Held({ applicant, heldUntil, now }: { applicant: ApplicantPage; heldUntil: Date; now: Date }) {
  return (
    <p>
      {firstName(applicant.name)} is told on {formatDay(heldUntil, now)} at {formatTime(heldUntil)}. Until then they see
      nothing of it, and you can take it back.
    </p>
  )
}

function Change({ change, applicant, now, form: answered }: Props & { change: ProviderChange }) {
  const { id, status } = applicant
  const action = `/provider/applications/${id}`
  const hidden = { intent: change, expected: status }
  const form = [change, `send-${change}`].includes(String(answered?.values.intent)) ? answered : undefined
  const name = firstName(applicant.name)
  switch (change) {
    case 'shortlist':
      return (
        <div>
          <ActionButton action={action} fields={hidden} icon="star">
            {labels.shortlist}
          </ActionButton>
        </div>
      )
    case 'interview':
      return (
        <Details summary={labels.interview} open={form !== undefined || status === 'shortlisted'}>
          <Form action={action} hidden={hidden}>
            <TextArea
              name="interviewWords"
              label="When, where and what to bring"
              optional
              hint={`${name} reads this. Say whom to ask for, and how to reach you. Leave it empty if you will phone.`}
              rows={4}
              maxCharacters={WORDS_MAX}
              form={form}
            />
            <Button icon="calendar">{labels.interview}</Button>
          </Form>
        </Details>
      )
    case 'offer':
      return (
        <Details summary={labels.offer} open={form !== undefined || status === 'interviewing'}>
          <Form action={action} hidden={hidden}>
            <p>
              The offer is conditional: it becomes final when the checks are done (criminal-record check, references,
              right to work). The email says so.
            </p>
            <TextArea
              name="offerWords"
              label="Your words to them"
              optional
              hint={`${name} reads this: hours, pay, what you need from them for the checks.`}
              rows={4}
              maxCharacters={WORDS_MAX}
              form={form}
            />
            <Button icon="handshake">{labels.offer}</Button>
          </Form>
        </Details>
      )
    case 'hire':
      return <HireForm {...{ applicant, form, action, hidden, now }} />
    case 'not_select':
      return (
        <div>
          <LinkButton
            href={`/provider/applications/not-selected?applicant=${encodeURIComponent(applicantTick(applicant))}`}
            kind="secondary"
            icon="close"
          >
            {labels.not_select}
          </LinkButton>
        </div>
      )
    case 'lapse':
      return (
        <Details summary="No reply from them">
          <Form action={action} hidden={hidden}>
            <p>
              This puts the application on hold. {name} gets an email that you could not reach them, and can say that
              they are still interested.
            </p>
            <Button kind="secondary" icon="pause">
              {labels.lapse}
            </Button>
          </Form>
        </Details>
      )
    case 'undo':
      return (
        <div>
          <ActionButton action={action} fields={hidden} icon="undo">
            {labels.undo}
          </ActionButton>
        </div>
      )
  }
}

type HireProps = {
  applicant: ApplicantPage
  form: FormState | undefined
  action: string
  hidden: Record<string, string>
  now: Date
}

function HireForm({ applicant, form, action, hidden, now }: HireProps) {
  const { sites, openings, openingsLeft } = applicant.vacancy
  return (
    <Details summary={labels.hire} open>
      <Form action={action} hidden={sites.length > 1 ? hidden : { ...hidden, site: sites[0]?.id }}>
        <p>
          {openingsLeft === 1
            ? openings === 1
              ? 'This fills the vacancy, and it closes.'
              : `This takes the last of ${openings} openings, and the vacancy closes.`
            : `${openingsLeft} of ${openings} openings are left.`}
        </p>
        <DateField name="startAgreed" label="Agreed first day" bounds={AGREED_START} now={now} form={form} />
        {sites.length > 1 && (
          <Radios
            name="site"
            legend="Where they will work"
            options={sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.town}` }))}
            defaultValue={sites[0]!.id}
            form={form}
          />
        )}
        <Button icon="check-circle">{labels.hire}</Button>
      </Form>
    </Details>
  )
}
