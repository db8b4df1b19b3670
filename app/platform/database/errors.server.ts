import { Prisma } from './client.server'

const AWAY_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])
const AWAY_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|Connection terminated|server closed the connection|the database system is (starting|shutting)|terminating connection|timeout exceeded when trying to connect|DatabaseNotReachable|ConnectionClosed|Can't reach database/i

/** True when the query failed because PostgreSQL cannot be reached just now, so trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && AWAY_CODES.has(error.code)) return true
  return (
    error instanceof Error &&
    AWAY_WORDS.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`)
  )
}

/** True when a unique index refused the write; `index` narrows it to one index or column. */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  const known = error instanceof Prisma.PrismaClientKnownRequestError && ['P2002', 'P2010'].includes(error.code)
  if (!known) return false
  const text = `${error.message} ${JSON.stringify(error.meta ?? {})}`
  if (error.code === 'P2010' && !text.includes('23505')) return false
  return index === undefined || text.includes(index)
}
