import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '#app/platform/env.server'
import { Prisma, PrismaClient } from './generated/client'

export { Prisma }
export type { PrismaClient }
/** A client inside an interactive transaction. */
export type Tx = Prisma.TransactionClient
/** Anything that reads: the client itself, or a transaction. */
export type Reader = PrismaClient | Tx

type Connection = {
  /** The most connections open at a time. */
  connections?: number
  /** PostgreSQL refuses every write on it. */
  readOnly?: boolean
}

/** A Prisma client on one connection string (role portal_app). The caller disconnects it. */
export function connect(url: string, { connections = 10, readOnly = false }: Connection = {}): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    // Prisma reads the relations of one row side by side, in a transaction on one connection.
    pipeline: true,
    ...(readOnly && { options: '-c default_transaction_read_only=on' }),
  })
  return new PrismaClient({ adapter, errorFormat: 'minimal' })
}

let client: PrismaClient | undefined

/** The process-wide client, made on first use so that importing a module never opens a connection. */
export function database(): PrismaClient {
  client ??= connect(env().DATABASE_URL)
  return client
}

let reading: PrismaClient | undefined

/** The process-wide client of everything that only reads: what a GET does goes through it, and can change nothing. */
export function readingDatabase(): PrismaClient {
  reading ??= connect(env().DATABASE_URL, { readOnly: true })
  return reading
}

/** Disconnects both process-wide clients. */
export async function disconnect(): Promise<void> {
  await Promise.all([client?.$disconnect(), reading?.$disconnect()])
}

/** For what changes thousands of rows at once, on a busy machine. */
export const LONG_TRANSACTION_MS = 120_000

/** Runs `work` in one transaction. Whatever it throws rolls everything back, and so does taking longer than `timeoutMs`. */
export function inTransaction<T>(db: PrismaClient, work: (tx: Tx) => Promise<T>, timeoutMs = 20_000): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: timeoutMs })
}
