import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { fixedClock, makeCouncil, makeMember, makeProvider } from '#app/testing/factories'
import { makeProgramme, makeReferral, makeReferrer } from '#app/testing/referral-factories'
import { askCashIn } from './ask-cash-in.server'

type MadeRules = NonNullable<NonNullable<Parameters<typeof makeProgramme>[2]>['rules']>

/** A provider with a programme, two managers, and referrers with points to cash in. */
export async function payrollDesk(db: PrismaClient, rules: MadeRules = {}) {
  const council = await makeCouncil(db)
  const provider = await makeProvider(db, council)
  const owner = await makeMember(db, provider, 'owner')
  const recruiter = await makeMember(db, provider, 'recruiter')
  const programme = await makeProgramme(db, provider, { rules })
  const clock = fixedClock('2026-04-02T10:00:00Z')
  const as = (actor: Actor): ProviderWork => ({
    db,
    clock,
    council,
    actor,
    provider: actor.providers.find(({ providerId }) => providerId === provider.id)!,
  })
  /** Points of friends who started, 75 each. */
  const earn = async (referrer: { id: string }, friends = 1) => {
    for (let friend = 0; friend < friends; friend++) {
      const referral = await makeReferral(db, programme, referrer)
      const of = { councilId: council.id, providerId: provider.id, programmeId: programme.id, referrerId: referrer.id }
      const entry = { ...of, versionId: programme.version.id, referralId: referral.id, at: clock.now() }
      await db.pointsEntry.create({ data: { ...entry, kind: 'award', milestone: 'started', points: 75 } })
    }
  }
  const referrerWith = async (friends: number, given: Parameters<typeof makeReferrer>[2] = {}) => {
    const referrer = await makeReferrer(db, provider, given)
    await earn(referrer, friends)
    return referrer
  }
  const ask = (referrer: { actor: Actor }, points: number, given: { programmeId?: string; formKey?: string } = {}) =>
    askCashIn({ programmeId: programme.id, points, formKey: randomUUID(), ...given }, as(referrer.actor))
  const account = (referrer: { id: string }) =>
    db.pointsAccount.findUniqueOrThrow({
      where: { programmeId_referrerId: { programmeId: programme.id, referrerId: referrer.id } },
      select: { awarded: true, reversed: true, cashedIn: true, balance: true, owed: true },
    })
  const mails = (entityId: string) =>
    db.$queryRaw<{ template: string; recipient: string }[]>`
      select m.template, m.recipient from message m join event e on e.id = m.event_id
      where e.entity_id = ${entityId}::uuid order by m.id`
  return { council, provider, owner, recruiter, programme, clock, as, earn, referrerWith, ask, account, mails }
}
