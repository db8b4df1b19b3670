import type { Tx } from '#app/platform/database/client.server'
import { isOneOfTheirs } from './own-address'

export type Recipient = { personId?: string; address: string }

/** Who is asked: a provider's people on their pages, or one address by a link; null: nobody can be written to. */
export type Addressee =
  | { providerId: string; email: null; recipients: Recipient[] }
  | { providerId: null; email: string; recipients: Recipient[] }
  | null

const applicationSelect = {
  id: true,
  councilId: true,
  personId: true,
  name: true,
  email: true,
  providerId: true,
  employerEmail: true,
  jobRole: true,
  startedOn: true,
  employmentId: true,
  person: { select: { email: true, account: { select: { email: true } } } },
  provider: { select: { status: true, contactEmail: true } },
  council: {
    select: { name: true, portalName: true, hosts: { select: { host: true }, orderBy: { host: 'desc' as const } } },
  },
} as const

/** What a question needs to know of the application it belongs to. @throws when there is none. */
export function readApplication(tx: Tx, id: string) {
  return tx.grantApplication.findUniqueOrThrow({ where: { id }, select: applicationSelect })
}

export type AskingApplication = Awaited<ReturnType<typeof readApplication>>

/** Every address at which the applicant would read the question themselves. */
export function ownAddresses({ email, person }: Pick<AskingApplication, 'email' | 'person'>): (string | null)[] {
  return [email, person.email, person.account?.email ?? null]
}

/**
 * The verified provider's owners, recruiters and contact; else the employer's address. Never the applicant, under
 * whatever address and in whatever role.
 * @param correctedEmail what staff wrote down instead of the address that the applicant gave
 */
export async function whomToAsk(
  tx: Tx,
  application: AskingApplication,
  { correctedEmail = null }: { correctedEmail?: string | null } = {},
): Promise<Addressee> {
  const own = ownAddresses(application)
  const { providerId, provider, personId } = application
  if (!correctedEmail && providerId && provider?.status === 'verified') {
    const members = await tx.providerMember.findMany({
      where: { providerId, endedAt: null, role: { in: ['owner', 'recruiter'] }, personId: { not: personId } },
      select: { personId: true, person: { select: { account: { select: { email: true } } } } },
    })
    const people = members.flatMap(({ personId: id, person }) =>
      person.account ? [{ personId: id, address: person.account.email }] : [],
    )
    const recipients = [...people, { address: provider.contactEmail }].filter(
      ({ address }) => !isOneOfTheirs(address, own),
    )
    if (recipients.length > 0) return { providerId, email: null, recipients: distinct(recipients) }
  }
  const email = correctedEmail ?? application.employerEmail
  return email && !isOneOfTheirs(email, own) ? { providerId: null, email, recipients: [{ address: email }] } : null
}

function distinct(recipients: Recipient[]): Recipient[] {
  return recipients.filter(
    ({ address }, index) =>
      recipients.findIndex((other) => other.address.toLowerCase() === address.toLowerCase()) === index,
  )
}
