import { Prisma, type Tx } from '#app/platform/database/client.server'

/** What makes an introduction due for each sweep. The column that says when is emptied, or the state changes, with it. */
const due = {
  remind: (now: Date) => Prisma.sql`status = 'awaiting_candidate' and remind_at <= ${now} and lapse_at > ${now}`,
  lapse: (now: Date) => Prisma.sql`status = 'awaiting_candidate' and lapse_at <= ${now}`,
  'vacancy-gone': (now: Date) => Prisma.sql`status in ('endorsed', 'awaiting_candidate') and exists (
    select from vacancy v where v.id = vacancy_id
      -- A hire that is held back can still be taken back: then there is an opening again.
      and not exists (select from job_application h where h.vacancy_id = v.id and h.status = 'hired' and h.previous_status is not null)
      and (v.status = 'closed' or v.openings_taken >= v.openings
      or least(v.closes_at, v.touched_at + interval '90 days') <= ${now}))`,
}

/** The next introduction that is due, held; null when there is none, or another worker has it. */
export async function nextDue(tx: Tx, sweep: keyof typeof due, now: Date): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id from introduction where ${due[sweep](now)} order by id limit 1 for update skip locked`
  return row?.id ?? null
}
