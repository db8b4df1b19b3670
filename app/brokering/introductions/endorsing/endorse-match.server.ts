import { hasMatchingConsent } from '#app/brokering/candidates/move-candidate.server'
import { askCandidate } from '#app/brokering/introductions/asking/ask-candidate.server'
import { capReached } from '#app/brokering/introductions/endorsing/caps.server'
import { changeIntroduction } from '#app/brokering/introductions/change-introduction.server'
import { explainForEndorsing } from '#app/brokering/introductions/endorsing/explain-for-endorsing.server'
import { liveStatuses } from '#app/brokering/introductions/introduction'
import { readLocked, lockPair } from '#app/brokering/introductions/lock-introduction.server'
import { matchColumns } from '#app/brokering/introductions/endorsing/match-columns'
import type { SpokenWay } from '#app/brokering/introductions/reasons'
import type { EndorseRefusal } from '#app/brokering/introductions/endorsing/refusal-words'
import { sortExclusions } from '#app/brokering/introductions/endorsing/soft-exclusions'
import type { Match, Exclusion } from '#app/brokering/matching/match'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { hasVisible } from '#app/shared/plain-text'
import { isUuid } from '#app/shared/uuid'
import {
  recordSpokenConsent,
  type SendOutcome,
} from '#app/brokering/introductions/answering/answer-introduction.server'

export type Endorsement = {
  candidateId: string
  vacancyId: string
  /** What the broker writes to the candidate and, once they agreed, to the provider. */
  brokerWords: string
  /** Ask by email, or write down that they agreed when they were spoken to. */
  consent: { kind: 'ask' } | { kind: 'spoken'; how: SpokenWay; words: string }
  /** What was said about whatever stands against the match (too far, hours, shifts, start, car). */
  spokenAbout?: string
  roundId?: string
  /** Placed by a round: work that they did not ask for goes to them only after somebody spoke to them. */
  onlyAsked?: boolean
}

export type { EndorseRefusal }

export type Endorsed =
  | Ok<{ id: string; outcome: { kind: 'asked' } | ({ kind: 'spoken' } & SendOutcome) }>
  | Refused<Exclude<EndorseRefusal, 'already-introduced' | 'does-not-fit' | 'needs-words'>>
  /** `id` is the live introduction of the two. */
  | Refused<'already-introduced', { id: string }>
  /** Nobody can talk it over. */
  | Refused<'does-not-fit', { exclusions: Exclusion[] }>
  /** Both sides must have been spoken to about it: send `spokenAbout`. */
  | Refused<'needs-words', { exclusions: Exclusion[] }>

/**
 * A named broker puts a candidate to a vacancy: the score, its parts and the version of the weights are stored, and the
 * candidate is asked; or, where they agreed already, the introduction is sent in the same transaction.
 */
export async function endorseMatch(endorsement: Endorsement, work: Reacting<CouncilWork>): Promise<Endorsed> {
  const { candidateId, vacancyId } = endorsement
  if (!isUuid(candidateId) || !isUuid(vacancyId)) return refused('not-found')
  const run = () => inTransaction(work.db, (tx) => endorse(tx, endorsement, work))
  try {
    return await run()
  } catch (error) {
    // They began an application of their own at the same moment: the second look sees it.
    if (!isUniqueViolation(error)) throw error
    return run()
  }
}

async function endorse(tx: Tx, endorsement: Endorsement, work: Reacting<CouncilWork>): Promise<Endorsed> {
  const { candidateId, vacancyId, brokerWords, consent, spokenAbout = '' } = endorsement
  const { clock, council, actor, react } = work
  const now = clock.now()
  const pair = { candidateId, vacancyId, councilId: council.id }
  if (!(await lockPair(tx, pair))) return refused('not-found')
  const live = await liveIntroduction(tx, pair)
  if (live && live.status !== 'suggested') return refused('already-introduced', { id: live.id })
  const { candidate, vacancy } = await readPair(tx, pair)
  if (candidate.status !== 'active') return refused('candidate-not-active')
  if (!(await hasMatchingConsent(tx, candidate))) return refused('no-consent-to-matching')
  if (consent.kind === 'ask' && (!candidate.person.email || candidate.person.erasedAt)) return refused('no-email')

  const explained = await explainForEndorsing(tx, { ...pair, now })
  if (!explained) return refused('not-found')
  const against = obstacle(explained.match, spokenAbout, endorsement.onlyAsked ?? false)
  if (against) return against
  const openingsLeft = vacancy.openings - vacancy.openingsTaken
  const cap = await capReached(tx, { ...pair, openingsLeft })
  if (cap) return refused(cap)

  const by = { personId: actor.personId }
  const columns = {
    ...matchColumns(explained, spokenAbout),
    brokerPersonId: actor.personId,
    brokerWords,
    roundId: endorsement.roundId ?? null,
    reason: null,
    reasonWords: '',
  }
  const id = live?.id ?? (await suggest(tx, { ...pair, vacancy, columns, now }))
  const suggested = { id, councilId: council.id, status: 'suggested' as const }
  const endorsed = await changeIntroduction(tx, suggested, {
    event: 'endorse',
    facts: { by: 'broker' },
    by,
    now,
    columns,
  })
  if (!endorsed.ok) throw new Error('A suggested introduction can be endorsed.')
  if (consent.kind === 'ask') {
    await askCandidate(tx, await readLocked(tx, id), { by, now })
    return ok({ id, outcome: { kind: 'asked' } })
  }
  const sent = await recordSpokenConsent(tx, id, consent, { by, now, react })
  return ok({ id, outcome: { kind: 'spoken', ...sent } })
}

function obstacle(match: Match, spokenAbout: string, onlyAsked: boolean): Exclude<Endorsed, Ok> | null {
  const silent = !hasVisible(spokenAbout)
  if (match.fits) return onlyAsked && !match.asked && silent ? refused('needs-words', { exclusions: [] }) : null
  const { refusing, soft } = sortExclusions(match.exclusions)
  if (refusing.some(({ code }) => code === 'not-open')) return refused('vacancy-not-open')
  if (refusing.some(({ code }) => code === 'already-applied')) return refused('already-applied')
  if (refusing.length > 0) return refused('does-not-fit', { exclusions: refusing })
  return silent ? refused('needs-words', { exclusions: soft }) : null
}

type Pair = { candidateId: string; vacancyId: string; councilId: string }

async function liveIntroduction(tx: Tx, { candidateId, vacancyId }: Pair) {
  const row = await tx.introduction.findFirst({
    where: { candidateId, vacancyId, status: { in: [...liveStatuses] } },
    select: { id: true, status: true },
  })
  return row && { id: row.id, status: row.status }
}

async function readPair(tx: Tx, { candidateId, vacancyId }: Pair) {
  const candidate = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { status: true, personId: true, councilId: true, person: { select: { email: true, erasedAt: true } } },
  })
  const vacancy = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    select: { councilId: true, providerId: true, openings: true, openingsTaken: true },
  })
  return { candidate, vacancy }
}

type NewIntroduction = Pair & {
  vacancy: { councilId: string; providerId: string }
  columns: ReturnType<typeof matchColumns>
  now: Date
}

/** The row before anybody has decided anything. */
async function suggest(tx: Tx, { candidateId, vacancyId, councilId, vacancy, columns, now }: NewIntroduction) {
  const { score, wants, needs, explained, weightsVersion } = columns
  const { id } = await tx.introduction.create({
    data: {
      councilId,
      candidateId,
      vacancyId,
      vacancyCouncilId: vacancy.councilId,
      providerId: vacancy.providerId,
      status: 'suggested',
      score,
      wants,
      needs,
      explained,
      weightsVersion,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  })
  return id
}
