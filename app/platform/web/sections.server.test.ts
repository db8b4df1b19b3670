import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import config from '#app/routes'
import { sections } from '#app/routes.access'
import { firstSegment, sectionOf } from './sections.server'

type Entry = {
  id?: string | undefined
  path?: string | undefined
  index?: boolean | undefined
  children?: Entry[] | undefined
}

type Listed = { id: string; parentId?: string | undefined; path?: string | undefined; index?: boolean | undefined }

/** The router as Remix builds it: every route by its id, with its parent's. */
function flat(entries: readonly Entry[], parentId: string): Listed[] {
  return entries.flatMap(({ id = '', path, index, children = [] }) => [
    { id, parentId, path, index },
    ...flat(children, id),
  ])
}
const listed: Listed[] = [{ id: 'root', path: '' }, ...flat(config, 'root')]
const routes = Object.fromEntries(listed.map((route) => [route.id, route]))
const build = { routes, assets: { routes } }

type Node = { id: string; path?: string; index?: boolean; children?: Node[] }
function tree(from: Record<string, Listed>, parentId?: string): Node[] {
  return Object.values(from)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, index } : { id, ...(path !== undefined && { path }), children: tree(from, id) },
    )
}
const answering = (nodes: Node[], pathname: string) =>
  matchRoutes(nodes as Parameters<typeof matchRoutes>[0], pathname)?.map(({ route }) => String(route.id))
const whole = tree(routes)
const sectionTrees = new Map<string, Node[]>()
function bySection(pathname: string): string[] | undefined {
  const segment = firstSegment(pathname)
  const nodes = sectionTrees.get(segment) ?? tree(sectionOf(build, segment).routes)
  sectionTrees.set(segment, nodes)
  return answering(nodes, pathname)
}

const paths = sections.flatMap((section) => section.routes.map(({ path }) => path)).filter((path) => path !== '*')
const filled = (path: string) => path.replaceAll('?', '').replace(/:\w+/g, 'x1')

describe('a section answers what the whole router would', () => {
  test.each(paths)('%s', (path) => {
    const address = filled(path)
    expect(bySection(address)).toEqual(answering(whole, address))
    expect(bySection(address)?.at(-1)).not.toBe('public/not-found')
    // A section is a part: what it saves is all the others.
    expect(Object.keys(sectionOf(build, firstSegment(address)).routes).length).toBeLessThan(Object.keys(routes).length)
  })

  test.each(['/nowhere', '/jobs/a/b/c/d', '/Nowhere/jobs', '//jobs', '/jobs%2Fx', '/%', '/%zz/jobs', '/constructor'])(
    '%s is the page that says so',
    (address) => {
      expect(bySection(address)).toEqual(answering(whole, address))
      expect(bySection(address)?.at(-1)).toBe('public/not-found')
    },
  )

  test('in any spelling of an address', () => {
    const segment = fc.constantFrom(
      ...new Set(paths.flatMap((path) => path.split('/'))),
      '',
      'x',
      'JOBS',
      '%6Aobs',
      'a%2Fb',
    )
    const address = fc.array(segment, { maxLength: 6 }).map((parts) => filled(`/${parts.join('/')}`))
    fc.assert(
      fc.property(address, fc.constantFrom('', '/', '//'), fc.boolean(), (path, end, loud) => {
        const asked = `${loud ? path.toUpperCase() : path}${end}`
        expect(bySection(asked)).toEqual(answering(whole, asked))
      }),
      { numRuns: 400 },
    )
  })
})

test('the first segment is read as the router reads it', () => {
  expect(['/', '/_root.data', '/Jobs', '/jobs.data', '/j%6Fbs/x', '/jobs.json?', '/%'].map(firstSegment)).toEqual([
    '',
    '',
    'jobs',
    'jobs',
    'jobs',
    'jobs.json?',
    '%',
  ])
})
