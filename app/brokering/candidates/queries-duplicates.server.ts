import type { Reader } from '#app/platform/database/client.server'
import { identityKeys, sameness, type Identity } from '#app/people/profile/duplicates'
import type { LikelySame } from './likely-same'
import type { CandidateStatus } from './candidate'

type Row = {
  candidateId: string
  personId: string
  name: string
  email: string | null
  phone: string | null
  postcode: string
  status: CandidateStatus
}

const MOST = 20

/**
 * Candidates of a council who may be the person described, most reasons first, and the account with their email
 * address if it is no candidate's here.
 * @param exceptPersonId the person themselves
 */
export async function likelyDuplicates(
  db: Reader,
  {
    councilId,
    identity,
    exceptPersonId = null,
  }: { councilId: string; identity: Identity; exceptPersonId?: string | null },
): Promise<LikelySame[]> {
  const { email, phone, postcode } = identityKeys(identity)
  const lastDigits = phone.slice(-7)
  // The last seven digits and the postcode only find who to compare, each by its index: the rule itself is `sameness`.
  const rows = await db.$queryRaw<Row[]>`
    with likely as (
      select id as person_id from person where ${email} <> '' and email = ${email}
      union
      select id from person where ${lastDigits} <> ''
        and reverse(phone_figures(phone)) like ${[...lastDigits].reverse().join('')} || '%'
      union
      select person_id from candidate
      where ${postcode} <> '' and council_id = ${councilId}::uuid and postcode = ${postcode}
    )
    select c.id as "candidateId", p.id as "personId", p.name, p.email, p.phone, c.postcode, c.status
    from likely join candidate c on c.person_id = likely.person_id join person p on p.id = c.person_id
    where c.council_id = ${councilId}::uuid and p.erased_at is null
      and p.id is distinct from ${exceptPersonId}::uuid
    order by c.registered_at desc, c.id`
  const found = rows.flatMap(({ status, ...row }): LikelySame[] => {
    const reasons = sameness(identity, row)
    return reasons.length > 0 ? [{ ...row, status, reasons }] : []
  })
  const account = email === '' ? null : await accountElsewhere(db, { email, councilId, exceptPersonId })
  return [...(account ? [account] : []), ...found.toSorted((a, b) => b.reasons.length - a.reasons.length)].slice(
    0,
    MOST,
  )
}

async function accountElsewhere(
  db: Reader,
  { email, councilId, exceptPersonId }: { email: string; councilId: string; exceptPersonId: string | null },
): Promise<LikelySame | null> {
  const account = await db.account.findFirst({
    where: {
      email,
      disabledAt: null,
      person: { candidates: { none: { councilId } }, ...(exceptPersonId && { id: { not: exceptPersonId } }) },
    },
    select: { personId: true },
  })
  if (!account) return null
  const { personId } = account
  return { personId, candidateId: null, name: '', email, phone: null, postcode: null, status: null, reasons: ['email'] }
}
