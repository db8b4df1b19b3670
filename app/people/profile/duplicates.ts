import { parseUkPostcode } from '#app/people/places/postcode'
import { readEmailAddress } from './email-address'
import { phoneKey } from '#app/shared/phone'
import { personKey } from '#app/shared/search-key'

/** By what two people are recognised; null where it is not known. */
export type Identity = { name: string; email: string | null; phone: string | null; postcode: string | null }

export const samenessReasons = ['email', 'phone', 'name-and-postcode'] as const
export type SamenessReason = (typeof samenessReasons)[number]

export const samenessWords: Record<SamenessReason, string> = {
  email: 'the same email address',
  phone: 'the same phone number',
  'name-and-postcode': 'the same name and postcode',
}

/** Why two people may be one; empty when nothing says so. A person decides: families share phones. */
export function sameness(first: Identity, second: Identity): SamenessReason[] {
  const [a, b] = [identityKeys(first), identityKeys(second)]
  const reasons: SamenessReason[] = []
  if (a.email !== '' && a.email === b.email) reasons.push('email')
  if (a.phone !== '' && a.phone === b.phone) reasons.push('phone')
  if (a.name !== '' && a.name === b.name && a.postcode !== '' && a.postcode === b.postcode)
    reasons.push('name-and-postcode')
  return reasons
}

/** What is compared, in one spelling; '' where nothing is known. */
export function identityKeys({ name, email, phone, postcode }: Identity) {
  return {
    name: personKey(name),
    email: readEmailAddress(email ?? '') ?? '',
    phone: phoneKey(phone ?? ''),
    postcode: parseUkPostcode(postcode ?? '')?.postcode ?? '',
  }
}
