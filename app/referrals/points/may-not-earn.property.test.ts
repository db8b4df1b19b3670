import fc from 'fast-check'
import { expect, test } from 'vitest'
import { friendMilestones, type FriendMilestone } from '#app/referrals/programmes/milestones'
import { defaultRules } from '#app/referrals/programmes/rules'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider } from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'
import { postMilestones } from './post-points.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)
const now = new Date('2026-04-02T10:00:00Z')

async function setting() {
  const provider = await makeProvider(db, council)
  const programme = await makeProgramme(db, provider)
  const referrer = await makeReferrer(db, provider)
  const { id: referralId } = await makeReferral(db, programme, referrer)
  const own = { councilId: council.id, providerId: provider.id, personId: referrer.personId }
  const lifted = { data: { endedAt: now } }
  const bars = {
    excluded: {
      set: () => db.programmeExclusion.create({ data: { ...own, byPersonId: own.personId, createdAt: now } }),
      lift: () => db.programmeExclusion.updateMany({ where: { personId: own.personId, endedAt: null }, ...lifted }),
    },
    recruits: {
      set: () =>
        db.providerMember.upsert({
          where: {
            providerId_personId_role: { providerId: own.providerId, personId: own.personId, role: 'recruiter' },
          },
          create: { ...own, role: 'recruiter', createdAt: now },
          update: { endedAt: null },
        }),
      lift: () => db.providerMember.updateMany({ where: { personId: own.personId, role: 'recruiter' }, ...lifted }),
    },
  }
  const settle = (wanted: FriendMilestone[]) =>
    inTransaction(db, async (tx) => {
      const referral = await tx.referral.findUniqueOrThrow({ where: { id: referralId } })
      return postMilestones(tx, { referral, wanted, now })
    })
  const entries = () => db.pointsEntry.findMany({ where: { referralId }, orderBy: { id: 'asc' } })
  return { bars, settle, entries }
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ wanted: fc.subarray([...friendMilestones]) }) },
  { weight: 2, arbitrary: fc.record({ bar: fc.constantFrom('excluded' as const, 'recruits' as const) }) },
)

test('nothing is paid while somebody may not earn, nor later for what happened meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const { bars, settle, entries } = await setting()
      const barred = new Set<keyof typeof bars>()
      const lost = new Set<FriendMilestone>()
      for (const one of steps) {
        if ('bar' in one) {
          const { bar } = one
          await (barred.has(bar) ? bars[bar].lift() : bars[bar].set())
          if (!barred.delete(bar)) barred.add(bar)
          continue
        }
        const { wanted } = one
        const known = await entries()
        await settle(wanted)
        const all = await entries()
        const fresh = all.slice(known.length)
        if (barred.size > 0) {
          expect(fresh.filter(({ points }) => points > 0)).toEqual([])
          for (const milestone of wanted) if (known.every((entry) => entry.milestone !== milestone)) lost.add(milestone)
        }
        for (const milestone of friendMilestones) {
          const paid = all.filter((entry) => entry.milestone === milestone).reduce((sum, { points }) => sum + points, 0)
          if (lost.has(milestone) || !wanted.includes(milestone)) expect(paid).toBe(0)
          else if (barred.size === 0) expect(paid).toBe(defaultRules.points[milestone])
        }
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)
