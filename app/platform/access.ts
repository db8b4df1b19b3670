import type { Actor, CouncilRole, ProviderMembership, ProviderRole } from './actor'

/**
 * Who may use a route. Each loader and action is `as(policy, handler)`; `app/routes.access.ts` lists every route with
 * its policy. This is only the first lock: a policy on the resource and the actor in the query's `where` are the others.
 */
export const POLICIES = [
  'anyone',
  'person',
  'provider-member',
  'provider-viewer',
  'provider-recruiter',
  'provider-owner',
  'referrer',
  'council-staff',
  'broker',
  'assessor',
  'approver',
  'payments',
  'appeals',
  'moderator',
  'admin',
  'grant-officer',
  'grant-reader',
  'money-officer',
  'developer',
] as const
export type Policy = (typeof POLICIES)[number]

export type ProviderPolicy = Extract<Policy, `provider-${string}` | 'referrer'>
export type CouncilPolicy = Extract<Policy, 'council-staff' | CouncilRole | keyof typeof GROUP_POLICIES>

type GroupPolicy = keyof typeof GROUP_POLICIES

/** Policies that several roles fulfil. */
const GROUP_POLICIES = {
  /** Reads whole grant applications, circumstances and all. */
  'grant-officer': ['assessor', 'approver', 'appeals'],
  /** Reads what says nothing about one person: schemes, pots, figures. */
  'grant-reader': ['assessor', 'approver', 'appeals', 'payments', 'admin'],
  /** Moves money between pots and sets limits. */
  'money-officer': ['payments', 'admin'],
} as const satisfies Record<string, readonly CouncilRole[]>

const PROVIDER_POLICIES: Record<ProviderPolicy, readonly ProviderRole[]> = {
  'provider-member': ['owner', 'recruiter', 'viewer', 'referrer'],
  'provider-viewer': ['owner', 'recruiter', 'viewer'],
  'provider-recruiter': ['owner', 'recruiter'],
  'provider-owner': ['owner'],
  referrer: ['referrer'],
}

export function isProviderPolicy(policy: Policy): policy is ProviderPolicy {
  return policy in PROVIDER_POLICIES
}

export function isCouncilPolicy(policy: Policy): policy is CouncilPolicy {
  return !isProviderPolicy(policy) && !['anyone', 'person', 'developer'].includes(policy)
}

const WORKSPACE_ROLES = PROVIDER_POLICIES['provider-viewer']

/**
 * The provider in whose name the actor works: the one they chose, else the first they belong to. Null when the policy
 * asks for a role they do not hold there; another provider of theirs never stands in, or they would write into the
 * wrong one without noticing.
 */
export function providerFor(actor: Actor, policy: ProviderPolicy, chosenId?: string | null): ProviderMembership | null {
  const accepted = PROVIDER_POLICIES[policy]
  const place = policy === 'provider-owner' || policy === 'provider-recruiter' ? WORKSPACE_ROLES : accepted
  const mine = actor.providers.filter(({ roles }) => roles.some((role) => place.includes(role)))
  const current = mine.find(({ providerId }) => providerId === chosenId) ?? mine[0]
  return current?.roles.some((role) => accepted.includes(role)) ? current : null
}

function isGroupPolicy(policy: CouncilPolicy): policy is GroupPolicy {
  return policy in GROUP_POLICIES
}

/**
 * The council for which the actor works: the one whose host they came through if they hold the role there, else
 * another of theirs. A role at one council opens nothing at another.
 */
export function councilFor(
  actor: Actor,
  policy: CouncilPolicy,
  hostCouncilId: string,
): { councilId: string; roles: CouncilRole[] } | null {
  const accepted: readonly CouncilRole[] | null =
    policy === 'council-staff' ? null : isGroupPolicy(policy) ? GROUP_POLICIES[policy] : [policy]
  const fitting = actor.councils.filter(({ roles }) => !accepted || roles.some((role) => accepted.includes(role)))
  return fitting.find(({ councilId }) => councilId === hostCouncilId) ?? fitting[0] ?? null
}
