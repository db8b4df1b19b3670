import { join } from 'node:path'
import { type ClusterOptions, openCluster } from '../postgres/cluster'
import { connectionUrl } from '../postgres/connection'
import { provideDatabase, provideRoles } from '../postgres/provision'
import type { Settings } from './settings'

export interface PortalDatabase {
  /** Connection as `portal_owner`, for migrations. */
  ownerUrl: string
  /** Connection as `portal_app`, for the portal. */
  appUrl: string
  stop(): Promise<void>
}

/** The database of the environment, or an embedded PostgreSQL that is brought back whenever it dies. */
export async function openDatabase(
  settings: Settings,
  source: Record<string, string | undefined>,
  say: (line: string) => void,
): Promise<PortalDatabase> {
  const { DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl } = source
  if (appUrl && ownerUrl) return { appUrl, ownerUrl, stop: async () => {} }

  const options: ClusterOptions = { directory: join(settings.data, 'postgres'), say }
  const cluster = await openCluster(options)
  const { passwords, port } = cluster
  const adminUrl = connectionUrl('postgres', passwords.postgres, port, 'postgres')
  await provideRoles(adminUrl, passwords)
  await provideDatabase(adminUrl, 'portal')
  const stop = keepAlive(cluster, options, say)
  return {
    ownerUrl: connectionUrl('portal_owner', passwords.portal_owner, port, 'portal'),
    appUrl: connectionUrl('portal_app', passwords.portal_app, port, 'portal'),
    stop,
  }
}

/** Looks twice a second whether the server runs. @returns a function that ends this and the server */
function keepAlive(
  first: Awaited<ReturnType<typeof openCluster>>,
  options: ClusterOptions,
  say: (line: string) => void,
): () => Promise<void> {
  let cluster = first
  let busy: Promise<void> | undefined
  let stopped = false

  const look = async () => {
    if (stopped || cluster.isRunning()) return
    say('PostgreSQL has stopped; starting it again.')
    try {
      await cluster.release()
      cluster = await openCluster(options)
      say('PostgreSQL is back.')
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
  const timer = setInterval(() => {
    busy ??= look().finally(() => {
      busy = undefined
    })
  }, 500)

  return async () => {
    stopped = true
    clearInterval(timer)
    await busy
    await cluster.release()
  }
}
