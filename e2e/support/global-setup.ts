import { startTestPortal } from '../../scripts/test/portal'
import { signEverybodyIn } from './accounts'

/** The built portal with the demo, started afresh for the run and stopped after it. */
export default async function setup(): Promise<() => Promise<void>> {
  const portal = await startTestPortal()
  process.env['E2E_URL'] = portal.url
  process.env['E2E_ADMIN_URL'] = portal.adminUrl
  process.env['E2E_LOG'] = portal.log
  try {
    await signEverybodyIn(portal.url)
  } catch (error) {
    await portal.stop()
    throw error
  }
  return () => portal.stop()
}
