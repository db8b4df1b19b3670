import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DutyPage } from '#app/grants/deciding/components/duty-page'
import { decidedNotice, decidingRefusalWords, fieldOfRefusal } from '#app/grants/deciding/deciding'
import { ApproveForm, rejectForm, ReturnForm } from '#app/grants/deciding/deciding-forms'
import { dutyPage, rejectReasonsOf } from '#app/grants/deciding/queries-deciding.server'
import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { decideAward } from '#app/grants/deciding/decide-award.server'
import { returnRecommendation } from '#app/grants/deciding/return-recommendation.server'

export const meta: MetaFunction = () => [{ title: 'Decide' }]

export const loader = as('approver', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  return { id: asked.id, ...found(await dutyPage(db, { ...asked, duty: 'approver' })) }
})

export const action = as(
  'approver',
  async ({ request, db, params, council, actor, clock }) => {
    const id = params.id ?? ''
    const context = { db, clock, actor, council }
    const raw = await formDataOf(request)
    const reasons = await rejectReasonsOf(db, { id, councilId: council.id })
    return byIntent(raw, {
      approve: when(ApproveForm, async (read) => {
        const { recommendation: recommendationId, tell, approveNote: privateWords, unconfirmedWords } = read.value
        return answer(
          id,
          read,
          await decideAward(
            { id, recommendationId, outcome: 'approve', tell, privateWords, unconfirmedWords },
            context,
          ),
        )
      }),
      reject: when(rejectForm({ reasons }), async (read) => {
        const { recommendation: recommendationId, rejectTell: tell, rejectReasons, ...rest } = read.value
        const words = { words: rest.rejectWords, privateWords: rest.rejectNote }
        return answer(
          id,
          read,
          await decideAward(
            { id, recommendationId, outcome: 'reject', reasons: rejectReasons, tell, ...words },
            context,
          ),
        )
      }),
      return: when(ReturnForm, async (read) => {
        const { recommendation: recommendationId, returnWords: words } = read.value
        return answer(id, read, await returnRecommendation({ id, recommendationId, words }, context))
      }),
    })
  },
  {
    of: ({ db, params, council, actor }) =>
      grantInScope(db, { id: params.id ?? '', councilId: council.id, personId: actor.personId, roles: ['approver'] }),
  },
)

type Outcome = Awaited<ReturnType<typeof decideAward>> | Awaited<ReturnType<typeof returnRecommendation>>

/** Back to what waits, with what was done; or the form again, with why not. */
function answer(id: string, read: Parameters<typeof refuse>[0], outcome: Outcome) {
  if (!outcome.ok) {
    if (outcome.reason === 'not-found') throw notFound()
    return refuse(read, decidingRefusalWords(outcome), fieldOfRefusal(outcome))
  }
  if (!('releasedAt' in outcome))
    return redirectWithNotice('/council/grants', 'Sent back. An assessor checks it again.')
  return redirectWithNotice(`/council/grants/${id}#decided-award`, decidedNotice(outcome))
}

export default function Decide() {
  const page = useLoaderData<typeof loader>()
  return <DutyPage {...page} title="Decide" form={useActionData<typeof action>()?.form} />
}
