import { Logger, runMigrations } from 'graphile-worker'
import { connected } from '../postgres/connection'

/** Makes or updates graphile-worker's schema, and lets the portal's own role use it without owning it. */
export async function prepareTaskQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => {}) })
  await connected(ownerUrl, async (client) => {
    const app = await client.query(`select 1 from pg_roles where rolname = 'portal_app'`)
    if (app.rowCount === 0) return
    await client.query(`
      grant usage on schema graphile_worker to portal_app;
      grant select, insert, update, delete on all tables in schema graphile_worker to portal_app;
      grant usage, select on all sequences in schema graphile_worker to portal_app;
      grant execute on all functions in schema graphile_worker to portal_app;
      alter default privileges in schema graphile_worker
        grant select, insert, update, delete on tables to portal_app;
      alter default privileges in schema graphile_worker grant usage, select on sequences to portal_app;
      alter default privileges in schema graphile_worker grant execute on functions to portal_app;
    `)
    // graphile-worker switches row security on without any policy: only the owner sees its rows until one is made.
    const closed = await client.query<{ name: string }>(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'portal_app_all')`)
    for (const { name } of closed.rows) {
      await client.query(
        `create policy portal_app_all on graphile_worker.${client.escapeIdentifier(name)}
           for all to portal_app using (true) with check (true)`,
      )
    }
  })
}
