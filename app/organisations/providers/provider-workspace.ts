import type { ProviderKind, ProviderStatus } from './provider'

/** What stands around every page of a provider's workspace. */
export type ProviderWorkspace = {
  name: string
  kind: ProviderKind
  status: ProviderStatus
  /** Why the council refused or suspended it. */
  statusReason: string | null
  counts: ProviderCounts
}

/** What waits for somebody at the provider: each area counts its own (`waitsForProvider`). */
export type ProviderCounts = {
  /** Applicants nobody has answered yet. */
  applicants: number
  /** Of these, those whom a job broker introduced. */
  introductions: number
  /** Drafts, and vacancies the council is reading. */
  vacancies: number
  /** Retention checks to answer, and agreed starts whose day has come. */
  starters: number
  /** Questions of the council whether somebody works there. */
  confirmations: number
  /** Referral programme: people to confirm, friends to ring or to check, cash-ins to approve. */
  referrals: number
}
