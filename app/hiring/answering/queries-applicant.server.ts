import { safeContactWords } from '#app/people/profile/safe-contact'
import type { StoredFile } from '#app/people/documents/stored-file'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import type { ApplicantPage, DistanceToWork } from './applicant'
import { distancesToWork } from './queries-distance.server'
import { EMPLOYER_SILENT } from '#app/hiring/applications/job-application'
import { readAnswers } from '#app/hiring/applications/given-answers'
import { showsPersonalData } from './policy'
import { undoTarget } from '#app/hiring/applications/release'
import { wordsIn } from '#app/hiring/applications/event-words'

const fileColumns = {
  id: true,
  name: true,
  type: true,
  size: true,
  scanState: true,
  storageKey: true,
  purpose: true,
} as const

/** Whether this provider has an application of this id: a look before a form is read. */
export async function findApplicant(db: Reader, { id, providerId }: { id: string; providerId: string }) {
  if (!isUuid(id)) return null
  return db.jobApplication.findFirst({ where: { id, providerId, status: { not: 'draft' } }, select: { id: true } })
}

/** Null when this provider has no application of this id. */
export async function applicant(
  db: Reader,
  { id, providerId, now }: { id: string; providerId: string; now: Date },
): Promise<ApplicantPage | null> {
  if (!isUuid(id)) return null
  const row = await db.jobApplication.findFirst({
    where: { id, providerId, status: { not: 'draft' } },
    select: {
      id: true,
      personId: true,
      vacancyId: true,
      status: true,
      previousStatus: true,
      statusReleasedAt: true,
      decisionReason: true,
      offerAcceptedAt: true,
      submittedAt: true,
      seenByProviderAt: true,
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
      cv: { select: { ...fileColumns, erasedAt: true } },
      person: { select: { erasedAt: true, safeContact: true } },
      vacancy: {
        select: {
          title: true,
          reference: true,
          openings: true,
          openingsTaken: true,
          sites: { select: { site: { select: { id: true, name: true, town: true } } } },
        },
      },
      employments: {
        select: { id: true, status: true, startAgreed: true, startedOn: true },
        orderBy: { createdAt: 'desc' },
        take: 1,
      },
      notes: { select: { id: true, words: true, authorPersonId: true, createdAt: true }, orderBy: { id: 'desc' } },
    },
  })
  if (!row) return null
  const status = row.status
  const released = {
    status,
    previousStatus: row.previousStatus,
    statusReleasedAt: row.statusReleasedAt,
  }
  const undoTo = undoTarget(released, now)
  const erased = row.person?.erasedAt != null
  const [employment] = row.employments
  const shown = showsPersonalData({ status, erased, didNotStart: employment?.status === 'fell_through' })
  const { vacancyId, postcode, vacancy } = row
  const distances =
    shown && postcode ? await distancesToWork(db, [{ id, postcode, vacancyId }]) : new Map<string, DistanceToWork>()
  const events = await db.event.findMany({
    where: { entity: 'application', entityId: id },
    orderBy: { id: 'desc' },
    select: {
      change: true,
      code: true,
      at: true,
      visibleAt: true,
      actorPersonId: true,
      detail: { select: { data: true } },
    },
  })
  const people = [
    ...events.map(({ actorPersonId }) => actorPersonId),
    ...row.notes.map(({ authorPersonId }) => authorPersonId),
  ]
  const names = await namesOf(db, people)
  const day = (column: Date | null): LocalDate | null => column && fromDateColumn(column)
  return {
    id,
    name: erased ? '' : row.name,
    erased,
    status,
    silent: row.decisionReason === EMPLOYER_SILENT,
    undoTo,
    heldUntil: undoTo && row.statusReleasedAt,
    offerAcceptedAt: row.offerAcceptedAt,
    submittedAt: row.submittedAt!,
    seen: row.seenByProviderAt !== null,
    answers: shown ? readAnswers({ ...row, cv: row.cv?.erasedAt ? null : row.cv }) : null,
    safeContact: shown ? safeContactWords(row.person?.safeContact) : [],
    distance: distances.get(id) ?? null,
    vacancy: {
      id: vacancyId,
      title: vacancy.title,
      reference: vacancy.reference,
      openings: vacancy.openings,
      openingsLeft: vacancy.openings - vacancy.openingsTaken,
      sites: vacancy.sites.map(({ site }) => site).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    },
    employment: employment
      ? { ...employment, startAgreed: day(employment.startAgreed), startedOn: day(employment.startedOn) }
      : null,
    notes: row.notes.map((note) => ({
      id: note.id,
      words: note.words,
      by: names.get(note.authorPersonId) ?? 'Somebody in your team',
      at: note.createdAt,
    })),
    history: events.map(({ change, code, at, visibleAt, actorPersonId, detail }) => ({
      change,
      code,
      at,
      visibleAt,
      by:
        actorPersonId === null
          ? null
          : actorPersonId === row.personId
            ? 'The applicant'
            : (names.get(actorPersonId) ?? null),
      words: wordsIn(detail?.data),
    })),
  }
}

async function namesOf(db: Reader, ids: (string | null)[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true, email: true },
  })
  return new Map(people.map(({ id, name, email }) => [id, name || email || 'Somebody']))
}

/** The CV of one of the provider's applicants and where its content lies; null also where it may not be opened. */
export async function applicantCv(
  db: Reader,
  { id, providerId }: { id: string; providerId: string },
): Promise<(StoredFile & { storageKey: string; purpose: string }) | null> {
  if (!isUuid(id)) return null
  const row = await db.jobApplication.findFirst({
    where: { id, providerId, status: { not: 'draft' }, cv: { erasedAt: null, scanState: { not: 'infected' } } },
    select: {
      status: true,
      employments: { select: { status: true }, orderBy: { createdAt: 'desc' }, take: 1 },
      person: { select: { erasedAt: true } },
      cv: { select: fileColumns },
    },
  })
  if (!row?.cv) return null
  const shown = showsPersonalData({
    status: row.status,
    erased: row.person?.erasedAt != null,
    didNotStart: row.employments[0]?.status === 'fell_through',
  })
  return shown ? row.cv : null
}
