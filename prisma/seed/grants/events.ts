import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { INSTALMENT_ENTITY } from '#app/grants/paying/instalments/instalment'
import { RUN_ENTITY } from '#app/grants/paying/runs/payment-run'
import { TRANSFER_ENTITY } from '#app/grants/paying/pots/pot-transfer'
import { SCHEME_ENTITY } from '#app/grants/schemes/scheme'
import type { Prisma } from '#app/platform/database/client.server'
import { actorOf } from './decisions'
import type { DemoGrantHistory } from './history'
import { instalmentId, type DemoRun } from './payments'
import type { DemoScheme } from './schemes'
import type { DemoGrant } from './applications'

const HOUR_MS = 3_600_000

type Invented = Omit<Prisma.EventCreateManyInput, 'visibleAt' | 'at'> & { at: Date }

const by = (personId: string | null) =>
  personId ? { actorPersonId: personId, actorKind: 'person' } : { actorKind: 'system' }

/** What happened to grants and their money, in no order. */
export function inventGrantEvents({ schemes, grants, runs, confirmations, ledger, now }: DemoGrantHistory): Invented[] {
  return [
    ...grants.flatMap(ofGrant),
    ...grants.flatMap(ofAward),
    ...runs.flatMap(ofRun),
    ...confirmations.flatMap(ofConfirmation),
    ...ledger.transfers.flatMap(ofTransfer),
    ...schemes.flatMap((scheme) => ofScheme(scheme, now)),
  ]
}

function ofGrant(grant: DemoGrant): Invented[] {
  const base = { councilId: grant.scheme.council.id, entity: GRANT_ENTITY, entityId: grant.id }
  const started = { ...base, ...by(grant.applicant.person.id), change: 'start', toState: 'draft', at: grant.createdAt }
  const steps = grant.steps.map((step) => ({
    ...base,
    ...by(actorOf(grant, step)),
    change: step.event,
    fromState: step.from,
    toState: step.to,
    at: step.at,
  }))
  return [started, ...steps]
}

function ofAward(grant: DemoGrant): Invented[] {
  const approved = grant.steps.findLast(({ event }) => event === 'approve')
  if (!approved) return []
  const { id: councilId } = grant.scheme.council
  const base = { councilId, entity: INSTALMENT_ENTITY, entityId: instalmentId(grant) }
  return [{ ...base, ...by(actorOf(grant, approved)), change: 'promise', toState: 'due', at: approved.at }]
}

function ofTransfer(transfer: DemoGrantHistory['ledger']['transfers'][number]): Invented[] {
  const { id, councilId, status, proposedByPersonId, proposedAt, decidedByPersonId, decidedAt } = transfer
  const base = { councilId, entity: TRANSFER_ENTITY, entityId: id }
  const at = new Date(proposedAt)
  const events: Invented[] = [{ ...base, ...by(proposedByPersonId), change: 'propose', toState: 'proposed', at }]
  if (decidedAt)
    events.push({
      ...base,
      ...by(decidedByPersonId ?? null),
      change: 'agree',
      fromState: 'proposed',
      toState: status,
      at: decidedAt,
    })
  return events
}

/** The council set them up before anybody applied. */
function ofScheme({ id, council }: DemoScheme, now: Date): Invented[] {
  const base = { councilId: council.id, entity: SCHEME_ENTITY, entityId: id, actorKind: 'system' }
  const at = new Date(now.getTime() - 825 * 86_400_000)
  return [
    { ...base, change: 'create', toState: 'draft', at },
    { ...base, change: 'publish', fromState: 'draft', toState: 'published', code: 'version-1', at },
  ]
}

/** A run's own changes, and those of each instalment in it. */
function ofRun({ id, councilId, status, builtAt, builtBy, authorisedBy, answeredAt, lines }: DemoRun): Invented[] {
  const base = { councilId, entity: RUN_ENTITY, entityId: id }
  const events: Invented[] = [{ ...base, ...by(builtBy), change: 'create', toState: 'open', at: builtAt }]
  const changes = [
    ['lock', 'open', 'locked', builtBy, 1],
    ['authorise', 'locked', 'authorised', authorisedBy, 3],
    ['export', 'authorised', 'exported', authorisedBy, 4],
  ] as const
  for (const [change, fromState, toState, actor, hours] of status === 'locked' ? changes.slice(0, 1) : changes)
    events.push({
      ...base,
      ...by(actor),
      change,
      fromState,
      toState,
      at: new Date(builtAt.getTime() + hours * HOUR_MS),
    })
  if (status === 'reconciled')
    events.push({
      ...base,
      ...by(authorisedBy),
      change: 'confirm',
      fromState: 'exported',
      toState: 'reconciled',
      at: answeredAt,
    })
  for (const { grant, status: answer, instalmentId: entityId } of lines) {
    const own = { councilId, entity: INSTALMENT_ENTITY, entityId }
    const again = grant.runs.length > 1 && answer === 'paid'
    if (again)
      events.push({
        ...own,
        ...by(grant.applicant.person.id),
        change: 'correct',
        fromState: 'failed',
        toState: 'due',
        at: new Date(builtAt.getTime() - 5 * HOUR_MS),
      })
    events.push({ ...own, ...by(builtBy), change: 'put_in_run', fromState: 'due', toState: 'in_run', at: builtAt })
    if (answer === 'ready') continue
    const [change, toState] = answer === 'paid' ? ['pay', 'paid'] : ['fail', 'failed']
    events.push({ ...own, ...by(authorisedBy), change, fromState: 'in_run', toState, at: answeredAt })
  }
  return events
}

function ofConfirmation({
  id,
  councilId,
  askedAt,
  answeredAt,
  answeredByPersonId,
  answer,
}: DemoGrantHistory['confirmations'][number]): Invented[] {
  const base = { councilId, entity: 'confirmation', entityId: id }
  const events: Invented[] = []
  if (askedAt) events.push({ ...base, ...by(null), change: 'ask', at: askedAt })
  if (answeredAt)
    events.push({
      ...base,
      ...(answeredByPersonId ? by(answeredByPersonId) : { actorKind: 'person' }),
      change: 'answer',
      code: answer ?? null,
      at: new Date(answeredAt),
    })
  return events
}
