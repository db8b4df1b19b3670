import { councilLogo } from '#app/organisations/settings/queries-settings.server'
import { as, found } from '#app/platform/guard.server'

/** The council's logo. Opened by itself it may load and run nothing, whatever it was made of. */
export const loader = as('anyone', async ({ db, params, request }) => {
  const { svg, version } = found(await councilLogo(db, params.slug ?? ''))
  const etag = `"${version}"`
  const headers = {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=300',
    'Content-Security-Policy': "default-src 'none'; img-src data:; sandbox",
    ETag: etag,
  }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(svg, { headers })
})
