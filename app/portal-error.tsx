import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { NotSentPage } from '#app/people/signing-in/components/kept-form'
import { isNotSent } from '#app/platform/not-sent'
import { ErrorPage } from '#app/ui/error-page'
import { PublicLayout } from '#app/ui/layout'
import type { RootData } from './root'

/** What somebody reads instead of a page, in the council's name where it is known. */
export function PortalError({ root }: { root: RootData | undefined }) {
  const error = useRouteError()
  const { pathname, search } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const words = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : ''
  const notSent = isRouteErrorResponse(error) && isNotSent(error.data) ? error.data : null
  const brand = { name: root?.council.portalName ?? 'Care jobs', href: '/' }
  return (
    <>
      <title>{`${notSent ? 'You were signed out' : ErrorPage.titleFor(status)} – ${brand.name}`}</title>
      <PublicLayout
        brand={brand}
        nav={[{ href: '/jobs', label: 'Find a job' }]}
        footer={{ links: [{ href: '/contact', label: 'Contact' }] }}
      >
        {notSent ? (
          <NotSentPage {...notSent} />
        ) : (
          <ErrorPage
            status={status}
            words={words}
            here={pathname + search}
            {...(root && { requestId: root.requestId })}
          />
        )}
      </PublicLayout>
    </>
  )
}

/**
 * For the layout of a section. After a refused form only the routes above whoever shows the error are loaded: shown here,
 * the root's data (the council's name and colours) is there; shown by the root itself, it is not.
 */
export function SectionError() {
  return <PortalError root={useRouteLoaderData('root')} />
}
