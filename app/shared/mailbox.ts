/**
 * A mailbox in one spelling, without what only its owner sees: case, "+something", and the dots that Google ignores.
 * `mailbox_of` in the database is the same.
 */
export function mailboxOf(address: string): string {
  const [, local = '', domain = ''] = /^([^@]*)@(.*)$/.exec(address.trim().toLowerCase()) ?? []
  const name = local.split('+')[0]!
  const google = domain === 'gmail.com' || domain === 'googlemail.com'
  return google ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}
