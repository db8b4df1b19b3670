import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme, type MadeScheme } from '#app/testing/grant-factories'
import { createRun } from '#app/grants/paying/runs/create-run.server'
import { payingCouncil, type PayingCouncil } from '#app/grants/paying/paying.fixture'
import { awardsToSetOff } from './queries-set-off.server'
import { receiveRecovery } from './receive-recovery.server'
import { setOffRecovery } from './set-off-recovery.server'

const { db } = await useDatabase()

/** Somebody who owes £500 of one award and is still to be paid £500 of another; it is for the second payments officer. */
async function owing(at: PayingCouncil, scheme: MadeScheme = at.scheme, other: MadeScheme = scheme) {
  const bank = { accountName: 'Amira Osei' }
  const debt = await makeGrantApplication(db, scheme, { status: 'recovery', name: 'Amira Osei', bank })
  const { sealed, fingerprint } = await db.bankDetails.findUniqueOrThrow({ where: { id: debt.bankDetailsId! } })
  const award = await makeGrantApplication(db, other, {
    status: 'approved',
    person: debt.person,
    name: 'Amira Osei',
    bank,
  })
  await db.bankDetails.update({ where: { id: award.bankDetailsId! }, data: { sealed, fingerprint } })
  const officer = at.second
  const offered = (who = officer) =>
    awardsToSetOff(db, { id: debt.id, councilId: at.council.id, personId: who.personId, now: at.clock.now() })
  const set = (pence: number, { formKey = crypto.randomUUID(), who = officer, against = award.id } = {}) =>
    setOffRecovery({ id: debt.id, against, pence, formKey }, at.as(who))
  return { debt, award, offered, set }
}

test('what is offered is what can be done, and each refusal says why', async () => {
  const at = await payingCouncil(db)
  const { award, offered, set, debt } = await owing(at)
  expect(await offered()).toEqual([{ applicationId: award.id, reference: award.reference, pence: 50_000 }])
  const change = (data: object) => db.grantApplication.update({ where: { id: award.id }, data })
  const why = async (reason: string, who = at.second) => {
    expect([await offered(who), await set(100, { who })]).toMatchObject([[], { ok: false, reason }])
  }

  const { releasedAt } = await db.grantApplication.findUniqueOrThrow({ where: { id: award.id } })
  await change({ releasedAt: new Date(at.clock.now().getTime() + 60_000) })
  await why('not-theirs')
  await change({ releasedAt })
  expect(await set(100, { against: debt.id })).toMatchObject({ reason: 'not-theirs' })

  const elsewhere = await makeScheme(db, at.council)
  const limited = await makeStaff(db, at.council, 'payments')
  const member = await db.councilMember.findFirstOrThrow({ where: { personId: limited.personId } })
  await db.memberScheme.create({
    data: { councilId: at.council.id, memberId: member.id, schemeId: at.scheme.id, createdAt: at.clock.now() },
  })
  const other = await makeGrantApplication(db, elsewhere, { status: 'approved', person: debt.person, name: award.name })
  expect((await offered(limited)).map(({ applicationId }) => applicationId)).toEqual([award.id])
  expect(await set(100, { who: limited, against: other.id })).toMatchObject({ reason: 'award-not-yours' })
  await db.grantApplication.update({ where: { id: other.id }, data: { status: 'monitoring' } })

  const about = { councilId: at.council.id, applicationId: award.id }
  const tie = { ...about, personId: at.second.personId, kind: 'friend', declaredAt: at.clock.now() }
  await db.grantInterest.create({ data: tie })
  await why('award-interest')
  await db.grantInterest.deleteMany({ where: about })

  // Whoever decided is a payments officer as well now.
  await db.councilMember.create({
    data: { councilId: at.council.id, personId: award.approver!.personId, role: 'payments' },
  })
  await why('award-decided', award.approver)

  expect(await set(50_001)).toMatchObject({ reason: 'award-too-small' })
  expect(await set(0)).toMatchObject({ reason: 'too-much' })
  expect(await db.instalment.count({ where: { setOffRecoveryId: { not: null } } })).toBe(0)
}, 120_000)

test('nothing is set off while anything but the debt is to be looked into, also if nobody has seen it yet', async () => {
  const at = await payingCouncil(db)
  const { award, offered, set } = await owing(at)
  expect(await offered()).toHaveLength(1)
  // Another person's application names the same account; nobody has looked since.
  const stranger = await makeGrantApplication(db, at.scheme, { status: 'closed' })
  const { fingerprint } = await db.bankDetails.findUniqueOrThrow({ where: { id: award.bankDetailsId! } })
  await db.bankDetails.update({ where: { id: stranger.bankDetailsId! }, data: { fingerprint } })
  expect(await set(100)).toMatchObject({ reason: 'award-doubted' })
  expect(await offered()).toEqual([])
  const open = await db.grantSignal.findMany({ where: { applicationId: award.id }, orderBy: { kind: 'asc' } })
  expect(open.map(({ kind }) => kind)).toEqual(['bank-account', 'owes-money'])
}, 120_000)

test('what is paid only while they work there is set off when it is due, the payment that comes first before others', async () => {
  const at = await payingCouncil(db)
  const instalments = [
    { afterMonths: 2, share: 1, whileEmployed: true },
    { afterMonths: 1, share: 1, whileEmployed: false },
  ]
  const { award, offered, set } = await owing(
    at,
    at.scheme,
    await makeScheme(db, at.council, { definition: { instalments } }),
  )
  const [later, first] = award.instalments
  expect(await offered()).toMatchObject([{ pence: 25_000 }])
  expect(await set(25_001)).toMatchObject({ reason: 'award-too-small' })
  await db.instalment.update({ where: { id: later!.id }, data: { status: 'due' } })
  expect(await offered()).toMatchObject([{ pence: 50_000 }])
  expect(await set(26_000)).toMatchObject({ ok: true, leftPence: 24_000 })
  const after = await db.instalment.findMany({ where: { applicationId: award.id }, orderBy: { number: 'asc' } })
  expect(after.map(({ id, pence, status, whileEmployed }) => [id === first!.id, pence, status, whileEmployed])).toEqual(
    [
      [false, 24_000, 'due', true],
      [true, 25_000, 'paid', false],
      [false, 1000, 'paid', true],
    ],
  )
  const parted = await db.event.findFirstOrThrow({ where: { entityId: after[2]!.id, change: 'part' } })
  expect(parted.actorPersonId).toBe(at.second.personId)
}, 120_000)

test('a whole award that is set off is paid to the end, and the same form says so again', async () => {
  const at = await payingCouncil(db)
  const { debt, award, set } = await owing(at)
  const formKey = crypto.randomUUID()
  const done = { ok: true, leftPence: 0 }
  expect(await set(50_000, { formKey })).toMatchObject(done)
  expect(await set(50_000, { formKey })).toMatchObject(done)
  expect(await receiveRecovery({ id: debt.id, pence: 1, formKey }, at.as(at.second))).toMatchObject({
    reason: 'not-allowed',
  })
  const status = async (id: string) => (await db.grantApplication.findUniqueOrThrow({ where: { id } })).status
  expect([await status(debt.id), await status(award.id)]).toEqual(['recovered', 'monitoring'])
  expect(await db.ledgerJournal.count({ where: { councilId: at.council.id, kind: 'recover' } })).toBe(1)
}, 120_000)

test('what is in a run that is being built is not set off; debts and awards of two pots do not wait for each other', async () => {
  const at = await payingCouncil(db)
  const [one, two] = [at.scheme, await makeScheme(db, at.council)]
  const pairs = [await owing(at, one, two), await owing(at, two, one)]
  const done = await Promise.all(pairs.map(({ set }) => set(1000)))
  expect(done.every(({ ok }) => ok)).toBe(true)
  for (const { award } of pairs) {
    const signals = await db.grantSignal.findMany({ where: { applicationId: award.id, resolvedAt: null } })
    await db.grantSignal.updateMany({
      where: { id: { in: signals.map(({ id }) => id) } },
      data: { resolvedAt: at.clock.now(), resolvedByPersonId: award.approver!.personId },
    })
  }
  expect(await createRun(at.as(at.builder))).toMatchObject({ ok: true })
  const [{ award, offered, set }] = [pairs[0]!]
  expect(await db.instalment.count({ where: { applicationId: award.id, status: 'in_run' } })).toBe(1)
  expect([await offered(), await set(100)]).toMatchObject([[], { reason: 'award-too-small' }])
}, 120_000)
