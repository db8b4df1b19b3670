import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'

/** Pages that belong to one person or make work for nobody; `/jobs` with filters is found through its own links. */
const PRIVATE = [
  '/account',
  '/provider',
  '/broker',
  '/council',
  '/refer/',
  '/sign-in',
  '/dev/',
  '/jobs/*/apply',
  '/jobs/*/report',
  '/jobs/*/save',
]

export const loader = as('anyone', ({ council }) => {
  const lines = [
    'User-agent: *',
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${councilOrigin(council)}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
})
