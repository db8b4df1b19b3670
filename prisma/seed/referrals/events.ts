import { CASH_IN_ENTITY, PAYROLL_EXPORT_ENTITY } from '#app/referrals/cash-ins/cash-in'
import { LICENCE_ENTITY, PROGRAMME_ENTITY } from '#app/referrals/programmes/programme'
import { REFERRAL_ENTITY, REFERRAL_FLAG_ENTITY, type ReferralStage } from '#app/referrals/friends/referral'
import { REFERRER_ENTITY } from '#app/referrals/referrers/referrer'
import { CHALLENGE_ENTITY, THANK_YOU_ENTITY } from '#app/referrals/thanks/challenge'
import type { Prisma } from '#app/platform/database/client.server'
import { idOf } from '../random'
import type { DemoCashIn, DemoExport } from './cash-ins'
import type { DemoFriend } from './friends'
import type { DemoAward } from './points'
import { momentOf, type DemoProgramme } from './programmes'
import type { DemoReferrer } from './referrers'
import { challengeRows, flagRows, thankRows, type DemoFlag } from './rows'
import type { DemoReferrals } from './story'

type Invented = Omit<Prisma.EventCreateManyInput, 'visibleAt' | 'at'> & { at: Date }

const by = (personId: string) => ({ actorPersonId: personId, actorKind: 'person' })
const bySystem = { actorKind: 'system' }

/** What happened in the demo's programmes, in no order. */
export function inventReferralEvents(story: DemoReferrals): Invented[] {
  return [
    ...story.programmes.flatMap((programme) => ofProgramme(programme, story.now)),
    ...story.referrers.flatMap(ofReferrer),
    ...story.friends.flatMap(ofFriend),
    ...story.awards.flatMap(ofAward),
    ...flagRows(story).flatMap(ofFlag),
    ...story.cashIns.flatMap(ofCashIn),
    ...story.exports.map(ofExport),
    ...thankRows(story).map(({ id, councilId, fromPersonId, at }) => ({
      councilId,
      entity: THANK_YOU_ENTITY,
      entityId: id!,
      ...by(fromPersonId),
      change: 'send',
      at: new Date(at),
    })),
    ...challengeRows(story).map(({ id, councilId, createdByPersonId, createdAt }) => ({
      councilId,
      entity: CHALLENGE_ENTITY,
      entityId: id!,
      ...by(createdByPersonId),
      change: 'create',
      at: new Date(createdAt),
    })),
  ]
}

function ofProgramme({ id, plan, councilId, managerId, versions }: DemoProgramme, now: Date): Invented[] {
  const licence = { councilId, entity: LICENCE_ENTITY, entityId: idOf('referral-licence', plan.provider) }
  const base = { councilId, entity: PROGRAMME_ENTITY, entityId: id, ...by(managerId) }
  const [first, ...later] = versions
  return [
    {
      ...licence,
      ...by(idOf('account', plan.licence.givenBy)),
      change: 'give',
      at: momentOf(now, plan.licence.from - 2),
    },
    { ...base, change: 'open', toState: 'on', at: first!.inForceFrom },
    ...later.map(({ version, inForceFrom }) => ({
      ...base,
      change: 'change_rules',
      code: `version-${version}`,
      at: inForceFrom,
    })),
  ]
}

function ofReferrer({ id, personId, plan, programme, invitedAt, joinedAt, leftAt }: DemoReferrer): Invented[] {
  const base = { councilId: programme.councilId, entity: REFERRER_ENTITY, entityId: id }
  const manager = by(programme.managerId)
  const own = by(personId)
  const byCode = plan.via === 'code'
  const begun = byCode
    ? { ...base, ...own, change: 'ask', toState: 'waiting', at: invitedAt }
    : { ...base, ...manager, change: 'invite', toState: 'invited', at: invitedAt }
  const joined = byCode
    ? { ...base, ...manager, change: 'confirm', fromState: 'waiting', toState: 'active' }
    : { ...base, ...own, change: 'accept', fromState: 'invited', toState: 'active' }
  const left = { ...base, ...manager, change: 'leave', fromState: 'active', toState: 'left' }
  return [begun, ...(joinedAt ? [{ ...joined, at: joinedAt }] : []), ...(leftAt ? [{ ...left, at: leftAt }] : [])]
}

/** Each stage that the facts led to, in the order of time. */
function ofFriend(friend: DemoFriend): Invented[] {
  const { programme, moments, ended, application, employment } = friend
  const base = { councilId: programme.councilId, entity: REFERRAL_ENTITY, entityId: friend.id, ...bySystem }
  const personId = application?.row.personId
  const events: Invented[] = [
    { ...base, ...(personId && by(personId)), change: 'begin', toState: 'interested', at: friend.interestAt },
  ]
  let from: ReferralStage = 'interested'
  const stages = ['contacted', 'interviewed', 'started', 'retained_13', 'retained_26'] as const
  for (const stage of stages) {
    const at = moments[stage]
    if (!at) continue
    events.push({ ...base, change: 'follow', fromState: from, toState: stage, at })
    from = stage
  }
  if (friend.stage !== 'closed') return events
  const closed = { ...base, fromState: from, toState: 'closed', code: friend.closedReason }
  const actor = ended && by(ended.reason === 'removed_by_friend' && personId ? personId : programme.managerId)
  const at = ended?.at ?? employment?.row.endedOn ?? employment?.row.startAgreed ?? application!.row.updatedAt
  return [...events, { ...closed, ...actor, change: ended ? 'end' : 'follow', at }]
}

function ofAward({ referrer, referralId, kind, milestone, at }: DemoAward): Invented[] {
  if (!referralId) return []
  const base = { councilId: referrer.programme.councilId, entity: REFERRAL_ENTITY, entityId: referralId, ...bySystem }
  return [{ ...base, change: kind === 'award' ? 'award' : 'reverse', code: milestone, at }]
}

function ofFlag({ id, councilId, kind, raisedAt, status, decidedAt, decidedByPersonId }: DemoFlag): Invented[] {
  const base = { councilId, entity: REFERRAL_FLAG_ENTITY, entityId: id, code: kind }
  const raised = { ...base, ...bySystem, change: 'raise', toState: 'open', at: raisedAt }
  if (!decidedAt || !decidedByPersonId) return [raised]
  const change = status === 'cleared' ? 'clear' : 'uphold'
  return [raised, { ...base, ...by(decidedByPersonId), change, fromState: 'open', toState: status, at: decidedAt }]
}

function ofCashIn({ id, referrer, outcome, requestedAt, decidedAt, exportedAt, endedAt }: DemoCashIn): Invented[] {
  const { councilId, managerId } = referrer.programme
  const base = { councilId, entity: CASH_IN_ENTITY, entityId: id }
  const events: Invented[] = [
    { ...base, ...by(referrer.personId), change: 'request', toState: 'requested', at: requestedAt },
  ]
  const step = (change: string, fromState: string, toState: string, at: Date) =>
    events.push({ ...base, ...by(managerId), change, fromState, toState, at })
  if (outcome === 'rejected') step('reject', 'requested', 'rejected', endedAt!)
  else if (decidedAt) step('approve', 'requested', 'approved', decidedAt)
  if (exportedAt) step('export', 'approved', 'exported', exportedAt)
  if (outcome === 'paid') step('pay', 'exported', 'paid', endedAt!)
  if (outcome === 'failed') step('fail', 'exported', 'failed', endedAt!)
  return events
}

function ofExport({ id, programme, at }: DemoExport): Invented {
  const { councilId, managerId } = programme
  return { councilId, entity: PAYROLL_EXPORT_ENTITY, entityId: id, ...by(managerId), change: 'create', at }
}
