import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')

const files = readdirSync(app)
  .filter((folder) => !/[.]|^(platform|ui|shared|testing)$/.test(folder))
  .flatMap((folder) => readdirSync(join(app, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(app, path), source: readFileSync(path, 'utf8') }))

const WHERE = '(?:origin|host|hostname|href|protocol|port)'
const REQUEST_URL = String.raw`(?:\w+\.)*(?:url|new URL\((?:\w+\.)*request\.url\))`

/** Comparing is fine; anything else takes an address from whoever asks. */
const TAKEN = [
  new RegExp(String.raw`\b${REQUEST_URL}\.${WHERE}\b(?!\s*[!=]==)`, 'g'),
  new RegExp(String.raw`\{[^{}]*\b${WHERE}\b[^{}]*\}\s*=\s*${REQUEST_URL}(?![\w(])`, 'g'),
  new RegExp(String.raw`\brequest\.headers\.get\(\s*['"](?:host|origin|x-forwarded-\w+)['"]`, 'gi'),
  /\$\{(?:\w+\.)*request\.url\}|\+\s*(?:\w+\.)*request\.url\b/g,
]

/** Where a file takes scheme, host or port from the request. */
function addressesOfTheRequest(source: string): string[] {
  return TAKEN.flatMap((pattern) => [...source.matchAll(pattern)].map(([found]) => found))
}

describe('addresses come from the council (councilOrigin), never from the request', () => {
  it.each([
    ['canonical: `${url.origin}/grants`'],
    ['sitemap(db, { origin: url.origin })'],
    ['const link = context.url.href'],
    ['const { origin } = url'],
    ['const { pathname, host } = new URL(request.url)'],
    ['const home = new URL(request.url).origin'],
    ['const home = `https://${args.request.headers.get("Host")}/`'],
    ["request.headers.get('x-forwarded-host')"],
    ['const link = `${request.url}?page=2`'],
  ])('finds %s (planted)', (source) => {
    expect(addressesOfTheRequest(source)).toHaveLength(1)
  })

  it.each([
    ['return url.origin === base ? url.pathname : null'],
    ['const { searchParams } = new URL(request.url)'],
    ['const { origin } = portal'],
    ['const { hostname, href } = new URL(full)'],
    ['url: `${councilOrigin(council)}${url.pathname}`'],
  ])('lets %s be', (source) => {
    expect(addressesOfTheRequest(source)).toEqual([])
  })

  it.each(files)('$path', ({ source }) => {
    expect(addressesOfTheRequest(source)).toEqual([])
  })
})
