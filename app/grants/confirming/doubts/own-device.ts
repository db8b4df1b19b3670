/** What the browser of an answer tells of itself: who is signed in there, and who has signed in there before. */
export type AnsweringBrowser = {
  /** Null: nobody is signed in. */
  personId: string | null
  /** Whether somebody signed in there with this address, lower case; kept as keyed hashes in the browser's own cookie. */
  knows: (email: string) => boolean
}

type Applicant = {
  personId: string
  email: string | null
  person: { email: string | null; account: { email: string } | null }
}

/** Whether an answer for the employer came from a browser that the applicant uses. */
export function isOwnDevice(browser: AnsweringBrowser, { personId, email, person }: Applicant): boolean {
  if (browser.personId === personId) return true
  return [email, person.email, person.account?.email].some((own) => own && browser.knows(own.trim().toLowerCase()))
}
