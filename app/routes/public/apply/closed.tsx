import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applyPath } from '#app/hiring/applications/apply-steps'
import { openApplication } from './open-application.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'This job is not open now' }, { name: 'robots', content: 'noindex' }]

export const loader = as('anyone', async (context) => {
  const { vacancy, draft } = await openApplication(context)
  if (vacancy.state === 'live') throw redirect(applyPath(vacancy.reference, 'about-you'))
  const keptUntil = draft && formatDay(draft.expiresAt, context.clock.now())
  // Somebody's own draft is no page that is gone; for anybody else it is.
  return data(
    { title: vacancy.title, provider: vacancy.provider, keptUntil, mayReturn: vacancy.state !== 'closed' },
    { status: draft ? 200 : 410 },
  )
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function ApplyClosed() {
  const { title, provider, keptUntil, mayReturn } = useLoaderData<typeof loader>()
  return (
    <Page title="This job is not open now" eyebrow={`${title} · ${provider}`} narrow>
      <div className="stack">
        <p>
          {mayReturn
            ? 'The advert is not shown at the moment, so nobody can apply. It may come back.'
            : 'The employer has closed the advert, so nobody can apply any more.'}
        </p>
        {keptUntil && (
          <p>
            What you wrote is safe. We keep it until {keptUntil}
            {mayReturn ? ', and you can go on if the job is open again by then.' : ', then we delete it.'}
          </p>
        )}
        <ButtonRow>
          <LinkButton href="/jobs" icon="search">
            Find other jobs
          </LinkButton>
        </ButtonRow>
      </div>
    </Page>
  )
}
