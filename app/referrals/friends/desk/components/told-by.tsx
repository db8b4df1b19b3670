import { Section } from '#app/ui/card'
import type { ToldBy } from '../manager-views'

/** On an application: who told the applicant about the job, or the way to write it down. */
export function ToldBySection({
  referral,
  applicationId,
  mayRecord,
}: {
  referral: ToldBy | null
  applicationId: string
  /** A programme is open, and whoever looks may write into it. */
  mayRecord: boolean
}) {
  if (!referral && !mayRecord) return null
  return (
    <Section title="Who told them" id="told-by">
      {referral ? (
        <p>
          <a href={`/provider/referrals/${referral.referralId}`}>
            {referral.counts ? `Told by ${referral.name}` : `Told by ${referral.name}, closed`}
          </a>
          {referral.held && '. There is something to check.'}
        </p>
      ) : (
        <p>
          <a href={`/provider/referrals/record?application=${applicationId}`}>Did one of your people tell them?</a>
        </p>
      )}
    </Section>
  )
}
