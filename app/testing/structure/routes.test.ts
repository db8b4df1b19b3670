import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sections } from '#app/routes.access'
import { POLICIES } from '#app/platform/access'
import { declaredPolicies } from './route-declarations'

const folder = join(import.meta.dirname, '../../routes')

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  // What reads a page's forms and leads on stands beside it, and has no address.
  .filter(
    (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\.|\.server\.ts$/.test(entry.name),
  )
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

const listed = sections.flatMap(({ layout, routes }) => [
  ...(layout ? [{ file: layout.file, read: layout.read, write: undefined }] : []),
  ...routes,
])

describe('every route needs a policy', () => {
  it('finds an unguarded handler (planted)', () => {
    expect(declaredPolicies(`export const loader = async () => null`)).toEqual({ loader: 'unguarded' })
    expect(declaredPolicies(`export async function action() {}`)).toEqual({ action: 'unguarded' })
    expect(declaredPolicies(`const loader = as('person', f)\nexport { loader }`)).toEqual({ loader: 'unguarded' })
    expect(declaredPolicies(`export const loader = wrap(as('person', f))`)).toEqual({ loader: 'unguarded' })
    expect(declaredPolicies(`export const action = as('moderator', f)`)).toEqual({ action: 'moderator' })
  })

  it('lists each route file once, and no file that is not there', () => {
    expect([...new Set(listed.map(({ file }) => file))].toSorted()).toEqual(files.toSorted())
  })

  it('gives no two routes the same address', () => {
    const paths = sections.flatMap(({ routes }) => routes.map(({ path }) => path))
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  })

  it.each(listed)('$file declares what routes.access.ts says', ({ file, read, write }) => {
    const declared = declaredPolicies(readFileSync(join(folder, file), 'utf8'))
    expect(POLICIES).toContain(read)
    if (declared.loader !== undefined) expect(declared.loader).toBe(read)
    expect(declared.action).toBe(write)
  })

  it.each(listed)('$file has a loader, so that its page is guarded', ({ file }) => {
    expect(declaredPolicies(readFileSync(join(folder, file), 'utf8')).loader).toBeDefined()
  })
})
