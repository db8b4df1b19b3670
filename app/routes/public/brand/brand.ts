import { as, found } from '#app/platform/guard.server'
import { brandStylesheet } from '#app/organisations/settings/brand/brand'
import { councilBrand } from '#app/organisations/councils/queries.server'

/** The council's colours as a stylesheet; the version in its address lets browsers keep it for a year. */
export const loader = as('anyone', async ({ db, params }) => {
  const brand = found(await councilBrand(db, params.slug ?? ''))
  return new Response(brandStylesheet(brand), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
})
