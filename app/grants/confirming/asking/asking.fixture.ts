import { renderEmail } from '#emails/render'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { capturedMail } from '#app/testing/captured-mail'
import { fixedClock, makeCouncil, makeMember, makeProvider } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { askEmployer } from './ask-employer.server'

/** A council with a scheme, and a verified provider with an owner, a recruiter and a viewer. Thursday 2 April 2026. */
export async function asking(db: PrismaClient, given: Parameters<typeof makeScheme>[2] = {}) {
  const council = await makeCouncil(db)
  const scheme = await makeScheme(db, council, given)
  const provider = await makeProvider(db, council, { contactEmail: 'office@cherwell.example' })
  const owner = await makeMember(db, provider, 'owner')
  const recruiter = await makeMember(db, provider, 'recruiter')
  const viewer = await makeMember(db, provider, 'viewer')
  const clock = fixedClock('2026-04-02T09:00:00Z')
  return {
    council,
    scheme,
    provider,
    owner,
    recruiter,
    viewer,
    clock,
    apply: (columns: Parameters<typeof makeGrantApplication>[2] = {}) => makeGrantApplication(db, scheme, columns),
    ask: (applicationId: string) => inTransaction(db, (tx) => askEmployer(tx, { applicationId, now: clock.now() })),
    /** Everything that is sent now, and forgotten. */
    mails: async () => {
      const mail = capturedMail()
      await sendDueMessages(db, { now: clock.now(), mailer: mail, render: renderEmail })
      return mail.sent
    },
  }
}

/** The secret in a mail's link. */
export function linkIn(text: string): string {
  return /\/confirm\/([\w-]+)/.exec(text)![1]!
}

/** A browser that the applicant never signed in with. */
export const elsewhere = { personId: null, knows: () => false }
