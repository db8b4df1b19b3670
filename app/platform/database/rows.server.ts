import { z } from 'zod'
import { Prisma, type Reader } from './client.server'

/**
 * Reads with SQL, and each row with a schema: for rows that carry money or rights, or by which something is decided.
 * `await parsedRows(tx, Locked)\`select …\``. A row of another shape is a bug, and throws.
 */
export function parsedRows<Row>(db: Reader, row: z.ZodType<Row>) {
  return async (sql: TemplateStringsArray, ...values: unknown[]): Promise<Row[]> =>
    z.array(row).parse(await db.$queryRaw(sql, ...values))
}

/**
 * Pence, points or a count. PostgreSQL counts them in types of its own (int, bigint, numeric, float8), which arrive in
 * as many of ours; here they are all a whole number that is exact. Null stays a mistake.
 */
export const whole = z
  .union([z.number(), z.bigint(), z.instanceof(Prisma.Decimal)])
  .transform(Number)
  .pipe(z.int())

/** A column of bytes, sealed or not. */
export const bytes = z.instanceof(Uint8Array)
