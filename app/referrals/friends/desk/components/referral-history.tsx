import { formatDateTime } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Timeline } from '#app/ui/summary'
import { pastReferralWords } from '../history-words'
import type { ManagedReferral } from '../manager-views'

/** What people did with a referral, newest first. */
export function ReferralHistory({ history }: { history: ManagedReferral['history'] }) {
  const items = history.flatMap(({ at, by, words, ...past }) => {
    const title = pastReferralWords(past)
    return title ? [{ ...title, at: at.toISOString(), when: formatDateTime(at), by, detail: words }] : []
  })
  if (items.length === 0) return null
  return (
    <Section title="History" id="history">
      <Timeline items={items} />
    </Section>
  )
}
