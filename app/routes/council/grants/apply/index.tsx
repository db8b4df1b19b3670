import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { taskList } from '../../../grant-apply/check-page.server'
import { GrantTaskList } from '#app/grants/applying/components/grant-task-list'
import { openAssistedGrant } from '../../../grant-apply/open-grant-draft.server'
import { GRANT_DRAFT_DAYS } from '#app/grants/applying/drafts/start-grant-draft.server'
import { as } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'

export const meta: MetaFunction = () => [{ title: 'Apply for somebody' }]

export const loader = as('assessor', async (context) => {
  const now = context.clock.now()
  const until = formatDay(addLondonDays(now, GRANT_DRAFT_DAYS), now)
  return { list: taskList(await openAssistedGrant(context)), until }
})

export default function AssistedGrant() {
  return <GrantTaskList {...useLoaderData<typeof loader>()} back="/council/grants/new" />
}
