import { beforeEach, describe, expect, it } from 'vitest'
import { identityHash } from './identity-hash.server'
import type { IdentityKind } from './identity'
import { identityKinds } from './identity'
import type { GrantStatus } from '../grant-application'
import type { Actor } from '#app/platform/actor'
import { sealText } from '#app/platform/field-encryption.server'
import { toDateColumn } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { lockGrant } from '../move-grant.server'
import { findRisk, findSignals } from './find-signals.server'

const { db } = await useDatabase()

const now = new Date('2026-03-05T09:00:00Z')
let council = await makeCouncil(db)
let scheme = await makeScheme(db, council)
beforeEach(async () => {
  council = await makeCouncil(db)
  scheme = await makeScheme(db, council)
})

type Given = { status?: GrantStatus; person?: Actor; of?: typeof scheme }

/** An application that is recognised by these, and by nothing else. */
async function applied(identities: Partial<Record<IdentityKind, string>>, given: Given = {}) {
  const { of = scheme, ...rest } = given
  const application = await makeGrantApplication(db, of, rest)
  await db.grantIdentity.deleteMany({ where: { applicationId: application.id } })
  await db.grantIdentity.createMany({
    data: Object.entries(identities).map(([kind, text]) => ({
      councilId: of.councilId,
      applicationId: application.id,
      kind,
      hash: identityHash(kind as IdentityKind, text),
    })),
  })
  return application
}

/** How many are new for this one. */
const find = async (applicationId: string) => {
  const found = await db.$transaction((tx) => findSignals(tx, { applicationIds: [applicationId], now }))
  return found.filter((signal) => signal.applicationId === applicationId).length
}
const signalsOf = (applicationId: string) =>
  db.grantSignal.findMany({ where: { applicationId }, orderBy: { kind: 'asc' } })

describe('signals', () => {
  it.each(identityKinds)('finds the same %s of another person, and marks both while they are open', async (kind) => {
    const first = await applied({ [kind]: 'the same' })
    const other = await applied({ [kind]: 'something else' })
    const second = await applied({ [kind]: 'the same' })
    expect(await find(second.id)).toBe(1)
    expect(await signalsOf(second.id)).toMatchObject([{ kind, otherApplicationId: first.id, resolvedAt: null }])
    expect(await signalsOf(first.id)).toMatchObject([{ kind, otherApplicationId: second.id }])
    expect(await signalsOf(other.id)).toEqual([])
  })

  it('are found while somebody works on either application: a run does not wait for what waits for the run', async () => {
    const first = await applied({ phone: '1' })
    const second = await applied({ phone: '1' })
    await db.$transaction(async (tx) => {
      for (const { id } of [first, second]) expect(await lockGrant(tx, { id, councilId: council.id })).not.toBeNull()
      const found = await db.$transaction(async (other) => {
        await other.$executeRaw`set local lock_timeout = '2s'`
        return findSignals(other, { applicationIds: [second.id], now })
      })
      expect(found).toHaveLength(2)
    })
  })

  it('leaves a decided one as it is, but looks at what it had', async () => {
    const first = await applied({ phone: '1' }, { status: 'monitoring' })
    const second = await applied({ phone: '1' })
    expect(await find(second.id)).toBe(1)
    expect(await signalsOf(first.id)).toEqual([])
  })

  it('finds what is the same once: what was resolved stays so, and new data is a new signal', async () => {
    const officer = await makeStaff(db, council, 'assessor')
    const first = await applied({ phone: '1', 'bank-account': 'a' })
    const second = await applied({ phone: '1' })
    await find(second.id)
    await db.grantSignal.updateMany({
      where: { applicationId: second.id },
      data: { resolvedAt: now, resolvedByPersonId: officer.personId, noteSealed: sealText('Sisters.') },
    })
    expect(await find(second.id)).toBe(0)
    await db.grantIdentity.create({
      data: {
        councilId: council.id,
        applicationId: second.id,
        kind: 'bank-account',
        hash: identityHash('bank-account', 'a'),
      },
    })
    expect(await find(second.id)).toBe(1)
    expect(await signalsOf(second.id)).toMatchObject([
      { kind: 'bank-account', otherApplicationId: first.id, resolvedAt: null },
      { kind: 'phone', resolvedAt: now },
    ])
  })

  describe('of the same person', () => {
    const all = { phone: '1', email: 'e', 'bank-account': 'a', 'national-insurance': 'n', household: 'h' }

    it('is one signal for another live application to the same scheme, and none for the household', async () => {
      const person = await makePerson(db)
      await applied(all, { person, status: 'checking' })
      const second = await applied(all, { person })
      expect(await find(second.id)).toBe(1)
      expect(await signalsOf(second.id)).toMatchObject([{ kind: 'national-insurance' }])
    })

    it.each(['withdrawn', 'lapsed', 'monitoring', 'rejected'] as const)(
      'is none for one that is %s',
      async (status) => {
        const person = await makePerson(db)
        await applied(all, { person, status })
        expect(await find((await applied(all, { person })).id)).toBe(0)
      },
    )

    it('is none for another scheme', async () => {
      const person = await makePerson(db)
      await applied(all, { person, of: await makeScheme(db, council) })
      expect(await find((await applied(all, { person })).id)).toBe(0)
    })
  })

  it('finds a withdrawn one of somebody else, and nothing of another council', async () => {
    await applied({ phone: '1' }, { status: 'withdrawn' })
    const elsewhere = await makeScheme(db, await makeCouncil(db))
    await applied({ phone: '1' }, { of: elsewhere })
    expect(await find((await applied({ phone: '1' })).id)).toBe(1)
  })

  it('stops at twenty of a kind: an address where many live says no more than that', async () => {
    for (let n = 0; n < 22; n += 1) await applied({ household: 'hostel' }, { status: 'monitoring' })
    expect(await find((await applied({ household: 'hostel' })).id)).toBe(20)
  }, 30_000)

  it('finds the risk list, now and when an entry is added, until it ends', async () => {
    const officer = await makeStaff(db, council, 'assessor')
    const entry = (text: string) =>
      db.riskEntry.create({
        data: {
          councilId: council.id,
          kind: 'phone',
          hash: identityHash('phone', text),
          hint: 'ending 123',
          wordsSealed: sealText('Used by five people.'),
          createdByPersonId: officer.personId,
          createdAt: now,
          reviewOn: toDateColumn('2027-03-05'),
        },
      })
    const listed = await entry('1')
    const before = await applied({ phone: '1' })
    expect(await find(before.id)).toBe(1)
    expect(await signalsOf(before.id)).toMatchObject([{ kind: 'risk-list', riskEntryId: listed.id }])

    const open = await applied({ phone: '2' })
    await applied({ phone: '2' }, { status: 'monitoring' })
    const late = await entry('2')
    expect(await db.$transaction((tx) => findRisk(tx, { entryId: late.id, now }))).toHaveLength(1)
    expect(await signalsOf(open.id)).toMatchObject([{ kind: 'risk-list' }])

    await db.riskEntry.update({ where: { id: listed.id }, data: { endedAt: now } })
    expect(await find((await applied({ phone: '1' })).id)).toBe(1) // the first applicant's number, not the list
  })
})
