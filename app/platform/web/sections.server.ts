import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Answer } from './pages.server'

/** Remix's own address for its list of routes, which no page of ours asks for. */
const MANIFEST = '__manifest'

/**
 * Answers each request with a build that has the routes of its first path segment alone. Remix goes through every route it
 * has several times a request, and makes React's tree of all of them: with three hundred, that was most of a page.
 */
export function answerBySection(build: ServerBuild, mode: string): Answer {
  const handlers = new Map<string, Answer>()
  const segments = new Set(lines(build.routes).map(beginning))
  const handlerOf = (segment: string, part: () => Partial<ServerBuild>) => {
    const known = handlers.get(segment)
    if (known) return known
    const made: Answer = createRequestHandler({ ...build, ...part() }, mode)
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

/** What the router knows of a route. */
type Listed = { id: string; parentId?: string | undefined; path?: string | undefined }
type Table<Route extends Listed, Assets> = { routes: Record<string, Route>; assets: Assets }

/** The part of a build that may answer paths with this first segment: its routes, what stands around them, the catch-all. */
export function sectionOf<Route extends Listed, Assets extends { routes: Record<string, unknown> }>(
  { routes, assets }: Table<Route, Assets>,
  segment: string,
): Table<Route, Assets> {
  const wanted = new Set(
    lines(routes).flatMap((line) => {
      const begins = beginning(line)
      return begins === segment || isOpen(begins) ? line.map(({ id }) => id) : []
    }),
  )
  const only = <Each>(all: Record<string, Each>): Record<string, Each> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)))
  return { routes: only(routes), assets: { ...assets, routes: only(assets.routes) } }
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

/** Each page's route with those around it, the outermost first. */
function lines(routes: Record<string, Listed>): Listed[][] {
  const parents = new Set(Object.values(routes).map(({ parentId }) => parentId))
  return Object.values(routes)
    .filter(({ id }) => !parents.has(id))
    .map((page) => {
      const line = [page]
      for (let at = page.parentId; at; at = routes[at]?.parentId) line.unshift(routes[at]!)
      return line
    })
}

function beginning(line: readonly Listed[]): string {
  const path = line.map((route) => route.path ?? '').join('/')
  return (path.split('/').find((part) => part !== '') ?? '').toLowerCase()
}

/** Whether a segment of a route stands for more than itself. */
function isOpen(segment: string): boolean {
  return /[:*?]/.test(segment)
}
