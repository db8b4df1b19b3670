import { mailboxOf } from '#app/shared/mailbox'

/** Whether mail to an address reaches one of these as well: nobody confirms their own employment. */
export function isOneOfTheirs(address: string, theirs: readonly (string | null | undefined)[]): boolean {
  return theirs.some((own) => own && mailboxOf(own) === mailboxOf(address))
}
