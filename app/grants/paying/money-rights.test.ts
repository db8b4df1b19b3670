import { describe, expect, test } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { decideAward } from '#app/grants/deciding/decide-award.server'
import { decidingDesk } from '#app/grants/deciding/deciding.fixture'

const { db } = await useDatabase()

const desk = await decidingDesk(db)
const { id, recommendationId } = await desk.recommended()
await decideAward({ id, recommendationId, outcome: 'approve', tell: 'now' }, desk.as(desk.staff.approver))
const award = await desk.read(id)

describe('the portal’s own database role', () => {
  test.each(['event', 'ledger_journal', 'ledger_line', 'grant_decision', 'run_download', 'confirmation_file'])(
    'changes and deletes nothing of %s',
    async (table) => {
      const [{ exists }] = await db.$queryRawUnsafe<[{ exists: boolean }]>(
        `select count(*) > 0 as exists from ${table}`,
      )
      if (['event', 'ledger_journal', 'ledger_line', 'grant_decision'].includes(table)) expect(exists).toBe(true)
      const [{ column }] = await db.$queryRawUnsafe<[{ column: string }]>(
        `select column_name as column from information_schema.columns where table_name = '${table}' limit 1`,
      )
      await expect(db.$executeRawUnsafe(`update ${table} set ${column} = ${column}`)).rejects.toThrow(
        /permission denied/,
      )
      await expect(db.$executeRawUnsafe(`delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(db.$executeRawUnsafe(`truncate ${table} cascade`)).rejects.toThrow(/permission denied/)
    },
  )

  test.each(['allocated_pence', 'available_pence', 'committed_pence', 'spent_pence', 'recovered_pence'])(
    'writes no balance of a pot: %s',
    async (column) => {
      await expect(db.$executeRawUnsafe(`update pot set ${column} = ${column}`)).rejects.toThrow(/permission denied/)
    },
  )

  test.each([
    ['pot', 'delete from pot'],
    ['award', 'delete from grant_award'],
    ['award', 'update grant_award set pence = pence + 1'],
    ['award', 'update grant_award set pot_id = pot_id'],
    ['instalment', 'delete from instalment'],
    ['transfer', 'delete from pot_transfer'],
    ['run', 'delete from payment_run'],
  ])('keeps every %s as it was promised: %s', async (_, statement) => {
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/)
  })

  test('parts an instalment, and promises no more and no less', async () => {
    for (const change of ['pence + 1', 'pence - 1'])
      await expect(db.$executeRawUnsafe(`update instalment set pence = ${change}`)).rejects.toThrow(
        /what was promised stays|instalments/,
      )
  })
})

describe('the ledger by itself', () => {
  const council = { councilId: desk.council.id }
  const post = (lines: [account: string, pence: number][]) =>
    inTransaction(db, async (tx) => {
      const { id: journalId } = await tx.ledgerJournal.create({ data: { ...council, kind: 'commit', at: new Date() } })
      const data = lines.map(([account, pence]) => ({ ...council, journalId, potId: desk.pot.id, account, pence }))
      await tx.ledgerLine.createMany({ data })
    })

  test.each<[string, [string, number][], RegExp]>([
    ['a line alone', [['available', 100]], /ledger_balanced/],
    [
      'lines that do not add up',
      [
        ['available', -100],
        ['committed', 99],
      ],
      /ledger_balanced/,
    ],
    [
      'more than is available',
      [
        ['available', -10_000_000],
        ['committed', 10_000_000],
      ],
      /pot_available_not_overdrawn/,
    ],
    [
      'more paid than was promised',
      [
        ['committed', -50_001],
        ['spent', 50_001],
      ],
      /pot_not_negative/,
    ],
    [
      'more back than was paid',
      [
        ['recovered', -1],
        ['available', 1],
      ],
      /pot_not_negative/,
    ],
    [
      'nothing',
      [
        ['available', 0],
        ['committed', 0],
      ],
      /ledger_line_pence/,
    ],
    [
      'an account there is not',
      [
        ['pocket', 1],
        ['available', -1],
      ],
      /ledger_line_account/,
    ],
  ])('refuses %s', async (_, lines, constraint) => {
    const before = await desk.potNow()
    await expect(post(lines)).rejects.toThrow(constraint)
    expect(await desk.potNow()).toEqual(before)
  })

  test('a pot starts empty', async () => {
    const data = { ...council, name: 'Full', funder: 'Nobody', createdAt: new Date() }
    await expect(db.pot.create({ data: { ...data, allocatedPence: 1, availablePence: 1 } })).rejects.toThrow(
      /pot_starts_empty/,
    )
  })
})

describe('an award by itself', () => {
  const promise = (given: { decisionId: string; pence: number; applicationId?: string }) =>
    db.grantAward.create({
      data: { councilId: desk.council.id, applicationId: id, potId: desk.pot.id, at: new Date(), ...given },
    })

  test('is of a decision to approve, of the same amount, for the same application, once', async () => {
    const other = await desk.recommended()
    const notDecided = /grant_award_of_its_decision/
    await expect(promise({ decisionId: award.recommendationId, pence: 50_000 })).rejects.toThrow(notDecided)
    await expect(promise({ decisionId: award.decisionId!, pence: 50_001 })).rejects.toThrow(notDecided)
    const elsewhere = { decisionId: award.decisionId!, pence: 50_000, applicationId: other.id }
    await expect(promise(elsewhere)).rejects.toThrow(notDecided)
    await expect(promise({ decisionId: award.decisionId!, pence: 50_000 })).rejects.toThrow(/Unique constraint/)
  })

  test('is its instalments', async () => {
    const awardId = award.awards[0]!.id
    const more = {
      councilId: desk.council.id,
      applicationId: id,
      awardId,
      number: 2,
      pence: 1,
      dueOn: new Date('2026-04-01'),
    }
    await expect(db.instalment.create({ data: { ...more, status: 'due', updatedAt: new Date() } })).rejects.toThrow(
      /award_is_its_instalments/,
    )
  })

  test('stays undone', async () => {
    const { id: awardId } = award.awards[0]!
    await db.grantAward.update({ where: { id: awardId }, data: { undoneAt: new Date() } })
    await expect(db.grantAward.update({ where: { id: awardId }, data: { undoneAt: null } })).rejects.toThrow(
      /grant_award_of_its_decision/,
    )
  })
})
