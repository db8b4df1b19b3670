import type { Registration } from '#app/brokering/candidates/forms'
import { makeCandidate } from '#app/brokering/candidates/make-candidate.server'
import { matchingConsentText } from '#app/brokering/candidates/matching-consent'
import { likelyDuplicates } from '#app/brokering/candidates/queries-duplicates.server'
import { homePosition } from '#app/brokering/candidates/queries-position.server'
import { takeOn } from '#app/brokering/cases/caseload/take-on.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import type { LikelySame } from '#app/brokering/candidates/likely-same'

type Contact = Pick<Registration['contact'], 'name' | 'phone'> & { email: string | null }

type Input = {
  contact: Contact
  profile: Registration['profile']
  how: 'phone' | 'in-person'
  /** The wording was read out and they agreed. */
  consented: boolean
  /** Into the broker's own caseload, while there is room. */
  takeOn: boolean
  /** The person with this account, which the page offered; null: somebody the portal does not know. */
  samePersonId: string | null
  /** People who were offered, and who are somebody else. */
  notThese: readonly string[]
  formKey: string
}

type Registered = { id: string; status: string; already: boolean; caseloadFull: boolean }

/**
 * A broker registers somebody who is on the phone or in the room: person, candidate and spoken consent in one
 * transaction, once for each form. Whoever may be the same person is offered first (`likely-same`); the broker decides,
 * the portal never does. An email address that no account has becomes their way to sign in.
 */
export async function registerCandidateFor(
  input: Input,
  { db, clock, actor, council }: CouncilWork,
): Promise<
  | Ok<Registered>
  | Refused<'likely-same', { matches: LikelySame[] }>
  | Refused<'no-place', { sentence: string }>
  | Refused<'not-offered'>
> {
  const { contact, profile, how, consented, formKey } = input
  const now = clock.now()
  const home = await homePosition(db, profile.postcode)
  if (!home.ok) return refused('no-place', { sentence: home.sentence })
  return inTransaction(db, async (tx) => {
    // Two brokers with the same caller: the second one sees what the first one wrote.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`register-candidate:${council.id}`}))::text`
    const scope = `register-candidate-for:${council.id}:${actor.personId}`
    const known = await tx.idempotencyKey.findUnique({ where: { scope_key: { scope, key: formKey } } })
    if (!known) {
      const matches = await likelyDuplicates(tx, {
        councilId: council.id,
        identity: { ...contact, postcode: profile.postcode },
      })
      const decided = decisionAbout(matches, input)
      if (decided !== 'register') return decided
    }
    const registered = await once(tx, { scope, key: formKey }, async (): Promise<Registered> => {
      const personId = await personFor(tx, input)
      const wording = matchingConsentText({ council: council.name })
      const consent = consented ? { wording, how: 'spoken' as const } : null
      const made = await makeCandidate(
        tx,
        { personId, profile, position: home.position, how, consent },
        { council, actor, now },
      )
      // They are talking just now.
      if (!made.already) await tx.candidate.update({ where: { id: made.id }, data: { lastContactAt: now } })
      if (made.already || !input.takeOn) return { ...made, caseloadFull: false }
      const taken = await takeOn(tx, { ...made, councilId: council.id }, { brokerPersonId: actor.personId, now })
      return { ...made, caseloadFull: taken === 'full' }
    })
    return ok(registered)
  })
}

/** What the broker said about the people who may be the same. Only an account that was offered can be taken. */
function decisionAbout(matches: LikelySame[], { samePersonId, notThese }: Input) {
  if (samePersonId) {
    // A candidate is opened, not registered again.
    const isOffered = matches.some(({ personId, candidateId }) => personId === samePersonId && !candidateId)
    return isOffered ? 'register' : refused('not-offered')
  }
  const undecided = matches.filter(({ personId }) => !notThese.includes(personId))
  return undecided.length > 0 ? refused('likely-same', { matches: undecided }) : 'register'
}

/** The account that was chosen, else a new person, who may sign in with an address that nobody else has. */
async function personFor(tx: Tx, { contact, profile, samePersonId }: Input): Promise<string> {
  const { name, email, phone } = contact
  const { postcode } = profile
  if (samePersonId) {
    const person = await tx.person.findUniqueOrThrow({ where: { id: samePersonId } })
    // What they told the portal themselves stands.
    const data = { name: person.name || name, phone: person.phone ?? phone, postcode: person.postcode ?? postcode }
    await tx.person.update({ where: { id: samePersonId }, data })
    return samePersonId
  }
  const person = await tx.person.create({ data: { name, email, phone, postcode } })
  if (email) await tx.account.createMany({ data: [{ personId: person.id, email }], skipDuplicates: true })
  return person.id
}
