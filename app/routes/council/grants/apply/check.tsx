import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkPage } from '../../../grant-apply/check-page.server'
import { GrantCheck } from '#app/grants/applying/components/grant-check'
import { openAssistedGrant } from '../../../grant-apply/open-grant-draft.server'
import { as } from '#app/platform/guard.server'
import { submitPostedGrant } from '../../../grant-apply/submit-posted-grant.server'

export const meta: MetaFunction = () => [{ title: 'Check and send' }]

export const loader = as('assessor', async (context) => {
  const { db, clock, council } = context
  return checkPage(db, await openAssistedGrant(context), { now: clock.now(), areaName: council.areaName })
})

/** Who filled it in may not decide it, so they go back to where they can help the next person. */
export const action = as('assessor', async (context) =>
  submitPostedGrant(context, await openAssistedGrant(context), () => '/council/grants/new'),
)

export default function AssistedGrantCheck() {
  return <GrantCheck page={useLoaderData<typeof loader>()} failed={useActionData<typeof action>()?.form} />
}
