import pg from 'pg'

/** Closes the portal's database to new connections and ends those that are open; answers how to open it again. */
export async function takeDatabaseAway(): Promise<() => Promise<void>> {
  const url = new URL(process.env['E2E_ADMIN_URL'] ?? '')
  const database = url.pathname.slice(1)
  url.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: url.toString() })
  await admin.connect()
  await admin.query(`alter database ${database} with allow_connections false`)
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'portal_app'`,
    [database],
  )
  return async () => {
    await admin.query(`alter database ${database} with allow_connections true`)
    await admin.end()
  }
}

/** What the portal's database answers, asked by its superuser. */
export async function rowsOf<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
  const admin = new pg.Client({ connectionString: process.env['E2E_ADMIN_URL'] ?? '' })
  await admin.connect()
  try {
    return (await admin.query<R>(sql)).rows
  } finally {
    await admin.end()
  }
}
