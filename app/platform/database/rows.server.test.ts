import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '#app/testing/database'
import { bytes, parsedRows, whole } from './rows.server'

const { db } = await useDatabase()

describe('a row of SQL', () => {
  it('arrives as its schema says', async () => {
    const Line = z.object({ pence: whole, status: z.enum(['ready', 'paid']), sealed: bytes.nullable() })
    expect(await parsedRows(db, Line)`select 5 as pence, ${'ready'} as status, null::bytea as sealed`).toEqual([
      { pence: 5, status: 'ready', sealed: null },
    ])
    expect(
      (await parsedRows(db, z.object({ sealed: bytes }))`select '\\x01'::bytea as sealed`)[0]!.sealed,
    ).toHaveLength(1)
  })

  it.each(['7', '7::bigint', '7::numeric', '7::float8', 'sum(x) from (values (3), (4)) v (x)'])(
    'counts alike, whatever PostgreSQL counts in: %s',
    async (sql) => {
      const [row] = z
        .array(z.object({ pence: whole }))
        .parse(
          await db.$queryRawUnsafe(
            `select pence from (select ${sql.includes(' from ') ? sql.replace(' from', ' as pence from') : `${sql} as pence`}) y`,
          ),
        )
      expect(row).toEqual({ pence: 7 })
    },
  )

  it.each(['null::int', '7.5::numeric', '0.5::float8', "'7'", '9007199254740993::bigint', 'true'])(
    'is no whole number: %s',
    async (sql) => {
      const rows = await db.$queryRawUnsafe(`select ${sql} as pence`)
      expect(() => z.array(z.object({ pence: whole })).parse(rows)).toThrow()
    },
  )

  it('throws for a state that nobody has heard of, and for a right that is not answered', async () => {
    await expect(
      parsedRows(db, z.object({ status: z.enum(['ready', 'paid']) }))`select 'lost' as status`,
    ).rejects.toThrow()
    await expect(parsedRows(db, z.object({ may: z.boolean() }))`select null::boolean as may`).rejects.toThrow()
  })
})
