import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer, makeVersion } from '#app/testing/referral-factories'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const owner = await makeMember(db, provider, 'owner')
const programme = await makeProgramme(db, provider)
const other = await makeProgramme(db, await makeProvider(db, council))
const at = new Date('2026-04-02T10:00:00Z')

type Given = Record<string, unknown>

async function setting() {
  const referrer = await makeReferrer(db, provider)
  const referral = await makeReferral(db, programme, referrer)
  const of = { councilId: council.id, providerId: provider.id, programmeId: programme.id, referrerId: referrer.id, at }
  const ofFriend = { ...of, versionId: programme.version.id, referralId: referral.id }
  const award = (given: Given = {}, from: Tx = db) =>
    from.pointsEntry.create({
      data: { ...ofFriend, kind: 'award', milestone: 'started', points: 75, ...given } as never,
    })
  const join = (given: Given = {}) => award({ referralId: null, milestone: 'joining', points: 5, ...given })
  const undo = (entry: Given, given: Given = {}) =>
    db.pointsEntry.create({
      data: {
        ...entry,
        id: undefined,
        kind: 'reversal',
        points: -75,
        undoesId: entry.id,
        code: null,
        ...given,
      } as never,
    })
  const account = () =>
    db.pointsAccount.findFirst({
      where: { referrerId: referrer.id },
      select: { awarded: true, reversed: true, cashedIn: true, balance: true, owed: true },
    })
  /** Asks as the operation does, without its checks. */
  const ask = (points: number, given: Given = {}, entry: Given | null = {}) =>
    inTransaction(db, async (tx) => {
      const cashIn = await tx.cashIn.create({
        data: {
          ...of,
          at: undefined,
          points,
          pence: points * 100,
          status: 'requested',
          requestedAt: at,
          updatedAt: at,
          ...given,
        } as never,
      })
      const data = { ...of, kind: 'cash_in', points: -points, cashInId: cashIn.id, ...entry }
      if (entry) await tx.pointsEntry.create({ data: data as never })
      return cashIn
    })
  const decide = (id: string, given: Given = {}) =>
    db.cashIn.update({
      where: { id },
      data: { status: 'approved', decidedAt: at, decidedByPersonId: owner.personId, ...given },
    })
  return { referrer, referral, of, award, join, undo, account, ask, decide }
}

let it: Awaited<ReturnType<typeof setting>>
beforeEach(async () => {
  it = await setting()
})

describe('the portal’s own database role', () => {
  test.each(['points_entry', 'points_account', 'cash_in', 'payroll_export', 'referrer', 'programme_version'])(
    'neither deletes nor rewrites %s',
    async (table) => {
      await expect(db.$executeRawUnsafe(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow(/permission denied/)
      await expect(db.$executeRawUnsafe(`update ${table} set provider_id = provider_id`)).rejects.toThrow(
        /permission denied/,
      )
    },
  )

  test.each([
    'update points_entry set points = points',
    'update points_account set balance = balance + 1, awarded = awarded + 1',
    'insert into points_account (council_id, provider_id, programme_id, referrer_id, awarded, reversed, cashed_in, balance, owed) select council_id, provider_id, id, id, 1, 0, 0, 1, 0 from programme',
    'update cash_in set points = points, pence = pence',
    'update cash_in set is_last = true',
    'update payroll_export set sha256 = sha256',
    'update referrer set person_id = person_id',
    'update programme set pence_per_point = 10000',
    'update programme_version set started = 10000',
    'alter table points_entry disable trigger all',
    'drop trigger post_points on points_entry',
    'create table public.programme_too (id uuid)',
    'set session_replication_role = replica',
  ])('may not: %s', (statement) =>
    expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied|must be owner/),
  )
})

describe('the ledger by itself refuses', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['an award that the rules do not give', () => it.award({ points: 76 }), /points_amount/],
    ['a negative award', () => it.award({ points: -75 }), /points_amount|points_entry_award/],
    ['an award by the rules of another programme', () => it.award({ versionId: other.version.id }), /points_belong/],
    ['an award in another programme', () => it.award({ programmeId: other.id }), /points_belong/],
    ['an award in another council', () => it.award({ councilId: randomUUID() }), /points_belong/],
    [
      'somebody else’s friend',
      async () => it.award({ referrerId: (await makeReferrer(db, provider)).id }),
      /points_belong/,
    ],
    ['an entry that undoes nothing', () => it.undo({ id: 0n, ...it.of, milestone: 'started' }), /points_opposite/],
    [
      'a reversal that undoes itself',
      () => it.award({ id: 999_999n, kind: 'reversal', undoesId: 999_999n }),
      /points_opposite/,
    ],
    [
      'points out of nowhere',
      () => it.award({ kind: 'cash_in_return', milestone: null, points: 75 }),
      /points_|violates/,
    ],
    [
      'a share of another provider’s job',
      () => it.award({ referralId: null, milestone: 'share', points: 1, vacancyId: randomUUID() }),
      /points_belong/,
    ],
    ['a cash-in dressed as a milestone', () => it.ask(25, {}, { milestone: 'started' }), /points_|violates/],
  ])('%s', async (_, cheat, why) => {
    await expect(cheat()).rejects.toThrow(why)
    expect(await it.account()).toBeNull()
  })

  test('a second award for a milestone, also where a conflict is ignored', async () => {
    await it.award()
    await expect(it.award()).rejects.toThrow(/Unique constraint/)
    const { count } = await db.pointsEntry.createMany({
      data: [
        {
          ...it.of,
          versionId: programme.version.id,
          referralId: it.referral.id,
          kind: 'award',
          milestone: 'started',
          points: 75,
        },
      ],
      skipDuplicates: true,
    })
    expect(count).toBe(0)
    expect(await it.account()).toMatchObject({ awarded: 75, balance: 75 })
  })

  test('a reversal twice, of another amount, or of another kind', async () => {
    const entry = await it.award()
    await expect(it.undo(entry, { points: -74 })).rejects.toThrow(/points_opposite/)
    await expect(it.undo(entry, { kind: 'cash_in_return' })).rejects.toThrow(/points_opposite|violates/)
    const back = await it.undo(entry)
    await expect(it.undo(entry)).rejects.toThrow(/Unique constraint/)
    await it.undo(back, { points: 75 })
    await expect(it.undo(back, { points: 75 })).rejects.toThrow(/Unique constraint/)
    expect(await it.account()).toEqual({ awarded: 75, reversed: 0, cashedIn: 0, balance: 75, owed: 0 })
  })

  test('points while a flag is open, or for somebody who may not earn', async () => {
    const flag = { councilId: council.id, providerId: provider.id, referralId: it.referral.id, raisedAt: at }
    await db.referralFlag.create({ data: { ...flag, kind: 'burst', status: 'open' } })
    await expect(it.award()).rejects.toThrow(/points_held/)
    await db.referralFlag.updateMany({
      where: { referralId: it.referral.id },
      data: { status: 'cleared', decidedAt: at, decidedByPersonId: owner.personId },
    })
    await db.referrer.update({ where: { id: it.referrer.id }, data: { status: 'left', leftAt: at } })
    await expect(it.award()).rejects.toThrow(/points_eligible/)
    await it.award({ points: 0 })
    expect(await it.account()).toMatchObject({ awarded: 0 })
  })

  test('joining twice, and by rules that are not of that moment', async () => {
    const generous = { version: 2, rules: { joining: 500 }, inForceFrom: new Date('2027-01-01') }
    const later = await db.programmeVersion.findFirst({ where: { programmeId: programme.id, version: 2 } })
    const { id: versionId } = later ?? (await makeVersion(db, programme, generous))
    await expect(it.join({ versionId, points: 500 })).rejects.toThrow(/points_version/)
    await expect(it.join({ at: new Date('2027-02-01') })).rejects.toThrow(/points_version/)
    await it.join()
    await expect(it.join()).rejects.toThrow(/Unique constraint/)
  })

  test('more shares in a month than the rules pay for, also all at once', async () => {
    const site = await makeSite(db, provider)
    const vacancies = []
    for (let number = 0; number < 12; number++) vacancies.push(await makeVacancy(db, provider, site))
    const shares = vacancies.map(({ id: vacancyId }) =>
      it.award({ referralId: null, milestone: 'share', points: 1, vacancyId }),
    )
    const done = await Promise.allSettled(shares)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    expect(await it.account()).toMatchObject({ awarded: 10 })
  })
})

describe('a cash-in by itself refuses', () => {
  beforeEach(async () => {
    await it.award()
  })

  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['more than there is', () => it.ask(76), /points_balance/],
    ['another worth', () => it.ask(30, { pence: 30_000 }), /cash_in_amount/],
    ['less than the minimum', () => it.ask(24), /cash_in_minimum/],
    [
      'less than the minimum, dated back before any rules',
      () => it.ask(24, { requestedAt: new Date('2020-01-01') }),
      /cash_in_minimum/,
    ],
    ['a last payout of somebody who stays', () => it.ask(24, { isLast: true }), /cash_in_minimum/],
    ['one without its points', () => it.ask(75, {}, null), /cash_in_in_ledger/],
    ['one with fewer of its points', () => it.ask(75, {}, { points: -1 }), /points_belong/],
    [
      'one approved already',
      () => it.ask(75, { status: 'approved', decidedAt: at, decidedByPersonId: owner.personId }),
      /cash_in_amount/,
    ],
    ['one of another council', () => it.ask(75, { councilId: randomUUID() }, null), /cash_in_amount/],
  ])('%s', async (_, cheat, why) => {
    await expect(cheat()).rejects.toThrow(why)
    expect(await it.account()).toMatchObject({ balance: 75, cashedIn: 0 })
  })

  test('two at once', async () => {
    const requests = await Promise.allSettled([it.ask(30), it.ask(30)])
    expect(requests.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('points that come back while it goes on', async () => {
    const { id } = await it.ask(75)
    const entry = await db.pointsEntry.findFirstOrThrow({ where: { cashInId: id } })
    const data = { ...it.of, kind: 'cash_in_return', points: 75, cashInId: id, undoesId: entry.id }
    await expect(db.pointsEntry.create({ data })).rejects.toThrow(/cash_in_in_ledger/)
    await expect(
      db.cashIn.update({
        where: { id },
        data: { status: 'rejected', decidedAt: at, decidedByPersonId: owner.personId, endedAt: at, words: 'No' },
      }),
    ).rejects.toThrow(/cash_in_in_ledger/)
  })

  test('a decision of one’s own, of no manager, out of order, or rewritten', async () => {
    const { id } = await it.ask(75)
    await expect(it.decide(id, { decidedByPersonId: it.referrer.personId })).rejects.toThrow(/cash_in_(own|manager)/)
    await expect(it.decide(id, { decidedByPersonId: randomUUID() })).rejects.toThrow(/cash_in_manager/)
    await expect(it.decide(id, { status: 'paid', endedAt: at })).rejects.toThrow(/cash_in_order|violates/)
    await it.decide(id)
    await expect(
      it.decide(id, { decidedByPersonId: (await makeMember(db, provider, 'owner')).personId }),
    ).rejects.toThrow(/cash_in_order/)
    await expect(
      db.cashIn.update({ where: { id }, data: { status: 'requested', decidedAt: null, decidedByPersonId: null } }),
    ).rejects.toThrow(/cash_in_order/)
  })

  const file = (given: Given) => ({
    councilId: council.id,
    providerId: provider.id,
    exportedByPersonId: owner.personId,
    exportedAt: at,
    fileSealed: new Uint8Array(1),
    sha256: 'a'.repeat(64),
    lineCount: 1,
    points: 75,
    pence: 7500,
    ...given,
  })

  test('a file that does not hold what its totals say', async () => {
    const { id } = await it.ask(75)
    await it.decide(id)
    const number = Math.floor(Math.random() * 1e9)
    const wrong = file({ number, points: 74, pence: 7400 })
    const exporting = (data: Given) =>
      inTransaction(db, async (tx) => {
        const made = await tx.payrollExport.create({ data: data as never })
        await tx.cashIn.update({ where: { id }, data: { status: 'exported', exportId: made.id } })
        return made
      })
    await expect(exporting(wrong)).rejects.toThrow(/payroll_export_adds_up/)
    await expect(db.payrollExport.create({ data: file({ number }) as never })).rejects.toThrow(/payroll_export_adds_up/)
    const made = await exporting(file({ number }))
    const second = await setting()
    await second.award()
    const late = await second.ask(75)
    await second.decide(late.id)
    await expect(
      db.cashIn.update({ where: { id: late.id }, data: { status: 'exported', exportId: made.id } }),
    ).rejects.toThrow(/payroll_export_adds_up/)
  })

  test('being deceived by a temporary table', async () => {
    const cheat = inTransaction(db, async (tx) => {
      await tx.$executeRawUnsafe('create temporary table programme on commit drop as select * from public.programme')
      await tx.$executeRawUnsafe('update pg_temp.programme set pence_per_point = 10000')
      const data = {
        ...it.of,
        at: undefined,
        points: 75,
        pence: 750_000,
        status: 'requested',
        requestedAt: at,
        updatedAt: at,
      }
      await tx.$executeRawUnsafe(
        `insert into cash_in (council_id, provider_id, programme_id, referrer_id, points, pence, status, is_last, requested_at, updated_at)
         values ('${data.councilId}', '${data.providerId}', '${data.programmeId}', '${data.referrerId}', 75, 750000, 'requested', false, now(), now())`,
      )
    })
    await expect(cheat).rejects.toThrow(/cash_in_amount/)
  })
})
