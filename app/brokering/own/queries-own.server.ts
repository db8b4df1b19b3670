import { publicProviderName } from '#app/organisations/sites/precision'
import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import type { CandidateStatus, RegistrationWay } from '#app/brokering/candidates/candidate'
import { MATCHING_CONSENT } from '#app/brokering/candidates/matching-consent'
import { profileOf, profileSelect, type CandidateProfile } from '#app/brokering/candidates/profile'

export type OwnConsent = { wording: string; how: string; givenAt: Date; withdrawnAt: Date | null }

/** Somebody's own case, as they may see it: nothing a broker wrote is in it. */
export type OwnCandidate = {
  id: string
  status: CandidateStatus
  pausedUntil: LocalDate | null
  registeredAt: Date
  registeredHow: RegistrationWay
  /** The broker whose caseload they are in. */
  broker: string | null
  profile: CandidateProfile
  contact: { name: string; phone: string | null }
  /** The newest, given or withdrawn. */
  consent: OwnConsent | null
  exclusions: { providerId: string; name: string }[]
}

/** Null where the person is no candidate of this council. */
export async function ownCandidate(
  db: Reader,
  { personId, councilId }: { personId: string; councilId: string },
): Promise<OwnCandidate | null> {
  const row = await db.candidate.findUnique({
    where: { councilId_personId: { councilId, personId } },
    select: {
      ...profileSelect,
      id: true,
      status: true,
      pausedUntil: true,
      registeredAt: true,
      registeredHow: true,
      brokerPersonId: true,
      person: { select: { name: true, phone: true } },
      exclusions: {
        select: { providerId: true, provider: { select: { name: true, kind: true } } },
        orderBy: { provider: { name: 'asc' } },
      },
    },
  })
  if (!row) return null
  const [consent, broker] = await Promise.all([
    db.consent.findFirst({
      where: { personId, councilId, purpose: MATCHING_CONSENT },
      orderBy: { givenAt: 'desc' },
      select: { wording: true, how: true, givenAt: true, withdrawnAt: true },
    }),
    row.brokerPersonId
      ? db.person.findUnique({ where: { id: row.brokerPersonId }, select: { name: true } })
      : Promise.resolve(null),
  ])
  return {
    id: row.id,
    status: row.status,
    pausedUntil: row.pausedUntil && fromDateColumn(row.pausedUntil),
    registeredAt: row.registeredAt,
    registeredHow: row.registeredHow,
    broker: broker?.name || null,
    profile: profileOf(row),
    contact: row.person,
    consent,
    exclusions: row.exclusions.map(({ providerId, provider }) => ({ providerId, name: publicProviderName(provider) })),
  }
}

/** Whether somebody is registered with this council's brokers, and how far. */
export async function ownCandidateStatus(
  db: Reader,
  { personId, councilId }: { personId: string; councilId: string },
): Promise<CandidateStatus | null> {
  const row = await db.candidate.findUnique({
    where: { councilId_personId: { councilId, personId } },
    select: { status: true },
  })
  return row?.status ?? null
}

/** How far a candidate has come, for the equality counts. */
export async function ownMatchingStage(
  db: Reader,
  { candidateId, status }: { candidateId: string; status: CandidateStatus },
): Promise<'registered' | 'introduced' | 'interviewed' | 'hired'> {
  if (status === 'placed' || status === 'in_work_support') return 'hired'
  const sent = await db.introduction.findMany({
    where: { candidateId, sentAt: { not: null } },
    select: { application: { select: { status: true } } },
  })
  const met = sent.some(({ application }) => ['interviewing', 'offered', 'hired'].includes(application?.status ?? ''))
  return met ? 'interviewed' : sent.length > 0 ? 'introduced' : 'registered'
}
