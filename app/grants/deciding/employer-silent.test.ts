import { describe, expect, test } from 'vitest'
import { decisionPage } from '#app/grants/checking/queries-decision.server'
import { recordEmployersWord } from '#app/grants/confirming/asking/ask-again.server'
import { useDatabase } from '#app/testing/database'
import { decideAward } from './decide-award.server'
import { approveMany } from './decide-many.server'
import { decidingDesk } from './deciding.fixture'

const { db } = await useDatabase()

type Desk = Awaited<ReturnType<typeof decidingDesk>>

/** Recommended, and no employer has said anything, or said the contrary. */
async function unconfirmed(desk: Desk, answer: 'none' | 'left' | 'not-ours' = 'none') {
  const row = await desk.recommended()
  if (answer === 'none') await db.confirmation.deleteMany({ where: { applicationId: row.id } })
  else
    await recordEmployersWord(
      {
        applicationId: row.id,
        kind: 'employment',
        week: null,
        byName: 'Grace',
        reply: answer === 'left' ? { answer, leftOn: '2026-03-01', words: 'x' } : { answer, words: 'x' },
      },
      { ...desk.as(desk.staff.assessor), actor: desk.staff.assessor },
    )
  return row
}

const approve = (desk: Desk, row: { id: string; recommendationId: string }, unconfirmedWords?: string) =>
  decideAward(
    {
      id: row.id,
      recommendationId: row.recommendationId,
      outcome: 'approve',
      tell: 'now',
      ...(unconfirmedWords !== undefined && { unconfirmedWords }),
    },
    desk.as(desk.staff.approver),
  )

describe('approving without the employer’s word', () => {
  test.each(['none', 'left', 'not-ours'] as const)('takes a reason (%s)', async (answer) => {
    const desk = await decidingDesk(db)
    const row = await unconfirmed(desk, answer)
    expect(await approve(desk, row)).toMatchObject({ ok: false, reason: 'employer-silent' })
    expect(await approve(desk, row, '')).toMatchObject({ ok: false, reason: 'employer-silent' })
    expect((await desk.read(row.id)).status).toBe('recommended')
    expect(await approve(desk, row, 'I saw three payslips.')).toMatchObject({ ok: true })
    const reader = { id: row.id, councilId: desk.council.id, personId: desk.staff.approver.personId }
    const page = await decisionPage(db, { ...reader, now: desk.clock.now() })
    expect(page?.view?.decisions.find(({ kind }) => kind === 'decide')).toMatchObject({
      unconfirmed: 'I saw three payslips.',
    })
  })

  test('several at once: those whose employer is silent are left, with the reason', async () => {
    const desk = await decidingDesk(db)
    const [silent, confirmed] = [await unconfirmed(desk), await desk.recommended()]
    const decided = await approveMany({ read: [silent, confirmed], tell: 'now' }, desk.as(desk.staff.approver))
    expect(decided.map(({ outcome }) => (outcome.ok ? 'ok' : outcome.reason))).toEqual(['employer-silent', 'ok'])
  })

  test('is not said where the employer confirmed it', async () => {
    const desk = await decidingDesk(db)
    const row = await desk.recommended()
    expect(await approve(desk, row, 'Not needed.')).toMatchObject({ ok: true })
    expect(await db.grantDecision.findFirst({ where: { applicationId: row.id, kind: 'decide' } })).toMatchObject({
      unconfirmed: false,
    })
  })

  test('the database refuses it without the reason', async () => {
    const desk = await decidingDesk(db)
    const row = await unconfirmed(desk)
    const data = {
      councilId: desk.council.id,
      applicationId: row.id,
      round: row.round,
      kind: 'decide' as const,
      outcome: 'approve' as const,
      pence: row.requestedPence,
      reasons: [],
      byPersonId: desk.staff.approver.personId,
      at: desk.clock.now(),
    }
    for (const more of [{}, { unconfirmed: true }])
      await expect(db.grantDecision.create({ data: { ...data, ...more } })).rejects.toThrow('grant_employer_answered')
  })
})
