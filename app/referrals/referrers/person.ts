import type { ReferrerStatus } from './referrer'

/** One of a provider's people in its programme, in a list. */
export type ListedReferrer = {
  id: string
  /** As the provider knows them; '' once their contact data is erased. */
  name: string
  email: string | null
  status: ReferrerStatus
  payrollNumber: string | null
  site: string | null
  /** When they joined; for others when they were invited or asked. */
  since: Date
  friends: number
  balance: number
  excluded: boolean
}

/** One of them on a page of their own. */
export type ReferrerDetails = ListedReferrer & {
  personId: string
  siteId: string | null
  joinedAt: Date | null
  leftAt: Date | null
  /** Points that come off the next ones. */
  owed: number
  /** Points of a cash-in that is not paid, rejected or failed yet. */
  openCashIn: number | null
}

/** In a manager's words. */
export const referrerStatusLabels: Record<ReferrerStatus, string> = {
  invited: 'Invited',
  waiting: 'To confirm',
  active: 'Taking part',
  refused: 'Not added',
  left: 'Left',
}

/** What to call somebody whose name was erased. */
export function nameOf({ name }: { name: string }): string {
  return name || 'Somebody who left'
}
