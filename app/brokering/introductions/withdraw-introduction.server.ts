import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { askCandidate } from './asking/ask-candidate.server'
import { closeIntroduction } from './close-introductions.server'
import { lockIntroduction } from './lock-introduction.server'

/** A broker takes an introduction back that was not sent yet; the candidate is told if they had been asked. */
export function withdrawIntroduction(
  { id, words }: { id: string; words: string },
  { db, clock, council, actor }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'not-allowed'>> {
  return inTransaction(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { councilId: council.id })
    if (!introduction) return refused('not-found')
    // A double click finds it done.
    if (introduction.status === 'closed') return ok()
    const by = { personId: actor.personId }
    const untold = introduction.brokerPersonId === actor.personId ? ({ untold: 'broker' } as const) : {}
    const closing = { reason: 'broker', by, party: 'broker', now: clock.now(), words, ...untold } as const
    const closed = await closeIntroduction(tx, introduction, closing)
    return closed.ok ? ok() : refused('not-allowed')
  })
}

/** A broker asks about an introduction that was endorsed without asking (brought back, for one). */
export function askAboutIntroduction(
  { id }: { id: string },
  { db, clock, council, actor }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'not-allowed' | 'candidate-not-active' | 'no-email'>> {
  return inTransaction(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { councilId: council.id })
    if (!introduction) return refused('not-found')
    if (introduction.status === 'awaiting_candidate') return ok()
    if (introduction.status !== 'endorsed') return refused('not-allowed')
    if (introduction.candidate.status !== 'active') return refused('candidate-not-active')
    if (!introduction.candidate.person.email) return refused('no-email')
    await askCandidate(tx, introduction, { by: { personId: actor.personId }, now: clock.now() })
    return ok()
  })
}
