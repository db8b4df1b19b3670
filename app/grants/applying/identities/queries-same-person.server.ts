import type { Reader } from '#app/platform/database/client.server'
import type { SamePerson } from '../drafts/assisted'
import { canonicalPhone } from './identity'

type Row = { personId: string; name: string; phone: string | null; email: string | null; known: boolean }

/**
 * People with this email address or phone number. Their name is told only where the council knows them already: by an
 * application for a job or a grant, or as a candidate.
 */
export async function samePeople(
  db: Reader,
  { councilId, email, phone }: { councilId: string; email: string | null; phone: string | null },
): Promise<SamePerson[]> {
  const wanted = canonicalPhone(phone ?? '')
  const tail = wanted.slice(-7)
  if (!email && !tail) return []
  const rows = await db.$queryRaw<Row[]>`
    select p.id as "personId", p.name, p.phone, coalesce(c.email, p.email) as email,
      exists (select from grant_application g where g.person_id = p.id and g.council_id = ${councilId}::uuid
          and g.status <> 'draft')
        or exists (select from candidate k where k.person_id = p.id and k.council_id = ${councilId}::uuid) as known
    from person p left join account c on c.person_id = p.id
    where p.erased_at is null and (
      (${email ?? ''} <> '' and (p.email = ${email ?? ''} or c.email = ${email ?? ''}))
      or (${tail} <> '' and reverse(phone_figures(p.phone)) like ${[...tail].reverse().join('')} || '%'))
    order by p.created_at desc, p.id limit 20`
  return rows.flatMap(({ personId, name, known, ...row }): SamePerson[] => {
    const byMail = email !== null && row.email === email
    if (!byMail && canonicalPhone(row.phone ?? '') !== wanted) return []
    return [{ personId, name: known ? name : '', reason: byMail ? 'email' : 'phone' }]
  })
}

/** Drafts that a member of staff fills in for others. */
export async function assistedDrafts(
  db: Reader,
  { councilId, staffPersonId }: { councilId: string; staffPersonId: string },
): Promise<{ id: string; name: string; updatedAt: Date }[]> {
  return db.grantApplication.findMany({
    where: { councilId, assistedByPersonId: staffPersonId, status: 'draft' },
    select: { id: true, name: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take: 20,
  })
}
