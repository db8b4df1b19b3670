import { accountOf } from '../bank-details/queries-account.server'
import type { Tx } from '#app/platform/database/client.server'
import { openText } from '#app/platform/field-encryption.server'
import { fromDateColumn } from '#app/shared/dates'
import {
  canonicalAccount,
  canonicalEmail,
  canonicalHousehold,
  canonicalNameAndBirth,
  canonicalPhone,
  type IdentityKind,
} from './identity'
import { identityHash } from './identity-hash.server'

/** Writes by what an application is recognised, anew: when it is sent, and when its bank details change. */
export async function writeIdentities(tx: Tx, { applicationId }: { applicationId: string }): Promise<void> {
  const row = await tx.grantApplication.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      councilId: true,
      name: true,
      email: true,
      phone: true,
      addressLine: true,
      postcode: true,
      birthDate: true,
      ninoSealed: true,
    },
  })
  const account = await accountOf(tx, applicationId)
  const canonical: Record<IdentityKind, string> = {
    'bank-account': account ? canonicalAccount(account) : '',
    phone: canonicalPhone(row.phone ?? ''),
    email: canonicalEmail(row.email ?? ''),
    'national-insurance': row.ninoSealed ? openText(row.ninoSealed) : '',
    'name-and-birth-date': row.birthDate ? canonicalNameAndBirth(row.name, fromDateColumn(row.birthDate)) : '',
    household: canonicalHousehold(row.addressLine, row.postcode ?? ''),
  }
  await tx.grantIdentity.deleteMany({ where: { applicationId } })
  await tx.grantIdentity.createMany({
    data: (Object.keys(canonical) as IdentityKind[]).flatMap((kind) =>
      canonical[kind]
        ? [{ councilId: row.councilId, applicationId, kind, hash: identityHash(kind, canonical[kind]) }]
        : [],
    ),
  })
}
