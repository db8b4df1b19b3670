import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Answer } from './pages.server'

type Routes = Pick<ServerBuild, 'routes' | 'assets'>

/** Remix's own address for its list of routes, which no page of ours asks for. */
const MANIFEST = '__manifest'

/**
 * Answers each request with a build that has the routes of its first path segment alone. Remix goes through every route it
 * has several times a request, and makes React's tree of all of them: with three hundred, that was most of a page.
 */
export function answerBySection(build: ServerBuild, mode: string): Answer {
  const handlers = new Map<string, Answer>()
  const segments = new Set(segmentsOf(build.routes))
  const handlerOf = (segment: string, routes: () => Routes) => {
    const known = handlers.get(segment)
    if (known) return known
    const made: Answer = createRequestHandler({ ...build, ...routes() }, mode)
    handlers.set(segment, made)
    return made
  }
  return (request, context) => {
    const segment = firstSegment(new URL(request.url).pathname)
    if (segment === MANIFEST) return handlerOf(segment, () => build)(request, context)
    // All addresses that no route begins with share one, so that strangers cannot make more of them.
    const known = segments.has(segment) ? segment : NOWHERE
    return handlerOf(known, () => sectionOf(build, known))(request, context)
  }
}

/** No path has a first segment with a slash in it. */
const NOWHERE = '/nowhere'

/** The part of a build that may answer paths with this first segment: its routes, what stands around them, the catch-all. */
export function sectionOf(build: Routes, segment: string): Routes {
  const wanted = new Set<string>()
  for (const { id } of Object.values(build.routes)) {
    if (!mayBegin(fullPath(build.routes, id), segment) || isParent(build.routes, id)) continue
    for (let at: string | undefined = id; at; at = build.routes[at]?.parentId) wanted.add(at)
  }
  const only = <Route>(routes: Record<string, Route>): Record<string, Route> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => wanted.has(id)))
  return {
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** The first segment of a path, as the router reads it: decoded, in small letters, without the ending of data. */
export function firstSegment(pathname: string): string {
  const first = pathname.split('/').find((part) => part !== '') ?? ''
  const page = first.replace(/\.data$/, '')
  if (page === '_root') return ''
  try {
    return decodeURIComponent(page).toLowerCase()
  } catch {
    return page.toLowerCase()
  }
}

function segmentsOf(routes: ServerBuild['routes']): string[] {
  return Object.keys(routes)
    .filter((id) => !isParent(routes, id))
    .map((id) => beginning(fullPath(routes, id)))
    .filter((segment) => !isOpen(segment))
}

function fullPath(routes: ServerBuild['routes'], id: string): string {
  const parts: string[] = []
  for (let at = routes[id]; at; at = at.parentId ? routes[at.parentId] : undefined) parts.unshift(at.path ?? '')
  return parts.join('/')
}

function isParent(routes: ServerBuild['routes'], id: string): boolean {
  return Object.values(routes).some(({ parentId }) => parentId === id)
}

function beginning(path: string): string {
  return (path.split('/').find((part) => part !== '') ?? '').toLowerCase()
}

/** Whether a segment of a route stands for more than itself. */
function isOpen(segment: string): boolean {
  return /[:*?]/.test(segment)
}

function mayBegin(path: string, segment: string): boolean {
  const begins = beginning(path)
  return begins === segment || isOpen(begins)
}
