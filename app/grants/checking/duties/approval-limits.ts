import { z } from 'zod'
import { money } from '#app/shared/form-fields'
import { toTypedPounds } from '#app/shared/money'

/** The roles that have a limit; without one they can award nothing. */
export const limitedRoles = ['assessor', 'approver', 'payments'] as const
export type LimitedRole = (typeof limitedRoles)[number]

/** The most that each role may do, in pence; null: nothing is set, so nothing may be done. */
export type ApprovalLimits = Record<LimitedRole, number | null>

export const limitLabels: Record<LimitedRole, { label: string; hint: string }> = {
  assessor: { label: 'An assessor may recommend up to', hint: 'For one application.' },
  approver: { label: 'An approver may award up to', hint: 'To one application.' },
  payments: { label: 'A payments officer may authorise up to', hint: 'In one payment run.' },
}

const amount = money('Enter an amount in pounds, for example 1000')

export const LimitsForm = z
  .object({ assessor: amount, approver: amount, payments: amount, version: z.coerce.number().int().min(0) })
  .transform(({ version, ...limits }) => ({ version, limits }))

/** The limits as their form shows them. */
export function typedLimits(limits: ApprovalLimits): Record<string, string> {
  return Object.fromEntries(
    limitedRoles.map((role) => [role, limits[role] === null ? '' : toTypedPounds(limits[role])]),
  )
}
