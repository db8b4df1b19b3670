import type { SignalKind } from './signal'
import { listWords } from '#app/shared/list-words'

/** What is the same; for the others, what is wrong. */
export const kindWords: Record<SignalKind, string> = {
  'bank-account': 'bank account',
  phone: 'phone number',
  email: 'email address',
  'national-insurance': 'National Insurance number',
  'name-and-birth-date': 'name and birth date',
  household: 'household',
  'risk-list': 'on the risk list',
  'owes-money': 'money asked back is not paid back',
  interest: 'whoever decided has an interest',
  'account-name': 'the account is in another name',
  'free-mail': 'the employer’s address is one that anyone can have',
  'unverified-employer': 'the council has not checked the employer',
  'employer-is-applicant': 'the employer’s address or phone is the applicant’s own',
  'employer-elsewhere': 'the employer’s address or phone is another applicant’s',
  'own-device': 'the employer’s answer came from the applicant’s own device',
  'quick-answer': 'the employer answered within two minutes',
}

/** What makes it doubtful who confirms that somebody works there. */
export const ABOUT_EMPLOYER: readonly SignalKind[] = [
  'free-mail',
  'unverified-employer',
  'employer-is-applicant',
  'employer-elsewhere',
  'own-device',
  'quick-answer',
]

/** What points to something else than another application. */
export const ALONE: readonly SignalKind[] = [
  'risk-list',
  'owes-money',
  'interest',
  'account-name',
  ...ABOUT_EMPLOYER.filter((kind) => kind !== 'employer-elsewhere'),
]

/** "The same bank account as somebody else; on the risk list": what keeps a payment out, for whoever pays. Names nobody. */
export function doubtWords(kinds: readonly SignalKind[]): string {
  const shared = kinds.filter((kind) => !ALONE.includes(kind) && !ABOUT_EMPLOYER.includes(kind))
  return [
    ...(shared.length > 0 ? [`the same ${listed(shared)} as somebody else`] : []),
    ...[...new Set([...ALONE, ...ABOUT_EMPLOYER])].flatMap((kind) => (kinds.includes(kind) ? [kindWords[kind]] : [])),
  ].join('; ')
}

/** "bank account and phone number". */
export function listed(kinds: readonly SignalKind[]): string {
  return listWords(kinds.map((kind) => kindWords[kind]))
}
