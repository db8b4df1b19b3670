import { storedFileColumns } from '#app/people/documents/stored-file'
import { publicProviderName } from '#app/organisations/sites/precision'
import { stateAt, type VacancyState } from '#app/jobs/vacancies/vacancy-state'
import { isRole, type Role } from '#app/jobs/vocabulary/vocabulary'
import type { Actor } from '#app/platform/actor'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import type { AskedQuestion } from '#app/hiring/applications/forms'
import { readAnswers, type GivenAnswers } from '#app/hiring/applications/given-answers'
import { draftOfSecret } from './draft-access.server'

/** What of a vacancy the pages of an application need; nothing of it is private. */
export type VacancyToApplyFor = {
  id: string
  councilId: string
  providerId: string
  reference: string
  title: string
  provider: string
  roles: Role[]
  sponsorship: boolean
  minimumAge: number | null
  minimumAgeReason: string | null
  questions: AskedQuestion[]
  state: VacancyState
  /** It was open to the public at some time, so its page may say that it no longer is. */
  wasPublic: boolean
}

/** Null when there is no such reference. */
export async function vacancyToApplyFor(
  db: Reader,
  { reference, now }: { reference: string; now: Date },
): Promise<VacancyToApplyFor | null> {
  const row = await db.vacancy.findUnique({
    where: { reference },
    select: {
      id: true,
      councilId: true,
      providerId: true,
      reference: true,
      title: true,
      status: true,
      roles: true,
      sponsorship: true,
      minimumAge: true,
      minimumAgeReason: true,
      publishAt: true,
      closesAt: true,
      touchedAt: true,
      approvedAt: true,
      provider: { select: { name: true, kind: true, status: true } },
      questions: { select: { id: true, kind: true, text: true, choices: true }, orderBy: { position: 'asc' } },
    },
  })
  if (!row) return null
  const { provider, questions, status, publishAt, closesAt, touchedAt, approvedAt, roles, ...same } = row
  const providerVerified = provider.status === 'verified'
  const state = stateAt({ status, providerVerified, publishAt, closesAt, touchedAt }, now)
  return {
    ...same,
    provider: publicProviderName(provider),
    roles: roles.filter(isRole),
    questions,
    state,
    wasPublic: approvedAt !== null && publishAt !== null && publishAt <= now,
  }
}

/** An application that is not sent yet. */
export type Draft = GivenAnswers & {
  id: string
  vacancyId: string
  personId: string | null
  stepsDone: string[]
  expiresAt: Date
  /** The link somebody told them about the job with. */
  referralLinkId: string | null
  /** Whoever told them may see their first name. */
  referralShowsName: boolean
}

const draftColumns = {
  id: true,
  vacancyId: true,
  personId: true,
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
  stepsDone: true,
  draftExpiresAt: true,
  referralLinkId: true,
  referralShowsName: true,
  cv: { select: storedFileColumns },
} as const

type Asking = {
  vacancyId: string
  actor: Pick<Actor, 'personId' | 'email'> | null
  /** What this browser's cookie holds. */
  secret: string | null
  now: Date
}

/**
 * The draft that whoever asks may open: their own, or the one that was started in this browser; the newer of the two.
 * Somebody who is signed in never gets a draft with another address, even in the browser where it was written: phones
 * are shared.
 */
export async function draftFor(db: Reader, { vacancyId, actor, secret, now }: Asking): Promise<Draft | null> {
  const id = secret && (await draftOfSecret(db, secret))
  const inBrowser = id ? [{ id, ...(actor && { personId: null, email: actor.email }) }] : []
  const ways = [...(actor ? [{ personId: actor.personId }] : []), ...inBrowser]
  if (ways.length === 0) return null
  const row = await db.jobApplication.findFirst({
    where: { vacancyId, status: 'draft', draftExpiresAt: { gt: now }, OR: ways },
    select: draftColumns,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  return row && draftOf(row)
}

function draftOf(row: Prisma.JobApplicationGetPayload<{ select: typeof draftColumns }>): Draft {
  const { id, vacancyId, personId, stepsDone, draftExpiresAt, referralLinkId, referralShowsName } = row
  const referral = { referralLinkId, referralShowsName }
  return { ...readAnswers(row), id, vacancyId, personId, stepsDone, expiresAt: draftExpiresAt!, ...referral }
}
