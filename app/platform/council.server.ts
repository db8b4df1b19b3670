import { database } from './database/client.server'
import { env } from './env.server'

export type Council = {
  id: string
  slug: string
  name: string
  portalName: string
  strapline: string
  areaName: string
  brandVersion: number
  logoSvg: string | null
  contactEmail: string
  contactPhone: string | null
  hosts: string[]
}

const CACHE_MS = 5_000
let cache: { at: number; councils: Council[] } | undefined

async function allCouncils(): Promise<Council[]> {
  if (cache && Date.now() - cache.at < CACHE_MS) return cache.councils
  const rows = await database().council.findMany({
    select: {
      id: true,
      slug: true,
      name: true,
      portalName: true,
      strapline: true,
      areaName: true,
      brandVersion: true,
      logoSvg: true,
      contactEmail: true,
      contactPhone: true,
      hosts: { select: { host: true }, orderBy: { host: 'desc' } },
    },
    orderBy: { createdAt: 'asc' },
  })
  const councils = rows.map((row) => ({ ...row, hosts: row.hosts.map(({ host }) => host) }))
  cache = { at: Date.now(), councils }
  return councils
}

/** After a council's brand or name changed in this process. */
export function forgetCouncils(): void {
  cache = undefined
}

/** A name that no council has may still be the one PUBLIC_URL gives: then it shows the first council. */
function ofHost(councils: Council[], hostname: string): Council | undefined {
  const name = hostname.toLowerCase()
  const home = new URL(env().PUBLIC_URL).hostname
  return councils.find(({ hosts }) => hosts.includes(name)) ?? (name === home ? councils[0] : undefined)
}

/** Whether pages are shown under this host name (without port). PUBLIC_URL's own needs no database to say so. */
export async function isPortalHost(hostname: string): Promise<boolean> {
  if (hostname.toLowerCase() === new URL(env().PUBLIC_URL).hostname) return true
  return ofHost(await allCouncils(), hostname) !== undefined
}

/**
 * The council whose portal this host name (without port) shows.
 * @throws Response 421 for a host that is none of ours: the web server refuses those before any page is made
 */
export async function councilForHost(hostname: string): Promise<Council> {
  const councils = await allCouncils()
  if (councils.length === 0) throw new Error('No council is set up. Load the demo, or add a council.')
  const found = ofHost(councils, hostname)
  if (!found) throw new Response('This is not the address of the portal', { status: 421 })
  return found
}

/** @throws Error when there is no such council: an id comes from our own rows. */
export async function councilById(id: string): Promise<Council> {
  const found = (await allCouncils()).find((council) => council.id === id)
  if (!found) throw new Error(`There is no council ${id}.`)
  return found
}

/** Scheme, host and port under which this council's pages are reached, for links in messages. */
export function councilOrigin(council: Pick<Council, 'hosts'>): string {
  const home = new URL(env().PUBLIC_URL)
  const host = council.hosts.includes(home.hostname)
    ? home.hostname
    : council.hosts.find((name) => !/^[\d.]+$/.test(name))
  return `${home.protocol}//${host ?? home.hostname}${home.port ? `:${home.port}` : ''}`
}
