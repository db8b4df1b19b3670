import { councilOrigin } from '#app/platform/council.server'
import type { Prisma, Reader } from '#app/platform/database/client.server'
import { fromDateColumn, type LocalDate } from '#app/shared/dates'
import { phoneWords } from '#app/shared/phone'

/** How one applicant is written to, and what their mails may say. */
export type ApplicantContact = {
  applicationId: string
  councilId: string
  personId: string
  /** The confirmed address of their account, else the one they gave; null: somebody without email, whom staff tell. */
  address: string | null
  reference: string
  portal: string
  /** Scheme, host and port of the council's portal. */
  origin: string
  /** The application on the person's account. */
  url: string
  /** "01865 000000 or care@council.example". */
  contact: string
  dueOn: LocalDate | null
  infoDueAt: Date | null
  appealUntil: LocalDate | null
}

const SELECT = {
  id: true,
  councilId: true,
  personId: true,
  reference: true,
  email: true,
  dueOn: true,
  infoDueAt: true,
  appealUntil: true,
  person: { select: { erasedAt: true, account: { select: { email: true } } } },
  council: {
    select: {
      portalName: true,
      contactEmail: true,
      contactPhone: true,
      hosts: { select: { host: true }, orderBy: { host: 'desc' } },
    },
  },
} satisfies Prisma.GrantApplicationSelect

type Row = Prisma.GrantApplicationGetPayload<{ select: typeof SELECT }>

/** For messages to the applicant. @throws Error when there is no such application: the id comes from our own rows. */
export async function applicantContact(db: Reader, applicationId: string): Promise<ApplicantContact> {
  return contactOf(await db.grantApplication.findUniqueOrThrow({ where: { id: applicationId }, select: SELECT }))
}

/** The same for many, by application. */
export async function applicantContacts(
  db: Reader,
  applicationIds: readonly string[],
): Promise<Map<string, ApplicantContact>> {
  const where = { id: { in: [...new Set(applicationIds)] } }
  const rows = await db.grantApplication.findMany({ where, select: SELECT })
  return new Map(rows.map((row) => [row.id, contactOf(row)]))
}

function contactOf(row: Row): ApplicantContact {
  const { council, person } = row
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  return {
    applicationId: row.id,
    councilId: row.councilId,
    personId: row.personId,
    address: person.erasedAt ? null : (person.account?.email ?? row.email),
    reference: row.reference,
    portal: council.portalName,
    origin,
    url: `${origin}/account/grants/${row.id}`,
    contact: [council.contactPhone && phoneWords(council.contactPhone), council.contactEmail]
      .filter(Boolean)
      .join(' or '),
    dueOn: row.dueOn && fromDateColumn(row.dueOn),
    infoDueAt: row.infoDueAt,
    appealUntil: row.appealUntil && fromDateColumn(row.appealUntil),
  }
}
