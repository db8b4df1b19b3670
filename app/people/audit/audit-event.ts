/** An event as the council's record shows it. */
export type AuditEvent = {
  id: bigint
  at: Date
  entity: string
  entityId: string
  change: string
  fromState: string | null
  toState: string | null
  code: string | null
  actorKind: string
  /** Staff and providers' people; null: the portal itself, or a member of the public, who stays unnamed. */
  actor: string | null
  /** Name of the provider or vacancy, the staff member, the section: where the reader may know it. */
  about: string | null
  /** The application for a grant that it is about. */
  grantId: string | null
  /** The reason somebody wrote, for decisions of the council. */
  reason: string | null
}

/** An event in the history of one thing. */
export type HistoryEntry = {
  id: string
  change: string
  at: Date
  actorKind: string
  actor: string | null
  reason: string | null
}

/** Whether the whole record is what was written. */
export type RecordCheck =
  /** Every seal fits up to the newest, made at `upTo`; null: nothing is sealed yet. */
  | { unbroken: true; upTo: Date | null; sealed: number; waiting: number }
  /** From this event on the record is not what was written. */
  | { unbroken: false; eventAt: Date | null; what: 'event' | 'detail' }
