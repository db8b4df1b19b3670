import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { grantStatuses } from './grant-application'

const { db } = await useDatabase()

it.each(grantStatuses)('makes an application that is %s, as the database wants it', async (status) => {
  const council = await makeCouncil(db)
  const scheme = await makeScheme(db, council)
  const made = await makeGrantApplication(db, scheme, { status })
  expect(made.status).toBe(status)
  const pot = await db.pot.findUniqueOrThrow({ where: { id: scheme.potId! } })
  expect(pot.allocatedPence).toBe(pot.availablePence + pot.committedPence + pot.spentPence - pot.recoveredPence)
  expect(pot.committedPence + pot.spentPence).toBe(BigInt(made.awardedPence ?? 0))
})
