import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { inTransaction } from './client.server'

const { db } = await useDatabase()

// A warning fails the file: scripts/test/fail-on-console-error.ts.
it('reads the relations of a row, and more beside them, in one transaction without a warning', async () => {
  const council = await makeCouncil(db)
  await makeStaff(db, council, 'admin')
  const numbers = await inTransaction(db, (tx) =>
    Promise.all([
      tx.council.findUniqueOrThrow({
        where: { id: council.id },
        select: { id: true, hosts: true, members: true, schemes: true, settings: true },
      }),
      ...[1, 2, 3, 4].map((number) => tx.$queryRaw`select ${number}::int as number`),
    ]),
  )
  expect(numbers.slice(1)).toEqual([1, 2, 3, 4].map((number) => [{ number }]))
})
