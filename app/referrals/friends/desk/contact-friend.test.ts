import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readFriendFilters } from './manager-filters'
import { referralDesk } from './queries-desk.server'
import { listFriends } from './queries-manager.server'
import { useDatabase } from '#app/testing/database'
import { askToBeCalled } from '../ask-to-be-called.server'
import { contactFriend } from './contact-friend.server'
import { anyPhone, apply, ledgerOf, readReferral, referringWorld } from '../referring.fixture'

const { db } = await useDatabase()

it('whom the rules exclude waits for the call they asked for all the same, without points', async () => {
  const world = await referringWorld(db)
  const { clock, amira, provider } = world
  const providerId = provider.id
  const phone = anyPhone()
  await apply(world, { link: null, columns: { phone } })
  clock.set('2026-05-02T10:00:00Z')
  const callRequest = { name: 'Wren Appleyard', phone, email: null, when: 'any', showsName: false } as const
  await askToBeCalled({ ...callRequest, formKey: randomUUID() }, { db, clock, link: amira.link, device: null })
  const { id } = await db.referral.findFirstOrThrow({ where: { providerId, endedReason: 'excluded' } })
  const waits = async () => {
    const { rows, counts } = await listFriends(db, { providerId, filters: readFriendFilters(new URLSearchParams()) })
    return {
      rows: rows.map((row) => row.toCall),
      open: counts.open,
      desk: (await referralDesk(db, { providerId })).waiting,
    }
  }
  expect(await waits()).toMatchObject({ rows: [true], open: 1, desk: { calls: 1 } })
  expect(await contactFriend({ id }, world.work)).toEqual({ ok: true })
  expect(await waits()).toMatchObject({ rows: [], open: 0, desk: { calls: 0 } })
  expect((await ledgerOf(db, id)).entries).toEqual([])
  // With an account of their own they may be somebody else of one household.
  const own = await apply(world, { columns: { phone } })
  expect(await readReferral(db, own.referralId)).toMatchObject({ endedReason: null })
})
