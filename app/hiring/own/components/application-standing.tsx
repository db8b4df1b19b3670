import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { Card, Facts } from '#app/ui/card'
import { PhoneLink } from '#app/ui/phone-link'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'

export type StandingData = {
  id: string
  reference: string
  provider: string
  status: ApplicationStatus
  next: string
  /** The provider's words with the last change. */
  words: string | null
  contact: { name: string; phone: string; email: string } | null
  firstDay: string | null
  vacancyLive: boolean
  mayLeave: 'withdraw' | 'decline' | null
  mayReopen: boolean
  mayAccept: boolean
  /** "Tuesday 3 March": they said yes to the offer. */
  acceptedOn: string | null
}

/** Where an application stands, what its candidate can do about it, and how to reach the employer. */
export function ApplicationStanding({ standing }: { standing: StandingData }) {
  const { id, reference, provider, status, next, words, contact, firstDay, vacancyLive, mayLeave, mayReopen } = standing
  const { mayAccept, acceptedOn } = standing
  const page = `/account/applications/${id}`
  return (
    <Card title="What happens next" pinned>
      <div className="stack">
        <p>
          {acceptedOn
            ? `You accepted the offer on ${acceptedOn}, and the employer knows. Next come the checks; then they agree your first day with you.`
            : next}
        </p>
        {firstDay && (
          <p>
            Your first day: <strong>{firstDay}</strong>
          </p>
        )}
        {words && (
          <figure className="stack">
            <figcaption>{provider} wrote to you:</figcaption>
            <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{words}</blockquote>
          </figure>
        )}
        {contact && (
          <Facts
            columns={1}
            items={[
              { icon: 'person', label: 'Who to ask for', value: contact.name },
              {
                icon: 'phone',
                label: 'Phone',
                value: <PhoneLink phone={contact.phone} />,
              },
              { icon: 'mail', label: 'Email', value: <a href={`mailto:${contact.email}`}>{contact.email}</a> },
            ]}
          />
        )}
        <ButtonRow>
          {mayAccept && (
            <ActionButton action={page} fields={{ intent: 'accept' }} icon="check">
              Accept the offer
            </ActionButton>
          )}
          {mayReopen && (
            <ActionButton action={`${page}/reopen`} icon="refresh">
              I am still interested
            </ActionButton>
          )}
          {status === 'withdrawn' && vacancyLive && (
            <LinkButton href={`/jobs/${reference}/apply`}>Apply again</LinkButton>
          )}
          {!mayLeave && status !== 'hired' && (
            <LinkButton href="/jobs" kind="secondary" icon="search">
              Find other jobs
            </LinkButton>
          )}
          {mayLeave && (
            <LinkButton href={`${page}/withdraw`} kind="secondary">
              {mayLeave === 'decline' ? 'Turn down the offer' : 'Withdraw application'}
            </LinkButton>
          )}
        </ButtonRow>
      </div>
    </Card>
  )
}
