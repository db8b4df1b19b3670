import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideFirstDay } from '#app/across/employment/decide-first-day.server'
import { workOf } from '#app/across/work.server'
import { ClaimList } from '#app/hiring/employment/claims/components/claim-list'
import { approveClaimForm, claimWords, refuseClaimForm } from '#app/hiring/employment/claims/forms'
import type { ClaimRefusal } from '#app/hiring/employment/claims/decide-claim.server'
import { waitingClaims } from '#app/hiring/employment/claims/queries-claims.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { OWN_PROVIDER } from '#app/organisations/councils/policy'
import { byIntent } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse, textOf } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { EmptyState } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'

export const meta: MetaFunction = () => [{ title: 'First days to check' }]

export const loader = as('moderator', async ({ db, url, council, actor, clock }) => {
  const page = readPage(url.searchParams.get('page'))
  const own = actor.providers.map(({ providerId }) => providerId)
  const asked = { councilId: council.id, personId: actor.personId, own, page }
  return { now: clock.now(), ...(await waitingClaims(db, asked)) }
})

export const action = as('moderator', async ({ request, db, clock, actor, council }) => {
  const raw = await formDataOf(request)
  const id = textOf(raw, 'id')
  const work = workOf({ db, clock, actor, council })
  const decide = (decision: 'approve' | 'refuse', done: string) => async () => {
    const read = checkForm(raw, decision === 'approve' ? approveClaimForm(id) : refuseClaimForm(id))
    if (!read.ok) return invalid(read)
    const words = read.value[claimWords(id)] ?? ''
    const decided = await decideFirstDay({ id, decision, words }, work)
    if (decided.ok) return redirectWithNotice('/council/first-days', done)
    if (decided.reason === 'not-found') throw notFound()
    return refuse(read, refusalWords[decided.reason])
  }
  return byIntent(raw, {
    approve: decide('approve', 'Confirmed. The employer is told, and the day counts from now on.'),
    refuse: decide('refuse', 'The day on record stays. The employer is told.'),
  })
})

const refusalWords: Record<Exclude<ClaimRefusal, 'not-found'>, string> = {
  'own-provider': OWN_PROVIDER,
  'already-decided':
    'This does not wait any more: a colleague has decided, or the employer has recorded something else.',
  'not-possible': 'This day is no longer possible: look at what the employer has recorded since. You can refuse it.',
}

export default function FirstDays() {
  const { now, page, claims } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const title =
    page.total === 0
      ? 'No first day is waiting'
      : page.total === 1
        ? 'One first day is waiting'
        : `${page.total} first days are waiting`
  return (
    <CouncilPage
      title={title}
      lead={
        page.total > 0 ? 'Points, grants and figures go by the day on record until you confirm another.' : undefined
      }
      narrow
    >
      <div className="stack-lg">
        {claims.length === 0 ? (
          <EmptyState title="Everything is checked">
            <p>
              A first day waits here when it is far from the day on record, or when points, a question or a payment
              would fall due by it at once.
            </p>
          </EmptyState>
        ) : (
          <ClaimList claims={claims} now={now} form={form} />
        )}
        <Pagination
          page={page.page}
          pages={page.pages}
          of="first days"
          hrefFor={(number) => `/council/first-days?page=${number}`}
        />
      </div>
    </CouncilPage>
  )
}
