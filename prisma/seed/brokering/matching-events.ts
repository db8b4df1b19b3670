import type { Prisma } from '#app/platform/database/client.server'
import type { DemoCase } from './candidates'
import type { DemoIntroduction } from './introductions'
import type { DemoReview } from './match-reviews'
import type { DemoRound } from './rounds'

type Invented = Omit<Prisma.EventCreateManyInput, 'visibleAt' | 'at'> & { at: Date }

const by = (personId: string | null) =>
  personId ? { actorPersonId: personId, actorKind: 'person' } : { actorKind: 'system' }

/** What happened to the people who look for work through a broker, in no order. */
export function inventMatchingEvents({
  candidates,
  introductions,
  reviews,
  rounds,
}: {
  candidates: readonly DemoCase[]
  introductions: readonly DemoIntroduction[]
  reviews: readonly DemoReview[]
  rounds: readonly DemoRound[]
}): Invented[] {
  return [
    ...candidates.flatMap(ofCase),
    ...introductions.flatMap(ofIntroduction),
    ...reviews.flatMap(ofReview),
    ...rounds.flatMap(ofRound),
  ]
}

function ofCase(candidate: DemoCase): Invented[] {
  const { row, person, how, status, registeredAt, activeAt, takenOnAt, endedAt, broker, job, consent } = candidate
  const events: Invented[] = []
  const self = how === 'online' ? person.id : row.registeredByPersonId!
  const base = { councilId: row.councilId, entity: 'candidate', entityId: candidate.id }
  const happened = (change: string, at: Date, actor: string | null, to: string | null, code: string | null = null) => {
    const from = events.findLast(({ toState }) => toState)?.toState ?? null
    events.push({ ...base, ...by(actor), change, fromState: from, toState: to ?? from, code, at })
  }
  happened('register', registeredAt, self, 'registered', how)
  if (status !== 'registered') happened('complete_profile', registeredAt, self, 'profiled')
  if (consent && activeAt) {
    events.push({ ...base, ...by(self), change: 'consent_to_matching', code: consent.how, at: activeAt })
    happened('activate', activeAt, self, 'active')
  }
  if (takenOnAt && broker) happened('take_on', takenOnAt, broker, null)
  if (job) {
    happened('place', job.hiredAt, null, 'placed')
    if (job.started) happened('start_work', new Date(`${job.startAgreed}T08:00:00Z`), null, 'in_work_support')
  }
  if (endedAt && status === 'paused') happened('pause', endedAt, person.id, 'paused')
  if (endedAt && status === 'closed')
    happened(job ? 'finish_support' : 'close', endedAt, broker ?? person.id, 'closed', row.closedReason)
  return events
}

function ofIntroduction({ row, steps }: DemoIntroduction): Invented[] {
  return steps.map(({ change, from, to, at, by: actor, code }) => ({
    councilId: row.councilId,
    entity: 'introduction',
    entityId: row.id,
    ...by(actor),
    change,
    fromState: from,
    toState: to,
    code,
    at,
  }))
}

function ofReview({ row, askedBy }: DemoReview): Invented[] {
  const base = { councilId: row.councilId, entity: 'match_review', entityId: row.id }
  const asked: Invented = { ...base, ...by(askedBy), change: 'contest', toState: 'open', at: row.createdAt }
  if (!row.decidedAt) return [asked]
  return [
    asked,
    {
      ...base,
      ...by(row.decidedByPersonId),
      change: 'decide',
      fromState: 'open',
      toState: row.outcome,
      code: row.outcome,
      at: row.decidedAt,
    },
  ]
}

function ofRound({ row }: DemoRound): Invented[] {
  const base = { councilId: row.councilId, entity: 'matching_round', entityId: row.id!, ...by(row.createdByPersonId) }
  const events: Invented[] = [
    { ...base, change: 'create', toState: 'draft', at: row.createdAt },
    { ...base, change: 'work_out', fromState: 'draft', toState: 'worked_out', at: row.workedOutAt },
  ]
  if (row.endorsedAt)
    events.push({ ...base, change: 'endorse', fromState: 'worked_out', toState: 'endorsed', at: row.endorsedAt })
  return events
}
