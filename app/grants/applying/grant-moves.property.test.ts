import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRANT_ENTITY, grantEvents, grantStatuses, grantTransitions, type GrantParty } from './grant-application'
import { lockGrant, moveGrant } from './move-grant.server'
import { inTransaction } from '#app/platform/database/client.server'
import { next } from '#app/shared/transitions'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const scheme = await makeScheme(db, council)
const by = await makePerson(db)
const inState = new Map<string, string>()
for (const status of grantStatuses) inState.set(status, (await makeGrantApplication(db, scheme, { status })).id)

class RolledBack extends Error {}

const parties: GrantParty[] = ['applicant', 'assessor', 'approver', 'payments', 'appeals', 'system']
/** What the rows of some states need beside the state itself. */
const data = {
  submittedAt: new Date('2026-03-02T10:00:00Z'),
  dueOn: new Date('2026-03-16'),
  results: [],
  pausedOn: null,
  draftExpiresAt: new Date('2026-04-02T10:00:00Z'),
  decisionId: scheme.id,
  decidedAt: new Date('2026-03-10T10:00:00Z'),
  awardedPence: 100,
}

test('whatever is tried, by whomever, an application only goes where the table leads, and every step is on record', async () => {
  const triple = fc.record({
    status: fc.constantFrom(...grantStatuses),
    event: fc.constantFrom(...grantEvents),
    party: fc.constantFrom(...parties),
    round: fc.constantFrom(1, 2),
    inLockedRun: fc.boolean(),
    appealTooLate: fc.boolean(),
    instalmentsLeft: fc.boolean(),
  })
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(triple, async ({ status, event, party, round, ...rest }) => {
      const id = inState.get(status)!
      const facts = { by: party, ...rest }
      const expected = next(grantTransitions, status, event, { ...facts, round })
      await inTransaction(db, async (tx) => {
        await tx.grantApplication.update({ where: { id }, data: { round } })
        const grant = await lockGrant(tx, { id, councilId: council.id })
        const now = new Date('2026-03-20T10:00:00Z')
        const moved = await moveGrant(tx, grant!, { event, facts, by, now, data })
        const after = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { status: true } })
        const events = await tx.event.findMany({ where: { entity: GRANT_ENTITY, entityId: id } })
        if (expected.ok) {
          accepted += 1
          expect(moved).toMatchObject({ ok: true, from: status, to: expected.to })
          expect(after.status).toBe(expected.to)
          const record = { change: event, fromState: status, toState: expected.to, actorPersonId: by.personId }
          expect(events).toMatchObject([record])
        } else {
          expect(moved).toEqual(expected)
          expect(after.status).toBe(status)
          expect(events).toEqual([])
        }
        throw new RolledBack()
      }).catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
    }),
    {
      numRuns: 320,
      // Every step of the table at least once.
      examples: grantTransitions.rows.flatMap((row) =>
        [row.from].flat().flatMap((status) =>
          parties.map((party) => [
            {
              status,
              event: row.event,
              party,
              round: 1,
              inLockedRun: false,
              appealTooLate: false,
              instalmentsLeft: false,
            },
          ]),
        ),
      ) as never,
    },
  )
  expect(accepted).toBeGreaterThan(grantTransitions.rows.length)
}, 60_000)
