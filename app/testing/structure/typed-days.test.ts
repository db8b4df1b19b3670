import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'

const { db } = await useDatabase()

/** Days that the portal works out itself, and from what. */
const WORKED_OUT = {
  'referral_clicks.day': 'the day of the clicks',
  'grant_application.due_on': 'from the day it was sent',
  'grant_application.paused_on': 'the day on which its clock was stopped',
  'grant_application.appeal_until': 'from the day of the decision',
  'instalment.counted_from': 'the first day at work, as it was known when the instalment was dated',
  'instalment.due_on': 'from the decision or the first day at work',
  'grant_appeal.due_on': 'from the day it was made',
  'payment_run.pay_on': 'the next day on which the bank pays',
  'payment_run.planned_on': 'that day, as it was before the file was late',
}

it('every day in the database has bounds, or is worked out by the portal', async () => {
  const columns = await db.$queryRaw<{ name: string; bounded: boolean }[]>`
    select c.table_name || '.' || c.column_name as name, exists (
      select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'c' and k.conrelid = ('public.' || quote_ident(c.table_name))::regclass and a.attname = c.column_name
        and pg_get_constraintdef(k.oid) ~ '\\d{4}-\\d\\d-\\d\\d') as bounded
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.data_type = 'date' and t.table_type = 'BASE TABLE' order by 1`
  expect(columns.length).toBeGreaterThan(20)
  expect(columns.filter(({ bounded }) => !bounded).map(({ name }) => name)).toEqual(Object.keys(WORKED_OUT).toSorted())
})
