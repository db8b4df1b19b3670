import { createReadableStreamFromReadable } from '@remix-run/node'
import { Readable } from 'node:stream'
import { sitemap } from '#app/modules/search/sitemap.server'
import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'

export const loader = as('anyone', ({ db, clock, council }) => {
  const origin = councilOrigin(council)
  const pieces = Readable.from(sitemap(db, { councilId: council.id, now: clock.now(), origin }))
  return new Response(createReadableStreamFromReadable(pieces), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=0, s-maxage=600' },
  })
})
