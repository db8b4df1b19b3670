import { safeContactWords } from '#app/people/profile/safe-contact'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { profileIsComplete } from '#app/brokering/candidates/candidate'
import type { BrokerOption, CaseView, InWorkJob } from './case-view'
import type { ContactEntry } from './contact'
import type { InWorkOutcome } from '#app/brokering/candidates/in-work'
import { CANDIDATE_ENTITY } from './lock-case.server'
import { MATCHING_CONSENT } from '#app/brokering/candidates/matching-consent'
import { profileOf, profileSelect } from '#app/brokering/candidates/profile'

const MOST_CONTACTS = 100

type CaseScope = { candidateId: string; councilId: string; now: Date }

/** Whether the council has this candidate: a look before a form is read. */
export async function findCase(db: Reader, { candidateId, councilId }: Omit<CaseScope, 'now'>) {
  if (!isUuid(candidateId)) return null
  return db.candidate.findUnique({ where: { councilId_id: { councilId, id: candidateId } }, select: { id: true } })
}

/** Everything a broker of this council works with; null for another council's candidate. */
export async function candidateCase(db: Reader, { candidateId, councilId, now }: CaseScope): Promise<CaseView | null> {
  if (!isUuid(candidateId)) return null
  const row = await db.candidate.findUnique({ where: { councilId_id: { councilId, id: candidateId } }, select })
  if (!row) return null
  const profile = profileOf(row)
  const today = londonDate(now)
  const names = [
    ...row.contacts.map(({ byPersonId }) => byPersonId),
    ...row.inWorkChecks.map(({ byPersonId }) => byPersonId),
    row.brokerPersonId,
  ]
  const [nameOf, outcode, consent] = await Promise.all([
    namesOf(db, names),
    db.outcode.findUnique({ where: { outcode: row.postcode.split(' ')[0]! }, select: { town: true } }),
    openConsent(db, { candidateId: row.id, personId: row.personId, councilId }),
  ])
  const on = row.nextActionOn && fromDateColumn(row.nextActionOn)
  return {
    id: row.id,
    personId: row.personId,
    name: row.person.name,
    email: row.person.email,
    phone: row.person.phone,
    safeContact: safeContactWords(row.person.safeContact),
    profile,
    town: outcode?.town ?? null,
    status: row.status,
    closedReason: row.closedReason,
    pausedUntil: row.pausedUntil && fromDateColumn(row.pausedUntil),
    profileComplete: profileIsComplete(row),
    registeredAt: row.registeredAt,
    registeredHow: row.registeredHow,
    activeSince: row.activeSince,
    broker: row.brokerPersonId ? { personId: row.brokerPersonId, name: nameOf(row.brokerPersonId) } : null,
    nextAction: on && { on, words: row.nextActionWords ?? '', due: on <= today },
    lastContactAt: row.lastContactAt,
    consent,
    exclusions: row.exclusions.map(({ provider }) => provider.name),
    contacts: row.contacts.map(({ byPersonId, ...contact }) => ({
      ...(contact as Omit<ContactEntry, 'by'>),
      by: nameOf(byPersonId),
    })),
    jobs: jobsOf(row.inWorkChecks, nameOf, now),
  }
}

const select = {
  ...profileSelect,
  id: true,
  personId: true,
  status: true,
  closedReason: true,
  pausedUntil: true,
  registeredAt: true,
  registeredHow: true,
  activeSince: true,
  brokerPersonId: true,
  nextActionOn: true,
  nextActionWords: true,
  lastContactAt: true,
  person: { select: { name: true, email: true, phone: true, safeContact: true } },
  exclusions: { select: { provider: { select: { name: true } } }, orderBy: { createdAt: 'asc' } },
  contacts: {
    select: { id: true, kind: true, outcome: true, words: true, at: true, byPersonId: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_CONTACTS,
  },
  inWorkChecks: {
    select: {
      id: true,
      week: true,
      dueAt: true,
      doneAt: true,
      outcome: true,
      words: true,
      byPersonId: true,
      employmentId: true,
      employment: {
        select: {
          startedOn: true,
          endedOn: true,
          vacancy: { select: { title: true } },
          provider: { select: { name: true } },
        },
      },
    },
    orderBy: { week: 'asc' },
  },
} satisfies Prisma.CandidateSelect

type CheckRow = {
  id: string
  week: number
  dueAt: Date
  doneAt: Date | null
  outcome: InWorkOutcome | null
  words: string
  byPersonId: string | null
  employmentId: string
  employment: {
    startedOn: Date | null
    endedOn: Date | null
    vacancy: { title: string } | null
    provider: { name: string }
  }
}

/** The consent in force; of a spoken one also the broker who wrote it down. */
async function openConsent(
  db: Reader,
  { candidateId, personId, councilId }: { candidateId: string; personId: string; councilId: string },
): Promise<CaseView['consent']> {
  const consent = await db.consent.findFirst({
    where: { personId, councilId, purpose: MATCHING_CONSENT, withdrawnAt: null },
    select: { wording: true, how: true, givenAt: true },
  })
  if (consent?.how !== 'spoken') return consent && { ...consent, by: null }
  const written = await db.event.findFirst({
    where: { entity: CANDIDATE_ENTITY, entityId: candidateId, change: 'consent_to_matching' },
    orderBy: { id: 'desc' },
    select: { actorPersonId: true },
  })
  const by = written?.actorPersonId ?? null
  return { ...consent, by: by && (await namesOf(db, [by]))(by) }
}

/** The newest job first. */
function jobsOf(checks: CheckRow[], nameOf: (id: string) => string, now: Date): InWorkJob[] {
  const jobs = new Map<string, InWorkJob>()
  for (const { employmentId, employment, byPersonId, ...check } of checks) {
    const job = jobs.get(employmentId) ?? {
      employmentId,
      title: employment.vacancy?.title ?? null,
      provider: employment.provider.name,
      startedOn: employment.startedOn && fromDateColumn(employment.startedOn),
      endedOn: employment.endedOn && fromDateColumn(employment.endedOn),
      checks: [],
    }
    jobs.set(employmentId, job)
    job.checks.push({
      ...check,
      due: !check.doneAt && check.dueAt <= now,
      by: byPersonId && nameOf(byPersonId),
    })
  }
  return [...jobs.values()].sort((a, b) => ((b.startedOn ?? '') < (a.startedOn ?? '') ? -1 : 1))
}

async function namesOf(db: Reader, ids: (string | null)[]): Promise<(id: string) => string> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  })
  const names = new Map(people.map(({ id, name, email }) => [id, name || email || 'A colleague']))
  return (id) => names.get(id) ?? 'A colleague'
}

/** The council's job brokers with their open cases, by name: for handing over, and for whose caseload is how full. */
export async function councilBrokers(db: Reader, councilId: string): Promise<BrokerOption[]> {
  return db.$queryRaw<BrokerOption[]>`
    select m.person_id as "personId", coalesce(nullif(p.name, ''), p.email, '') as name,
      (select count(*)::int from candidate c where c.council_id = m.council_id
        and c.broker_person_id = m.person_id and c.status <> 'closed') as cases
    from council_member m join person p on p.id = m.person_id
    where m.council_id = ${councilId}::uuid and m.role = 'broker' and m.ended_at is null
    order by name, m.person_id`
}
