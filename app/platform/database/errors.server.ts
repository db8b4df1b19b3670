import { Prisma } from './client.server'

/** Prisma's own: not reachable, timed out, closed, no connection or transaction to be had in time. */
const AWAY_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])

/** PostgreSQL's: shutting down or starting (57P0x), connection broken (08…), closed to new ones, too many. */
const AWAY_STATES = /^(57P0\d|08...|55000|53300)$/

const AWAY_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|closed the connection|timeout exceeded when trying to connect|Can't reach database/i

type Known = Prisma.PrismaClientKnownRequestError
type Cause = { originalCode?: string }

function causeOf(error: Known): Cause {
  const adapter = error.meta?.driverAdapterError as { cause?: Cause } | undefined
  return adapter?.cause ?? {}
}

/** True when the query failed because PostgreSQL cannot be reached just now, so trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (AWAY_CODES.has(error.code) || AWAY_STATES.test(causeOf(error).originalCode ?? '')) return true
  }
  if (!(error instanceof Error)) return false
  return AWAY_WORDS.test(error.message) || (error.cause instanceof Error && AWAY_WORDS.test(error.cause.message))
}

/** True when a unique index refused the write; `index` narrows it to one index or column. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  if (error.code !== 'P2002' && causeOf(error).originalCode !== '23505') return false
  return index === undefined || `${error.message} ${JSON.stringify(error.meta ?? {})}`.includes(index)
}

/**
 * The constraint (or trigger that calls itself one) that refused a write, of those named; null for any other
 * error, which the caller throws on.
 */
export function refusedBy<const C extends string>(error: unknown, constraints: readonly C[]): C | null {
  if (!(error instanceof Error)) return null
  const known = error instanceof Prisma.PrismaClientKnownRequestError
  const text = `${error.message} ${known ? JSON.stringify([error.meta ?? {}, causeOf(error)]) : ''}`
  return constraints.find((constraint) => text.includes(constraint)) ?? null
}
