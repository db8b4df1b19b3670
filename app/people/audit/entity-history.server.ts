import type { Reader } from '#app/platform/database/client.server'
import type { HistoryEntry } from './audit-event'

const MOST = 50

/** What happened to one thing of a council, newest first, with the reasons that were written; at most fifty. */
export async function entityHistory(
  db: Reader,
  { councilId, entity, entityId }: { councilId: string; entity: string; entityId: string },
): Promise<HistoryEntry[]> {
  return db.$queryRaw<HistoryEntry[]>`
    select e.id::text, e.change, e.at, e.actor_kind as "actorKind", coalesce(nullif(p.name, ''), p.email) as actor,
      d.data ->> 'reason' as reason
    from event e left join person p on p.id = e.actor_person_id left join event_detail d on d.event_id = e.id
    where e.entity = ${entity} and e.entity_id = ${entityId}::uuid and e.council_id = ${councilId}::uuid
    order by e.at desc, e.id desc limit ${MOST}`
}
