import type { AssistedHow, SamePerson } from './assisted'
import { samePeople } from '../identities/queries-same-person.server'
import { startGrantDraftIn } from './start-grant-draft.server'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

type Input = {
  /** Slug. */
  scheme: string
  how: AssistedHow
  name: string
  phone: string | null
  email: string | null
  /** One of the people who were offered; null: somebody the portal does not know. */
  samePersonId: string | null
  /** People who were offered, and who are somebody else. */
  notThese: readonly string[]
  carryOn: boolean
  formKey: string
}
type Started =
  | Ok<{ id: string }>
  | Refused<'no-scheme' | 'scheme-closed' | 'has-draft' | 'not-offered' | 'own'>
  | Refused<'open-already', { id: string }>
  | Refused<'likely-same', { matches: SamePerson[] }>

/**
 * A member of staff begins an application for somebody who cannot: the person is found or made, and the draft says who
 * fills it in, which bars them from deciding it. Once for each form.
 */
export async function startAssistedGrant(input: Input, { db, clock, actor, council }: CouncilWork): Promise<Started> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const scheme = await schemeBySlug(tx, { councilId: council.id, slug: input.scheme, now })
    const scope = { councilId: council.id, personId: actor.personId, roles: ['assessor'] as const }
    const mine = await schemesOf(tx, scope)
    if (!scheme || (mine !== null && !mine.includes(scheme.id))) return refused('no-scheme')
    if (!scheme.isOpen) return refused('scheme-closed')
    // Two of the staff with the same caller: the second one sees what the first one wrote.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`assisted-grant:${council.id}`}))::text`
    const matches = await samePeople(tx, { councilId: council.id, email: input.email, phone: input.phone })
    const person = await personOf(tx, input, { matches, scope: `assisted-grant:${actor.personId}` })
    if (!person.ok) return person
    if (person.id === actor.personId) return refused('own')
    const { how, carryOn } = input
    const assisted = { byPersonId: actor.personId, how, carryOn }
    const started = await startGrantDraftIn(tx, { scheme, councilId: council.id, personId: person.id, assisted }, now)
    return started.ok ? ok({ id: started.id }) : started
  })
}

type Found = { matches: SamePerson[]; scope: string }

async function personOf(
  tx: Tx,
  input: Input,
  { matches, scope }: Found,
): Promise<Ok<{ id: string }> | Refused<'not-offered'> | Refused<'likely-same', { matches: SamePerson[] }>> {
  const { samePersonId, notThese, formKey } = input
  if (samePersonId) {
    const offered = matches.some(({ personId }) => personId === samePersonId)
    return offered ? ok({ id: samePersonId }) : refused('not-offered')
  }
  const known = await tx.idempotencyKey.findUnique({ where: { scope_key: { scope, key: formKey } } })
  const undecided = matches.filter(({ personId }) => !notThese.includes(personId))
  if (!known && undecided.length > 0) return refused('likely-same', { matches: undecided })
  const { id } = await once(tx, { scope, key: formKey }, async () => ({ id: await makePerson(tx, input) }))
  return ok({ id })
}

/** Somebody new, who may sign in with an address that nobody else has. */
async function makePerson(tx: Tx, { name, email, phone }: Input): Promise<string> {
  const person = await tx.person.create({ data: { name, email, phone } })
  if (email) await tx.account.createMany({ data: [{ personId: person.id, email }], skipDuplicates: true })
  return person.id
}
