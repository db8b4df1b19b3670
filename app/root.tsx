import { data, type LinksFunction } from '@remix-run/node'
import { Links, Meta, Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { hasSchemes } from '#app/grants/schemes/queries-schemes.server'
import { env } from '#app/platform/env.server'
import { takeNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import font from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { PortalError } from './portal-error'
import styles from './styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
]

export const loader = as('anyone', async ({ db, council, request, clock, actor, web }) => {
  const { notice, forget } = await takeNotice(request)
  return data(
    {
      council: {
        id: council.id,
        slug: council.slug,
        name: council.name,
        portalName: council.portalName,
        strapline: council.strapline,
        areaName: council.areaName,
        contactEmail: council.contactEmail,
        contactPhone: council.contactPhone,
        hasLogo: council.logoSvg !== null,
      },
      brandHref: `/brand/${council.slug}/${council.brandVersion}.css`,
      notice,
      mode: env().PORTAL_MODE,
      now: clock.now().toISOString(),
      signedIn: actor !== null,
      refers: actor?.providers.some(({ roles }) => roles.includes('referrer')) ?? false,
      hasGrants: await hasSchemes(db, { councilId: council.id, now: clock.now() }),
      requestId: web.requestId,
    },
    forget ? { headers: { 'Set-Cookie': forget } } : undefined,
  )
})

export type RootData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Root() {
  const { brandHref } = useLoaderData<typeof loader>()
  return (
    <Document brandHref={brandHref}>
      <Outlet />
    </Document>
  )
}

function Document({ brandHref, children }: { brandHref?: string; children: React.ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {brandHref && <link rel="stylesheet" href={brandHref} />}
        <script type="module" src="/enhance/main.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <Document {...(root && { brandHref: root.brandHref })}>
      <PortalError root={root} />
    </Document>
  )
}
