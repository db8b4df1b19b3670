import type { NameMatch } from './account-name'

/** How the two names stand to each other, said to whoever decides and whoever pays. */
export const nameMatchWords: Record<NameMatch, string> = {
  equal: 'the applicant’s name',
  close: 'close to the applicant’s name',
  different: 'another name than the applicant’s',
}

/** "In the name of A Osei: close to the applicant’s name, Amira Osei"; '' for an account that was erased. */
export function accountNameWords(accountName: string, match: NameMatch, applicant: string): string {
  if (accountName === '') return ''
  const words = `In the name of ${accountName}: ${nameMatchWords[match]}`
  return match === 'equal' ? words : `${words}, ${applicant}`
}
