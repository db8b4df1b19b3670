import { Section } from '#app/ui/card'
import type { ToldBy } from '../manager-views'

/** On an application: who told the applicant about the job, or the way to write it down. */
export function ToldBySection({
  told,
  applicationId,
  mayRecord,
}: {
  told: ToldBy | null
  applicationId: string
  /** A programme is open, and whoever looks may write into it. */
  mayRecord: boolean
}) {
  if (!told && !mayRecord) return null
  return (
    <Section title="Who told them" id="told-by">
      {told ? (
        <p>
          <a href={`/provider/referrals/${told.referralId}`}>
            {told.counts ? `Told by ${told.name}` : `Told by ${told.name}, closed`}
          </a>
          {told.held && '. There is something to check.'}
        </p>
      ) : (
        <p>
          <a href={`/provider/referrals/record?application=${applicationId}`}>Did one of your people tell them?</a>
        </p>
      )}
    </Section>
  )
}
