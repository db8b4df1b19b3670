import type { Prisma } from '#app/platform/database/client.server'
import type { DemoApplication } from './hiring/applications'
import type { inventEmployments } from './hiring/employments'
import { inventGrantEvents } from './grants/events'
import type { DemoGrantHistory } from './grants/history'
import type { DemoMatching } from './brokering/matching'
import { inventMatchingEvents } from './brokering/matching-events'
import { providers } from './organisations/providers'
import { inventReferralEvents } from './referrals/events'
import type { DemoReferrals } from './referrals/story'
import { idOf } from './random'
import type { DemoVacancy } from './jobs/vacancies'

const DAY_MS = 86_400_000

type Invented = Omit<Prisma.EventCreateManyInput, 'visibleAt' | 'at'> & { at: Date }

type Lives = {
  vacancies: readonly DemoVacancy[]
  applications: readonly DemoApplication[]
  employments: ReturnType<typeof inventEmployments>
  /** Who acts for a provider, by its id. */
  managers: ReadonlyMap<string, string>
  today: Date
  matching: DemoMatching
  grants: DemoGrantHistory
  referrals: DemoReferrals
}

const byPerson = (personId: string) => ({ actorPersonId: personId, actorKind: 'person' })
const bySystem = { actorKind: 'system' }

/** Everything that happened in the demo before it was loaded, oldest first. */
export function inventEvents({
  vacancies,
  applications,
  employments,
  managers,
  today,
  matching,
  grants,
  referrals,
}: Lives): Invented[] {
  const events = [
    ...providers.flatMap((_, p) => ofProvider(p, managers, today)),
    ...vacancies.flatMap((vacancy) => ofVacancy(vacancy, managers)),
    ...applications.flatMap(ofApplication),
    ...employments.flatMap((employment) => ofEmployment(employment, managers)),
    ...inventMatchingEvents(matching),
    ...inventGrantEvents(grants),
    ...inventReferralEvents(referrals),
  ]
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Registered and decided upon on the days that load-demo gives the provider itself. */
function ofProvider(p: number, managers: ReadonlyMap<string, string>, today: Date): Invented[] {
  const { council, status } = providers[p]!
  const id = idOf('provider', p)
  const registered = status === 'applied' ? 2 : 300 - p
  const ago = (days: number) => new Date(today.getTime() - days * DAY_MS)
  const base = { councilId: idOf('council', council), entity: 'provider', entityId: id }
  const moderator = byPerson(idOf('account', council === 'oxfordshire' ? 'moderator' : 'staffs-admin'))
  const events: Invented[] = [
    { ...base, ...byPerson(managers.get(id)!), change: 'register', toState: 'applied', at: ago(registered) },
  ]
  const decided = { ...base, ...moderator, fromState: 'applied', at: ago(registered - 2) }
  if (status === 'refused') events.push({ ...decided, change: 'refuse', toState: 'refused' })
  if (status === 'verified' || status === 'suspended')
    events.push({ ...decided, change: 'verify', toState: 'verified' })
  if (status === 'suspended')
    events.push({ ...base, ...moderator, change: 'suspend', fromState: 'verified', toState: 'suspended', at: ago(9) })
  return events
}

function ofVacancy({ row }: DemoVacancy, managers: ReadonlyMap<string, string>): Invented[] {
  const base = { councilId: row.councilId, entity: 'vacancy', entityId: row.id }
  const by = byPerson(managers.get(row.providerId)!)
  const events: Invented[] = []
  if (row.submittedAt)
    events.push({
      ...base,
      ...by,
      change: 'submit_for_review',
      fromState: 'draft',
      toState: 'pending_review',
      at: row.submittedAt,
    })
  if (row.approvedAt)
    events.push({
      ...base,
      ...bySystem,
      change: 'approve',
      fromState: 'pending_review',
      toState: 'approved',
      at: row.approvedAt,
    })
  if (row.closedAt)
    events.push({
      ...base,
      ...by,
      change: 'close',
      fromState: 'approved',
      toState: 'closed',
      code: row.closedReason,
      at: row.closedAt,
    })
  return events
}

function ofApplication({ row, person, steps }: DemoApplication): Invented[] {
  const base = { councilId: row.councilId, entity: 'application', entityId: row.id }
  return [
    {
      ...base,
      ...byPerson(person.id),
      change: row.source === 'broker' ? 'introduce' : 'submit',
      fromState: 'draft',
      toState: 'submitted',
      at: row.submittedAt,
    },
    ...steps.map(({ change, from, to, at, by, code }) => ({
      ...base,
      ...(by ? byPerson(by) : bySystem),
      change,
      fromState: from,
      toState: to,
      code,
      at,
    })),
  ]
}

function ofEmployment(
  { row }: ReturnType<typeof inventEmployments>[number],
  managers: ReadonlyMap<string, string>,
): Invented[] {
  const base = {
    councilId: row.councilId,
    entity: 'employment',
    entityId: row.id,
    ...byPerson(managers.get(row.providerId)!),
  }
  const events: Invented[] = [{ ...base, change: 'agree', toState: 'agreed', at: row.createdAt }]
  if (row.status === 'fell_through' && row.startAgreed)
    events.push({
      ...base,
      change: 'fall_through',
      fromState: 'agreed',
      toState: 'fell_through',
      code: row.reason,
      at: row.startAgreed,
    })
  if (row.startedOn)
    events.push({ ...base, change: 'start', fromState: 'agreed', toState: 'started', at: row.startedOn })
  if (row.endedOn)
    events.push({ ...base, change: 'end', fromState: 'started', toState: 'ended', code: row.reason, at: row.endedOn })
  return events
}
