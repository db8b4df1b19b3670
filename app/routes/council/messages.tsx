import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { UndeliveredList } from '#app/organisations/messages/components/undelivered-list'
import { undeliveredMessages } from '#app/organisations/messages/queries-messages.server'
import { retryMessages } from '#app/organisations/messages/retry-message.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { ActionButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'Undelivered email' }]

export const loader = as('admin', async ({ db, url, council }) => {
  const page = readPage(url.searchParams.get('page'))
  // Tries are made in real time, whatever the portal's clock says.
  return { now: new Date(), ...(await undeliveredMessages(db, { councilId: council.id, page })) }
})

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const retry = async (messageId: string | null) => {
    const retried = await retryMessages({ messageId }, { db, clock, actor, council })
    if (!retried.ok) throw notFound()
    const notice =
      retried.count === 1 ? 'We are trying that email again now.' : `We are trying ${retried.count} emails again now.`
    return redirectWithNotice('/council/messages', notice)
  }
  return byIntent(await formDataOf(request), {
    one: (raw) => retry(textOf(raw, 'id')),
    all: () => retry(null),
  })
})

export default function Messages() {
  const { now, page, messages } = useLoaderData<typeof loader>()
  const { total } = page
  const title =
    total === 0
      ? 'Every email was delivered'
      : total === 1
        ? 'One email is not delivered'
        : `${total} emails are not delivered`
  return (
    <CouncilPage
      title={title}
      lead="An email that fails stays here until it is out. We keep trying by ourselves, at the latest every hour."
      actions={
        total > 0 && (
          <ActionButton action="/council/messages" fields={{ intent: 'all' }}>
            Try all again now
          </ActionButton>
        )
      }
    >
      <div className="stack-lg">
        {total === 0 ? (
          <EmptyState title="Nothing is stuck">
            <p>If the mail server is away, what could not be sent waits here and goes out once it is back.</p>
          </EmptyState>
        ) : (
          <UndeliveredList messages={messages} now={now} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="emails"
          hrefFor={(number) => `/council/messages?page=${number}`}
        />
      </div>
    </CouncilPage>
  )
}
