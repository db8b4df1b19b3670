import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'
import { schemePaths } from '#app/grants/schemes/queries-schemes.server'
import { sitemap } from '#app/jobs/search/sitemap.server'
import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'

export const loader = as('anyone', async ({ db, clock, council }) => {
  const scope = { councilId: council.id, now: clock.now() }
  const others = await schemePaths(db, scope)
  const pieces = Readable.from(sitemap(db, { ...scope, origin: councilOrigin(council), others }))
  return new Response(createReadableStreamFromReadable(pieces), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=600' },
  })
})
