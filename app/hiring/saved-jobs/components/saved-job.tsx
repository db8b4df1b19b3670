import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'

/** A saved job as the account pages show it. */
export type SavedJobCardData = {
  reference: string
  title: string
  employer: string
  /** "£12.80 an hour · closes on Thursday 30 April", or why it is not open. */
  facts: string
  live: boolean
  applied: boolean
}

type Props = { job: SavedJobCardData; returnTo: string; headingLevel?: 2 | 3 }

/** A saved job, with what can be done about it. `headingLevel` 3 below a section's own heading. */
export function SavedJobCard({ job, returnTo, headingLevel = 2 }: Props) {
  const { reference, title, employer, facts, live, applied } = job
  return (
    <Card
      as="li"
      title={live ? <a href={`/jobs/${reference}`}>{title}</a> : title}
      headingLevel={headingLevel}
      eyebrow={employer}
      aside={applied ? <Tag tone="info">You applied</Tag> : live ? undefined : <Tag tone="neutral">Not open now</Tag>}
    >
      <p>{facts}</p>
      <ButtonRow>
        {live && !applied && (
          <LinkButton href={`/jobs/${reference}/apply`} size="small">
            Apply
          </LinkButton>
        )}
        <ActionButton
          action={`/jobs/${reference}/save`}
          fields={{ saved: 'no', returnTo }}
          kind="quiet"
          size="small"
          icon="delete"
        >
          Take off the list
        </ActionButton>
      </ButtonRow>
    </Card>
  )
}
