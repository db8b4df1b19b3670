import { z } from 'zod'
import { grantDoubtFound } from '#emails/grants/grant-doubt-found'
import { GRANT_ENTITY } from '../grant-application'
import type { FoundSignal } from '../identities/find-signals.server'
import { applicantContacts } from './queries-applicant.server'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { recordEvents } from '#app/platform/events.server'
import { queueMessages } from '#app/platform/messages.server'

const Officer = z.object({ applicationId: z.string(), personId: z.string(), address: z.string() })

/**
 * Whoever can look into doubts about money that was promised hears of them, once for each time that something is found:
 * the approvers of the scheme, but nobody with an interest and nobody who worked on its payment. Before a decision the
 * queue shows them to whoever opens the application. The applicant is never told.
 */
export async function tellOfDoubts(
  tx: Tx,
  { found, now }: { found: readonly FoundSignal[]; now: Date },
): Promise<void> {
  const about = await tx.grantApplication.findMany({
    where: { id: { in: [...new Set(found.map(({ applicationId }) => applicationId))] }, status: 'approved' },
    select: { id: true, councilId: true },
  })
  if (about.length === 0) return
  const ids = about.map(({ id }) => id)
  const events = await recordEvents(
    tx,
    about.map(({ id: entityId, councilId }) => ({
      councilId,
      entity: GRANT_ENTITY,
      entityId,
      by: 'system',
      change: 'find_signal',
      code: found.find(({ applicationId }) => applicationId === entityId)!.kind,
      at: now,
    })),
  )
  const contacts = await applicantContacts(tx, ids)
  const officers = await parsedRows(tx, Officer)`
    select distinct a.id as "applicationId", m.person_id as "personId", c.email as address
    from grant_application a join council_member m on m.council_id = a.council_id and m.role = 'approver' and m.ended_at is null
      join account c on c.person_id = m.person_id
    where a.id = any(${ids}::uuid[]) and holds_grant_role(a.council_id, m.person_id, 'approver', a.scheme_id)
      and not has_grant_interest(a.id, m.person_id)
      and not exists (select from payment_line_instalment li join instalment i on i.id = li.instalment_id
        join payment_line l on l.id = li.line_id join payment_run r on r.id = l.run_id
        where i.application_id = a.id and m.person_id in (r.built_by_person_id, r.locked_by_person_id, r.authorised_by_person_id))`
  await queueMessages(
    tx,
    officers.map(({ applicationId, personId, address }) => {
      const { councilId, portal, origin, reference } = contacts.get(applicationId)!
      const url = `${origin}/council/grants/${applicationId}#signals`
      return {
        eventId: events.get(applicationId)!,
        councilId,
        to: { personId, address },
        content: grantDoubtFound.with({ portal, url, reference }),
        releaseAt: now,
      }
    }),
  )
}
