import { identityOf } from '../processes/identity.mjs'
import { openTestServer } from './cluster'
import { dropAbandoned, provideMigratedTemplate } from './template'

/** Gives the test files a PostgreSQL server and a template to clone; lets go of the server when they are done. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await openTestServer()
  try {
    await dropAbandoned(server, (pid) => identityOf(pid) !== '')
    process.env['TEST_PG_TEMPLATE'] = await provideMigratedTemplate(server)
  } catch (error) {
    await server.release()
    throw error
  }
  process.env['TEST_PG_ADMIN_URL'] = server.adminUrl
  process.env['TEST_PG_OWNER_URL'] = server.url('portal_owner', 'postgres')
  process.env['TEST_PG_APP_URL'] = server.url('portal_app', 'postgres')
  return () => server.release()
}
