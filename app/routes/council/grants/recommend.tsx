import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DutyPage } from '#app/grants/deciding/components/duty-page'
import { decidingRefusalWords, fieldOfRefusal } from '#app/grants/deciding/deciding'
import { recommendForm } from '#app/grants/deciding/deciding-forms'
import { dutyPage, recommendPanel } from '#app/grants/deciding/queries-deciding.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'
import { recommendAward } from '#app/grants/deciding/recommend-award.server'

export const meta: MetaFunction = () => [{ title: 'Recommend' }]

export const loader = as('assessor', async ({ db, params, council, actor, clock }) => {
  const asked = { id: params.id ?? '', councilId: council.id, personId: actor.personId, now: clock.now() }
  return { id: asked.id, ...found(await dutyPage(db, { ...asked, duty: 'assessor' })) }
})

export const action = as('assessor', async ({ request, db, params, council, actor, clock }) => {
  const id = params.id ?? ''
  const panel = await recommendPanel(db, { id, councilId: council.id, personId: actor.personId, now: clock.now() })
  const form = recommendForm({
    costs: panel?.costs.map(({ key }) => key) ?? [],
    reasons: panel?.reasons.map(({ key }) => key) ?? [],
  })
  const read = await readForm(request, form)
  // Without a panel it is not being checked any more, or not theirs: the operation says which.
  if (panel && !read.ok) return invalid(read)
  const nothing = { outcome: 'reject', reasons: [], words: '', privateWords: '' } as const
  const value = panel && read.ok ? read.value : nothing
  const recommended = await recommendAward({ id, ...value }, { db, clock, actor, council })
  if (!recommended.ok) {
    if (recommended.reason === 'not-found') throw notFound()
    return refuse(read, decidingRefusalWords(recommended), fieldOfRefusal(recommended))
  }
  const { pence } = recommended
  const what = pence === null ? 'to refuse' : formatMoney(pence)
  return redirectWithNotice('/council/grants', `Recommended: ${what}. An approver decides.`)
})

export default function Recommend() {
  const page = useLoaderData<typeof loader>()
  return <DutyPage {...page} title="Recommend" form={useActionData<typeof action>()?.form} />
}
