import { formatDate, relativeDay } from '#app/shared/date-words'
import { daysBetween, londonDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Icon } from '#app/ui/icon'
import { Notice, Tag } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { TextField } from '#app/ui/text-fields'
import { PhoneLink } from '#app/ui/phone-link'
import { candidateStatusLabels, closedReasonLabels, registrationWayLabels } from '#app/brokering/candidates/candidate'
import type { CaseView } from '../case-view'
import { caseLooks, waitingWords } from '../case-words'
import { inSentence } from '#app/shared/in-sentence'

/** How to reach somebody, with what they asked for first: it must be read before anybody rings. */
export function ReachThem({ action, view, form }: { action: string; view: CaseView; form: FormState | undefined }) {
  const { phone, email, safeContact, status } = view
  return (
    <div className="stack">
      {safeContact.length > 0 && (
        <Notice kind="warn" title="Before you call or write">
          <ul className="list-disc pl-6">
            {safeContact.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="flex flex-wrap gap-x-8 gap-y-2 text-lg">
        {phone && (
          <li className="flex items-center gap-2">
            <Icon name="phone" label="Phone" />
            <PhoneLink phone={phone} />
          </li>
        )}
        {email && (
          <li className="flex min-w-0 items-center gap-2">
            <Icon name="mail" label="Email" />
            <a className="break-all" href={`mailto:${email}`}>
              {email}
            </a>
          </li>
        )}
        {!phone && !email && <li className="text-muted">We know no way to reach them.</li>}
      </ul>
      {!email && status !== 'closed' && (
        <Details summary="Write down an email address" open={form !== undefined}>
          <Form action={action} hidden={{ intent: 'email' }} state={form}>
            <TextField
              name="newEmail"
              label="Their email address"
              hint="Read it back to them, letter by letter: whoever gets its mail can sign in and see everything."
              type="email"
              inputMode="email"
              autoComplete="off"
              spellCheck={false}
              form={form}
            />
            <Button kind="secondary">Keep the address</Button>
          </Form>
        </Details>
      )}
    </div>
  )
}

/** Where the case stands, in a line. */
export function CaseStanding({ view, now }: { view: CaseView; now: Date }) {
  const { status, closedReason, pausedUntil, registeredAt, registeredHow, activeSince, broker, lastContactAt } = view
  const { tone, icon } = caseLooks[status]
  const waits = status === 'registered' || status === 'profiled' || status === 'active'
  const days = daysBetween(londonDate(activeSince ?? registeredAt), londonDate(now))
  const words = [
    waits && `Waiting: ${inSentence(waitingWords(days))}`,
    pausedUntil && `Until ${formatDate(pausedUntil)}`,
    closedReason && closedReasonLabels[closedReason],
    broker ? `Broker: ${broker.name}` : status !== 'closed' && 'No broker yet',
    lastContactAt ? `Last contact ${relativeDay(lastContactAt, now)}` : 'No contact yet',
    `Registered ${inSentence(registrationWayLabels[registeredHow])} on ${formatDate(registeredAt)}`,
  ].filter((part) => part !== false && part !== null)
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      <Tag tone={tone} icon={icon}>
        {candidateStatusLabels[status]}
      </Tag>
      {words.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </p>
  )
}
