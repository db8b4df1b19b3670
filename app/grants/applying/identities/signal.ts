import { identityKinds, type IdentityKind } from './identity'

/** What a doubt can be about; grant_signal.kind. */
export const signalKinds = [
  ...identityKinds,
  'risk-list',
  'owes-money',
  'interest',
  'account-name',
  'free-mail',
  'unverified-employer',
  'employer-is-applicant',
  'employer-elsewhere',
  'own-device',
  'quick-answer',
] as const
export type SignalKind = (typeof signalKinds)[number]

/**
 * What stops money that was promised already. Who shares a phone or lives at an address is asked about before the award;
 * whose account it is, and who they are, as long as anything is to be paid.
 */
export const stopsMoney: readonly IdentityKind[] = ['bank-account', 'national-insurance', 'name-and-birth-date']
