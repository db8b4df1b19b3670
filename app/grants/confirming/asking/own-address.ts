/** A mailbox without what only its owner sees: case, "+something", and the dots that Google ignores. */
function mailbox(address: string): string {
  const [, local = '', domain = ''] = /^([^@]*)@(.*)$/.exec(address.trim().toLowerCase()) ?? []
  const name = local.split('+')[0]!
  const google = domain === 'gmail.com' || domain === 'googlemail.com'
  return google ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}

/** Whether mail to an address reaches one of these as well: nobody confirms their own employment. */
export function isOneOfTheirs(address: string, theirs: readonly (string | null | undefined)[]): boolean {
  return theirs.some((own) => own && mailbox(own) === mailbox(address))
}
