import { z } from 'zod'
import { COUNCIL_ROLES } from '#app/platform/actor'
import { fromDateColumn } from '#app/shared/dates'

/** What takes two administrators; admin_request.kind. */
export const requestKinds = ['approval-limits', 'staff-roles', 'publish-scheme'] as const
export type RequestKind = (typeof requestKinds)[number]

/** The name of a request in the event log. */
export const REQUEST_ENTITY = 'admin_request'

const pence = z.int().min(0)
const roles = z.array(z.enum(COUNCIL_ROLES))

/** What is to be done once another administrator agrees, as it is kept. */
export const Wanted = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approval-limits'),
    limits: z.object({ assessor: pence, approver: pence, payments: pence }),
    seenVersion: z.int(),
  }),
  z.object({
    kind: z.literal('staff-roles'),
    /** Null: somebody who does not work here yet. */
    personId: z.string().nullable(),
    email: z.string(),
    name: z.string(),
    roles,
  }),
  z.object({
    kind: z.literal('publish-scheme'),
    schemeId: z.string(),
    name: z.string(),
    version: z.int(),
    from: z.iso.date().transform((day) => fromDateColumn(new Date(`${day}T00:00:00Z`))),
    seen: z.string(),
  }),
])
export type Wanted = z.output<typeof Wanted>

/** What a request is about: no two wait about the same. */
export function subjectOf(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'approval-limits':
      return 'limits'
    case 'staff-roles':
      return wanted.personId ?? wanted.email
    case 'publish-scheme':
      return wanted.schemeId
  }
}
