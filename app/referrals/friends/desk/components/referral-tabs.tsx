import { useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { Tabs } from '#app/ui/navigation'

const pages = [
  { key: 'overview', href: '/provider/referrals', label: 'Overview' },
  { key: 'people', href: '/provider/referrals/people', label: 'People' },
  { key: 'friends', href: '/provider/referrals/friends', label: 'Friends' },
  { key: 'checks', href: '/provider/referrals/checks', label: 'To check' },
  { key: 'cash-ins', href: '/provider/referrals/cash-ins', label: 'Cash-ins' },
  { key: 'challenges', href: '/provider/referrals/challenges', label: 'Challenges' },
  { key: 'programme', href: '/provider/referrals/programme', label: 'Programme' },
  { key: 'figures', href: '/provider/referrals/figures', label: 'Figures' },
] as const

/** A page of the manager's desk. */
export type ReferralTab = (typeof pages)[number]['key']

/** What viewers may not open. */
const managersOnly: readonly ReferralTab[] = ['checks', 'cash-ins']

/** The way around `/provider/referrals`, first thing on each of its list pages. `counts`: what waits there, if the page knows it. */
export function ReferralTabs({
  current,
  counts = {},
}: {
  current: ReferralTab
  counts?: Partial<Record<ReferralTab, number>>
}) {
  const { mayEdit } = useProviderFrame().who
  return (
    <Tabs
      label="Referrals"
      items={pages
        .filter(({ key }) => mayEdit || !managersOnly.includes(key))
        .map(({ key, href, label }) => ({ href, label, current: key === current, count: counts[key] }))}
    />
  )
}
