import { candidateActive } from '#emails/brokering/candidate-active'
import { candidateLeft } from '#emails/brokering/candidate-left'
import { candidatePaused } from '#emails/brokering/candidate-paused'
import { candidateRegistered } from '#emails/brokering/candidate-registered'
import { candidateResumed } from '#emails/brokering/candidate-resumed'
import { caseHasNewBroker } from '#emails/brokering/case-has-new-broker'
import { inWorkSupport } from '#emails/brokering/in-work-support'
import { inWorkSupportEnded } from '#emails/brokering/in-work-support-ended'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'
import { formatDay } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import type { RegistrationWay } from './candidate'
import { inWorkWeeks } from './in-work'
import type { MovedCandidate } from './move-candidate.server'

type From = { council: Council; now: Date }
type About = { eventId: bigint; personId: string }

/** Queues a message to a candidate; nothing where they have no address. */
async function tell(tx: Tx, { council, now }: From, { eventId, personId }: About, content: MessageContent) {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true, erasedAt: true } })
  if (!person?.email || person.erasedAt) return
  const to = { personId, address: person.email }
  await queueMessage(tx, { eventId, councilId: council.id, to, content, releaseAt: now })
}

const common = ({ council }: From) => ({
  council: council.name,
  portal: council.portalName,
  url: `${councilOrigin(council)}/account/matching`,
})

/** @param about.active they may be matched from now on; else something is missing still */
export function tellRegistered(
  tx: Tx,
  from: From,
  { how, active, ...about }: About & { how: RegistrationWay; active: boolean },
) {
  return tell(tx, from, about, candidateRegistered.with({ ...common(from), byBroker: how !== 'online', active }))
}

function tellPaused(tx: Tx, from: From, { until, ...about }: About & { until: LocalDate | null }) {
  return tell(tx, from, about, candidatePaused.with({ ...common(from), until: until && formatDay(until, from.now) }))
}

export function tellResumed(tx: Tx, from: From, about: About) {
  return tell(tx, from, about, candidateResumed.with(common(from)))
}

export function tellLeft(tx: Tx, from: From, about: About) {
  const url = `${councilOrigin(from.council)}/register-interest`
  return tell(tx, from, about, candidateLeft.with({ ...common(from), url }))
}

export function tellActive(tx: Tx, from: From, about: About) {
  return tell(tx, from, about, candidateActive.with(common(from)))
}

export function tellInWorkSupport(tx: Tx, from: From, about: About) {
  return tell(tx, from, about, inWorkSupport.with({ ...common(from), weeks: [...inWorkWeeks] }))
}

/** Who their job broker is now and how to reach them; nothing where the broker has no address. */
export async function tellNewBroker(
  tx: Tx,
  from: From,
  { eventId, candidateId, brokerPersonId }: { eventId: bigint; candidateId: string; brokerPersonId: string },
): Promise<void> {
  const { personId } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { personId: true } })
  const broker = await tx.person.findUniqueOrThrow({
    where: { id: brokerPersonId },
    select: { name: true, account: { select: { email: true } } },
  })
  if (!broker.account) return
  const said = { broker: broker.name || 'Another job broker', address: broker.account.email }
  await tell(tx, from, { eventId, personId }, caseHasNewBroker.with({ ...common(from), ...said }))
}

/** The one message that goes with what a broker did to a case; where nothing changes for the candidate, none. */
export async function tellOfMove(
  tx: Tx,
  from: From,
  { moved, change, until }: { moved: MovedCandidate; change: string; until: LocalDate | null },
): Promise<void> {
  if (moved.to === 'active') await (moved.from === 'paused' ? tellResumed : tellActive)(tx, from, moved)
  if (moved.to === 'paused') await tellPaused(tx, from, { ...moved, until })
  if (moved.to !== 'closed') return
  if (change !== 'finish_support') return tellLeft(tx, from, moved)
  const url = `${councilOrigin(from.council)}/register-interest`
  return tell(tx, from, moved, inWorkSupportEnded.with({ ...common(from), url }))
}
