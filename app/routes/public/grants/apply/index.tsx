import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { grantForm, stepPath, stepsOf } from '#app/grants/applying/screens/grant-form'
import { taskList } from '../../../grant-apply/check-page.server'
import { GrantStart } from '#app/grants/applying/components/grant-start'
import { GrantTaskList } from '#app/grants/applying/components/grant-task-list'
import { openOwnGrant } from '../../../grant-apply/open-grant-draft.server'
import { openGrantOf } from '#app/grants/applying/drafts/queries-draft.server'
import { GRANT_DRAFT_DAYS, startGrantDraft } from '#app/grants/applying/drafts/start-grant-draft.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'

export const handle = { quickExit: true }

export const meta: MetaFunction = () => [{ title: 'Your application' }, { name: 'robots', content: 'noindex' }]

export const loader = as('person', async (context) => {
  const { db, clock, council, actor } = context
  const { scheme, opened, limits } = await openOwnGrant(context)
  const now = clock.now()
  const who = { councilId: council.id, personId: actor.personId, schemeId: scheme.id }
  const open = opened ? null : await openGrantOf(db, who)
  if (open)
    throw await redirectWithNotice(`/account/grants/${open.id}`, 'You have applied already. Here is how it stands.')
  return {
    scheme: { slug: scheme.slug, name: scheme.definition.name, isOpen: scheme.isOpen },
    limits,
    list: opened && taskList(opened),
    parts: stepsOf(scheme.definition).map((step) => grantForm.titles[step]),
    until: formatDay(addLondonDays(now, GRANT_DRAFT_DAYS), now),
  }
})

export const action = as('person', async (context) => {
  const { db, clock, council, actor } = context
  const { scheme, base } = await openOwnGrant(context)
  const started = await startGrantDraft({ scheme, councilId: council.id, personId: actor.personId }, { db, clock })
  if (started.ok) return redirect(stepPath(base, 'you'))
  if (started.reason === 'open-already') return redirect(`/account/grants/${started.id}`)
  return redirect(base)
})

export default function GrantApply() {
  const { scheme, list, parts, until, limits } = useLoaderData<typeof loader>()
  if (!list) return <GrantStart {...{ scheme, parts, limits }} />
  return <GrantTaskList {...{ list, until }} back={`/grants/${scheme.slug}`} />
}
