import type { SchemeDefinition } from '#app/grants/schemes/definition'
import type { Actor } from '#app/platform/actor'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { fixedClock, makeCouncil } from '#app/testing/factories'
import {
  makeApprovalLimits,
  makeGrantApplication,
  makeGrantStaff,
  makePot,
  makeScheme,
} from '#app/testing/grant-factories'
import { employerAnswered } from '#app/testing/grant-decisions'
import { claimUntil } from '#app/grants/checking/queue/claim'
import { recommendAward } from './recommend-award.server'

/** A council with a scheme, a pot, limits and staff of each duty; Wednesday 11 March 2026, three in the afternoon. */
export async function decidingDesk(
  db: PrismaClient,
  given: { potPence?: number; definition?: Partial<SchemeDefinition> } = {},
) {
  const council = await makeCouncil(db)
  const pot = await makePot(db, council, { pence: given.potPence ?? 10_000_000 })
  const scheme = await makeScheme(db, council, { definition: { potIds: [pot.id], ...given.definition } })
  await makeApprovalLimits(db, council)
  const staff = await makeGrantStaff(db, council)
  const clock = fixedClock('2026-03-11T15:00:00Z')
  const as = (actor: Pick<Actor, 'personId'>) => ({ db, clock, actor, council })
  type Given = Parameters<typeof makeGrantApplication>[2]

  /** An application that the assessor has open, with the checklist answered. */
  const checking = async (more: Given = {}, assessor: Actor = staff.assessor) => {
    const application = await makeGrantApplication(db, scheme, { status: 'checking', ...more })
    await db.grantCheck.createMany({
      data: scheme.definition.assessorForm.map(({ key }) => ({
        applicationId: application.id,
        round: application.round,
        key,
        answer: 'yes',
        byPersonId: assessor.personId,
        at: clock.now(),
      })),
    })
    await inTransaction(db, (tx) =>
      employerAnswered(tx, {
        councilId: council.id,
        applicationId: application.id,
        by: assessor,
        at: clock.now(),
      }),
    )
    await db.grantApplication.update({
      where: { id: application.id },
      data: { claimedByPersonId: assessor.personId, claimedUntil: claimUntil(clock.now()) },
    })
    return application
  }

  /** One that the assessor recommended: all that was asked for, unless told otherwise. */
  const recommended = async (more: Given = {}, recommend: { pence?: number; reject?: boolean } = {}) => {
    const { id, costs } = await checking(more)
    const [first] = costs
    const outcome = await recommendAward(
      recommend.reject
        ? { id, outcome: 'reject', reasons: ['other'], words: 'We are sorry.', privateWords: '' }
        : {
            id,
            outcome: 'approve',
            costs: [{ costType: first!.costType, pence: recommend.pence ?? first!.pence }],
            privateWords: '',
          },
      as(staff.assessor),
    )
    if (!outcome.ok) throw new Error(`Not recommended: ${outcome.reason}`)
    return read(id)
  }

  const read = async (id: string) => {
    const row = await db.grantApplication.findUniqueOrThrow({
      where: { id },
      include: { costs: true, awards: true, instalments: { orderBy: { number: 'asc' } } },
    })
    return { ...row, recommendationId: row.recommendationId ?? '' }
  }

  return { council, pot, scheme, staff, clock, as, checking, recommended, read, potNow: () => balances(db, pot.id) }
}

/** What a pot's row says, and what its lines add up to: the same, always. */
async function balances(db: PrismaClient, potId: string) {
  const pot = await db.pot.findUniqueOrThrow({ where: { id: potId } })
  const lines = await db.ledgerLine.groupBy({ by: ['account'], where: { potId }, _sum: { pence: true } })
  const sum = (account: string) => Number(lines.find((line) => line.account === account)?._sum.pence ?? 0)
  return {
    pot: {
      allocatedPence: Number(pot.allocatedPence),
      availablePence: Number(pot.availablePence),
      committedPence: Number(pot.committedPence),
      spentPence: Number(pot.spentPence),
      recoveredPence: Number(pot.recoveredPence),
    },
    ledger: {
      allocatedPence: 0 - sum('funding'),
      availablePence: sum('available'),
      committedPence: sum('committed'),
      spentPence: sum('spent'),
      recoveredPence: 0 - sum('recovered'),
    },
  }
}
