import {
  canonicalAccount,
  canonicalEmail,
  canonicalHousehold,
  canonicalNameAndBirth,
  canonicalPhone,
  type IdentityKind,
} from '#app/grants/applying/identities/identity'
import { identityHash } from '#app/grants/applying/identities/identity-hash.server'
import type { Prisma } from '#app/platform/database/client.server'
import type { DemoGrant } from './applications'
import type { DemoAccount } from './bank'
import { bankDetailsId } from './payments'

/** The hashes by which the same person, account or household is found again, as the portal writes them. */
export function identityRows(
  grants: readonly DemoGrant[],
  accounts: ReadonlyMap<string, DemoAccount>,
): Prisma.GrantIdentityCreateManyInput[] {
  return grants.flatMap((grant) => {
    if (!grant.submittedAt) return []
    const { applicant, id: applicationId, scheme } = grant
    const { person, addressLine, postcode, birthDate, nino } = applicant
    const canonical: Record<IdentityKind, string> = {
      'bank-account': canonicalAccount(accounts.get(bankDetailsId(grant))!.details),
      phone: canonicalPhone(person.phone),
      email: canonicalEmail(person.email),
      'national-insurance': nino,
      'name-and-birth-date': canonicalNameAndBirth(person.name, birthDate),
      household: canonicalHousehold(addressLine, postcode),
    }
    return (Object.keys(canonical) as IdentityKind[]).map((kind) => ({
      councilId: scheme.council.id,
      applicationId,
      kind,
      hash: identityHash(kind, canonical[kind]),
    }))
  })
}
