import { storedFileColumns, type StoredFile } from '#app/people/documents/stored-file'
import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { readAnswers, type GivenAnswers } from '#app/hiring/applications/given-answers'
import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import { isVacancyLive, knownStatus } from './queries-candidate.server'
import { historyForCandidate, wordsForCandidate } from '#app/hiring/applications/release'
import { wordsIn } from '#app/hiring/applications/event-words'

export type PastChange = { change: string; at: Date; byCandidate: boolean; words: string | null }

/** Everything a candidate may know of one of their applications. */
export type OwnApplicationPage = GivenAnswers & {
  id: string
  councilId: string
  status: ApplicationStatus
  reference: string
  title: string
  provider: string
  /** How to reach the employer, once they have been in touch; null where that would say who a private person is. */
  contact: { name: string; phone: string; email: string } | null
  vacancyLive: boolean
  vacancyClosed: boolean
  submittedAt: Date | null
  seenByProviderAt: Date | null
  /** The provider's words with the last change. */
  words: string | null
  /** When they said yes to the offer that stands. */
  offerAcceptedAt: Date | null
  /** Agreed with the employer. */
  firstDay: LocalDate | null
  /** Oldest first. */
  history: PastChange[]
}

const IN_TOUCH: ApplicationStatus[] = ['interviewing', 'offered', 'hired', 'inactive']

const columns = {
  id: true,
  councilId: true,
  status: true,
  previousStatus: true,
  statusReleasedAt: true,
  decisionWords: true,
  offerAcceptedAt: true,
  name: true,
  email: true,
  phone: true,
  postcode: true,
  ageBand: true,
  availability: true,
  earliestStart: true,
  rightToWork: true,
  screeningAnswers: true,
  valuesAnswers: true,
  submittedAt: true,
  seenByProviderAt: true,
  cv: { select: storedFileColumns },
  employments: { select: { startAgreed: true, status: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  vacancy: {
    select: {
      reference: true,
      title: true,
      status: true,
      publishAt: true,
      closesAt: true,
      touchedAt: true,
      provider: {
        select: { name: true, kind: true, status: true, contactName: true, contactPhone: true, contactEmail: true },
      },
    },
  },
} as const

/** Null when the person has no application of this id. */
export async function ownApplication(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<OwnApplicationPage | null> {
  if (!isUuid(id)) return null
  const row = await db.jobApplication.findFirst({ where: { id, personId }, select: columns })
  if (!row) return null
  const status = knownStatus(row, now)
  const { vacancy } = row
  const { provider } = vacancy
  const named = provider.kind !== 'personal-assistant-employer'
  const [employment] = row.employments
  const startAgreed = status === 'hired' && employment?.status !== 'fell_through' ? employment?.startAgreed : null
  return {
    ...readAnswers(row),
    id: row.id,
    councilId: row.councilId,
    status,
    reference: vacancy.reference,
    title: vacancy.title,
    provider: publicProviderName(provider),
    contact:
      named && IN_TOUCH.includes(status)
        ? { name: provider.contactName, phone: provider.contactPhone, email: provider.contactEmail }
        : null,
    vacancyLive: isVacancyLive(vacancy, now),
    vacancyClosed: vacancy.status === 'closed',
    submittedAt: row.submittedAt,
    seenByProviderAt: row.seenByProviderAt,
    words: wordsForCandidate(
      {
        ...row,
      },
      now,
    ),
    offerAcceptedAt: status === 'offered' ? row.offerAcceptedAt : null,
    firstDay: startAgreed ? fromDateColumn(startAgreed) : null,
    history: await ownHistory(db, { id: row.id, personId, now }),
  }
}

/** Whether the person sent an application of this id: a look before their form is read. */
export async function findOwnApplication(db: Reader, { id, personId }: { id: string; personId: string }) {
  if (!isUuid(id)) return null
  return db.jobApplication.findFirst({ where: { id, personId, status: { not: 'draft' } }, select: { id: true } })
}

/** What happened with an application, oldest first, as far as its candidate may know. `id` must be known to be theirs. */
export async function ownHistory(
  db: Reader,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<PastChange[]> {
  const events = await db.event.findMany({
    where: { entity: 'application', entityId: id },
    orderBy: { id: 'asc' },
    select: { change: true, at: true, visibleAt: true, actorPersonId: true, detail: { select: { data: true } } },
  })
  return historyForCandidate(events, now).map(({ change, visibleAt, actorPersonId, detail }) => ({
    change,
    // A decision that was held back happened for the candidate when they could first know of it.
    at: visibleAt,
    byCandidate: actorPersonId === personId,
    words: wordsIn(detail?.data),
  }))
}

/** The CV that went with a person's own application, and where its content lies. */
export async function ownCv(
  db: Reader,
  { id, personId }: { id: string; personId: string },
): Promise<(StoredFile & { storageKey: string; purpose: string }) | null> {
  if (!isUuid(id)) return null
  const row = await db.jobApplication.findFirst({
    where: { id, personId, cv: { erasedAt: null, scanState: { not: 'infected' } } },
    select: { cv: { select: storedFileColumns } },
  })
  return row?.cv ?? null
}
