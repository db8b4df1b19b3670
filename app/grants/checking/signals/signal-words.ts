import type { SignalGroup, SignalKind } from '../decision-view'

const kindWords: Record<SignalKind, string> = {
  'bank-account': 'bank account',
  phone: 'phone number',
  email: 'email address',
  'national-insurance': 'National Insurance number',
  'name-and-birth-date': 'name and birth date',
  household: 'household',
  'risk-list': 'entry of the risk list',
}

/** "The same bank account and phone number as somebody else". For staff only: an applicant is never told. */
export function signalWords({ kinds, other, risk }: SignalGroup): string {
  if (risk) return `Their ${kindWords[risk.kind]} is on the risk list`
  if (other?.samePerson) return 'They have another live application to this scheme'
  const words = kinds.map((kind) => kindWords[kind])
  const listed = words.length < 2 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
  return `The same ${listed} as somebody else`
}
