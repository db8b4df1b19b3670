import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import { closeMonitoredGrants } from './close-monitored-grants.server'
import { decideRecovery } from './decide-recovery.server'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'
import { decideRecoveryEnd, proposeRecoveryEnd } from './end-recovery.server'
import { proposeRecovery } from './propose-recovery.server'
import { awardsToSetOff } from './coming-back/queries-set-off.server'
import { receiveRecovery } from './coming-back/receive-recovery.server'
import { setOffRecovery } from './coming-back/set-off-recovery.server'

const { db, appUrl } = await useDatabase()
const sql = new pg.Client({ connectionString: appUrl })
await sql.connect()
afterAll(() => sql.end())
beforeEach(() => db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } }))

const at = (iso: string) => new Date(iso)

type Answer = { week?: number; answer?: string; leftOn?: string; askedAt?: string; answeredAt?: string | null }

/** Paid £500; started on 23 February 2026; half may be asked back from who leaves before week 13 (25 May). */
async function followed(answers: Answer[] = [{ answer: 'left', leftOn: '2026-04-10' }]) {
  const desk = await decidingDesk(db)
  desk.clock.set('2026-05-26T10:00:00Z')
  const approver2 = await makeStaff(db, desk.council, 'approver')
  const application = await makeGrantApplication(db, desk.scheme, { status: 'monitoring' })
  for (const { week = 13, answer, leftOn, askedAt = '2026-05-25T08:00:00Z', answeredAt } of answers)
    await db.confirmation.create({
      data: {
        councilId: desk.council.id,
        applicationId: application.id,
        kind: 'retention',
        week,
        email: 'hr@employer.example',
        personName: application.name,
        dueAt: at(askedAt),
        askedAt: at(askedAt),
        answer: answer ?? null,
        answeredAt: answer ? at(answeredAt ?? '2026-05-26T08:00:00Z') : null,
        since: answer === 'employed' ? at('2026-02-23') : null,
        leftOn: leftOn ? at(leftOn) : null,
      },
    })
  const { id } = application
  const { approver, payments } = desk.staff
  const proposal = { id, pence: 20_000, words: 'Please pay back £200.', note: 'She left in April.' }
  const propose = (actor = approver, more: Partial<typeof proposal> = {}) =>
    proposeRecovery({ ...proposal, ...more }, desk.as(actor))
  const decide = (actor = approver2, outcome: 'ask' | 'refuse' = 'ask', askFor: number | null = null) =>
    decideRecovery({ id, outcome, askFor, words: '', note: '' }, desk.as(actor))
  const receive = (pence: number, formKey: string = crypto.randomUUID(), actor = payments) =>
    receiveRecovery({ id, pence, formKey }, desk.as(actor))
  const recovery = () => db.grantRecovery.findFirst({ where: { applicationId: id }, orderBy: { proposedAt: 'desc' } })
  const status = async () => (await desk.read(id)).status
  return { ...desk, approver, approver2, payments, application, id, propose, decide, receive, recovery, status }
}

const mails = () => db.message.findMany({ where: { status: 'queued' }, select: { template: true, recipient: true } })

test('proposed by one, agreed by another, told once, paid back in parts, available in the pot again', async () => {
  const { propose, decide, receive, recovery, status, application, potNow, id, council, approver } = await followed()
  const before = await potNow()
  expect(before.pot.spentPence).toBe(50_000)
  expect(await propose()).toMatchObject({ ok: true })
  expect(await propose()).toMatchObject({ ok: true })
  expect(await db.grantRecovery.count({ where: { applicationId: id } })).toBe(1)
  expect([await status(), (await mails()).length]).toEqual(['monitoring', 0])
  // The proposer cannot agree with themselves.
  expect(await decide(approver)).toMatchObject({ reason: 'own-proposal' })
  expect(await decide(undefined, 'ask', 20_001)).toMatchObject({ reason: 'too-much' })
  const twice = await Promise.all([decide(undefined, 'ask', 15_000), decide(undefined, 'ask', 15_000)])
  expect(twice.every(({ ok }) => ok)).toBe(true)
  expect(await recovery()).toMatchObject({ status: 'asked', pence: 15_000 })
  expect(await status()).toBe('recovery')
  expect(await mails()).toEqual([{ template: 'grant-news', recipient: application.email }])

  expect(await receive(20_000)).toMatchObject({ reason: 'too-much' })
  expect(await receive(0)).toMatchObject({ reason: 'too-much' })
  const key = crypto.randomUUID()
  expect(await Promise.all([receive(5_000, key), receive(5_000, key)])).toMatchObject([
    { ok: true, leftPence: 10_000 },
    { ok: true, leftPence: 10_000 },
  ])
  expect(await status()).toBe('recovery')
  expect(await receive(10_000)).toMatchObject({ ok: true, leftPence: 0 })
  expect(await receive(1)).toMatchObject({ reason: 'not-allowed' })
  expect([await status(), await recovery()]).toMatchObject([
    'recovered',
    { status: 'recovered', recoveredPence: 15_000 },
  ])
  const after = await potNow()
  expect(after.pot).toEqual({
    ...before.pot,
    availablePence: before.pot.availablePence + 15_000,
    recoveredPence: 15_000,
  })
  expect(after.ledger).toEqual(after.pot)
  expect(await db.ledgerJournal.count({ where: { councilId: council.id, kind: 'recover' } })).toBe(2)
})

test('refused: closed kindly, and they never hear of it', async () => {
  const { propose, decide, status, recovery, id } = await followed()
  await propose()
  expect(await decide(undefined, 'refuse')).toMatchObject({ ok: true })
  expect([await status(), await recovery()]).toMatchObject(['closed', { status: 'refused' }])
  expect(await mails()).toEqual([])
  expect(await db.event.count({ where: { entityId: id, change: 'close' } })).toBe(1)
})

describe('nothing is asked back', () => {
  test('beyond what the scheme says', async () => {
    const { propose } = await followed()
    expect(await propose(undefined, { pence: 25_001 })).toMatchObject({ reason: 'too-much' })
    expect(await propose(undefined, { pence: 0 })).toMatchObject({ reason: 'too-much' })
    expect(await propose(undefined, { pence: 25_000 })).toMatchObject({ ok: true })
  })
  test.each([
    ['still there', [{ answer: 'employed' }]],
    ['left after the week', [{ answer: 'left', leftOn: '2026-05-25' }]],
    [
      'left, as it seemed',
      [
        { answer: 'left', leftOn: '2026-04-10', answeredAt: '2026-05-25T09:00:00Z' },
        { answer: 'employed', answeredAt: '2026-05-26T09:00:00Z' },
      ],
    ],
    ['nobody answered', [{}]],
  ])('from somebody who stayed: %s', async (_, answers) => {
    const { propose } = await followed(answers)
    expect(await propose()).toMatchObject({ reason: 'not-early' })
  })
})

test('letting the rest go takes two people as well, and is told', async () => {
  const { propose, decide, receive, recovery, status, as, approver, approver2, id, potNow } = await followed()
  await propose()
  await decide()
  await receive(5_000)
  const end = (actor: typeof approver, how: 'write_off' | 'give_up' | 'go_on') =>
    decideRecoveryEnd({ id, end: how, note: '' }, as(actor))
  expect(await end(approver2, 'write_off')).toMatchObject({ reason: 'not-proposed' })
  expect(await proposeRecoveryEnd({ id, note: 'He is ill.' }, as(approver2))).toMatchObject({ ok: true })
  expect(await end(approver2, 'write_off')).toMatchObject({ reason: 'own-proposal' })
  expect(await end(approver2, 'give_up')).toMatchObject({ reason: 'own-proposal' })
  expect(await end(approver, 'go_on')).toMatchObject({ ok: true })
  expect(await end(approver, 'write_off')).toMatchObject({ reason: 'not-proposed' })
  expect(await proposeRecoveryEnd({ id, note: 'He is ill.' }, as(approver2))).toMatchObject({ ok: true })
  const pot = (await potNow()).pot
  await db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } })
  expect(await end(approver, 'write_off')).toMatchObject({ ok: true })
  expect(await end(approver, 'write_off')).toMatchObject({ ok: true })
  expect([await status(), await recovery()]).toMatchObject([
    'written_off',
    { status: 'written_off', recoveredPence: 5_000 },
  ])
  expect((await potNow()).pot).toEqual(pot)
  expect(await mails()).toHaveLength(1)
})

test('asked by mistake: given up by two people, then closed by the sweep', async () => {
  const { propose, decide, status, as, approver, approver2, id, clock } = await followed()
  await propose()
  await decide()
  await proposeRecoveryEnd({ id, note: 'She was made redundant.' }, as(approver))
  expect(await decideRecoveryEnd({ id, end: 'give_up', note: '' }, as(approver2))).toMatchObject({ ok: true })
  expect(await status()).toBe('monitoring')
  await closeMonitoredGrants(db, clock.now())
  expect(await status()).toBe('closed')
})

describe('who may not', () => {
  test('other roles, an interest, another council; whoever asked for the money does not take it in', async () => {
    const { propose, decide, receive, council, staff, as, approver, approver2, id, clock } = await followed()
    const tied = await makeStaff(db, council, 'approver', 'payments')
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: id,
        personId: tied.personId,
        kind: 'friend',
        declaredAt: clock.now(),
      },
    })
    for (const actor of [staff.assessor, staff.officer, staff.payments, staff.admin])
      expect(await propose(actor)).toMatchObject({ reason: 'not-found' })
    expect(await propose(tied)).toMatchObject({ reason: 'interest' })
    const elsewhere = await makeCouncil(db)
    const stranger = await makeStaff(db, elsewhere, 'approver')
    const foreign = { ...as(stranger), council: elsewhere }
    expect(await proposeRecovery({ id, pence: 1, words: 'x', note: 'x' }, foreign)).toMatchObject({
      reason: 'not-found',
    })
    await propose()
    expect(await decide(tied)).toMatchObject({ reason: 'interest' })
    await decide()
    for (const { personId } of [approver, approver2])
      await db.councilMember.create({ data: { councilId: council.id, personId, role: 'payments' } })
    expect(await receive(100, undefined, approver)).toMatchObject({ reason: 'asked-for-it' })
    expect(await receive(100, undefined, approver2)).toMatchObject({ reason: 'asked-for-it' })
    expect(await receive(100, undefined, tied)).toMatchObject({ reason: 'interest' })
    expect(await receive(100, undefined, staff.assessor)).toMatchObject({ reason: 'not-found' })
    expect(await receive(100)).toMatchObject({ ok: true })
  })

  test('by SQL neither', async () => {
    const { propose, decide, recovery, council, staff, approver, approver2, id, clock } = await followed()
    const update = (set: string, ...values: unknown[]) =>
      sql.query(`update grant_recovery set ${set} where application_id = $1`, [id, ...values])
    const duties = 'grant_recovery_duties_separate'
    const insert = (personId: string) =>
      sql.query(
        `insert into grant_recovery (council_id, application_id, status, pence, proposed_by_person_id, proposed_at)
         values ($1, $2, 'proposed', 100, $3, now())`,
        [council.id, id, personId],
      )
    await expect(insert(staff.assessor.personId)).rejects.toThrow(duties)
    await expect(insert(staff.payments.personId)).rejects.toThrow(duties)
    await propose()
    await expect(insert(approver2.personId)).rejects.toThrow('grant_recovery_live')
    const ask = `status = 'asked', decided_at = now(), decided_by_person_id = $2`
    await expect(update(ask, approver.personId)).rejects.toThrow(/grant_recovery_two_people|duties_separate/)
    await expect(update(ask, staff.assessor.personId)).rejects.toThrow(duties)
    await expect(update(`proposed_by_person_id = $2`, approver2.personId)).rejects.toThrow(duties)
    await expect(update(`pence = pence + 1`)).rejects.toThrow(duties)
    const tied = await makeStaff(db, council, 'approver')
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: id,
        personId: tied.personId,
        kind: 'other',
        declaredAt: clock.now(),
      },
    })
    await expect(update(ask, tied.personId)).rejects.toThrow(duties)
    await decide()
    await expect(update(`decided_by_person_id = $2`, tied.personId)).rejects.toThrow(duties)
    await expect(update(`pence = 1`)).rejects.toThrow(duties)
    await expect(update(`status = 'refused'`)).rejects.toThrow(duties)
    await expect(update(`status = 'written_off', ended_by_person_id = $2`, approver.personId)).rejects.toThrow()
    const both = `status = 'written_off', write_off_by_person_id = $2, ended_by_person_id = $2`
    await expect(update(both, approver.personId)).rejects.toThrow()
    const whole = `status = 'recovered', recovered_pence = pence, ended_by_person_id = $2`
    await expect(update(whole, approver.personId)).rejects.toThrow(duties)
    await expect(update(whole, staff.assessor.personId)).rejects.toThrow(duties)
    await expect(update(`status = 'recovered'`)).rejects.toThrow()
    await expect(sql.query('delete from grant_recovery where application_id = $1', [id])).rejects.toThrow(
      'permission denied',
    )
    expect(await recovery()).toMatchObject({ status: 'asked', pence: 20_000, recoveredPence: 0 })
  })
})

describe('closing after payment', () => {
  test.each([
    ['after the last check', [{ answer: 'employed' }], 'closed'],
    ['left after the week: nothing to ask back', [{ answer: 'left', leftOn: '2026-05-25' }], 'closed'],
    ['left early: a person looks first', [{ answer: 'left', leftOn: '2026-04-10' }], 'monitoring'],
    ['not answered yet', [{}], 'monitoring'],
    ['another week', [{ week: 4, answer: 'employed' }], 'monitoring'],
    ['asked in vain for long', [{ askedAt: '2026-02-01T08:00:00Z' }], 'closed'],
  ])('%s', async (_, answers, expected) => {
    const { status, clock, application } = await followed(answers)
    await Promise.all([closeMonitoredGrants(db, clock.now()), closeMonitoredGrants(db, clock.now())])
    expect(await status()).toBe(expected)
    const closings = await db.event.count({ where: { entityId: application.id, change: 'close' } })
    expect(closings).toBe(expected === 'closed' ? 1 : 0)
  })

  test('not while something is proposed', async () => {
    const { propose, status, clock } = await followed()
    await propose()
    await closeMonitoredGrants(db, clock.now())
    expect(await status()).toBe('monitoring')
  })
})

describe('set off against another award', () => {
  test('by a payments officer’s choice: paid back, and that much less is paid out', async () => {
    const desk = await followed()
    await desk.propose()
    await desk.decide(undefined, 'ask', 15_000)
    const { person } = desk.application
    const next = await makeGrantApplication(db, desk.scheme, { status: 'approved', person })
    const stranger = await makeGrantApplication(db, desk.scheme, { status: 'approved' })
    const before = await desk.potNow()
    const set = (pence: number, formKey: string = crypto.randomUUID(), against = next.id) =>
      setOffRecovery({ id: desk.id, against, pence, formKey }, desk.as(desk.payments))
    expect(
      await awardsToSetOff(db, {
        id: desk.id,
        councilId: desk.council.id,
        personId: desk.payments.personId,
        now: desk.clock.now(),
      }),
    ).toEqual([{ applicationId: next.id, reference: next.reference, pence: 50_000 }])
    expect(await set(15_001)).toMatchObject({ reason: 'too-much' })
    expect(await set(100, undefined, stranger.id)).toMatchObject({ reason: 'not-theirs' })
    const key = crypto.randomUUID()
    expect([await set(5_000, key), await set(5_000, key)]).toMatchObject([
      { ok: true, leftPence: 10_000 },
      { ok: true },
    ])
    expect((await desk.read(next.id)).instalments.map(({ pence, status }) => [pence, status])).toEqual([
      [45_000, next.instalments[0]!.status],
      [5_000, 'paid'],
    ])
    expect(await set(10_000)).toMatchObject({ ok: true, leftPence: 0 })
    expect([await desk.status(), await desk.recovery()]).toMatchObject(['recovered', { recoveredPence: 15_000 }])
    const after = await desk.potNow()
    expect(after.ledger).toEqual(after.pot)
    expect(after.pot).toMatchObject({
      spentPence: before.pot.spentPence + 15_000,
      committedPence: before.pot.committedPence - 15_000,
      recoveredPence: 15_000,
    })
    const paidOut = (await desk.read(next.id)).instalments.filter(({ setOffRecoveryId }) => !setOffRecoveryId)
    expect(paidOut.reduce((sum, { pence }) => sum + pence, 0)).toBe(35_000)
    await expect(db.instalment.update({ where: { id: paidOut[0]!.id }, data: { pence: 1 } })).rejects.toThrow('add up')
  }, 60_000)
})
