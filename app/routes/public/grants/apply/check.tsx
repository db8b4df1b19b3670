import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkPage } from '../../../grant-apply/check-page.server'
import { GrantCheck } from '#app/grants/applying/components/grant-check'
import { openOwnGrant } from '../../../grant-apply/open-grant-draft.server'
import { openGrantOf } from '#app/grants/applying/drafts/queries-draft.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as, type PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { submitPostedGrant } from '../../../grant-apply/submit-posted-grant.server'

export const handle = { quickExit: true }

export const meta: MetaFunction = () => [{ title: 'Check and send' }, { name: 'robots', content: 'noindex' }]

/** The draft. One that was sent a moment ago (a second click) leads to where it stands now. */
async function open(context: PersonContext) {
  const { scheme, opened, base } = await openOwnGrant(context)
  if (opened) return opened
  const who = { councilId: context.council.id, personId: context.actor.personId, schemeId: scheme.id }
  const sent = await openGrantOf(context.db, who)
  throw sent ? await redirectWithNotice(`/account/grants/${sent.id}`, 'Your application is sent.') : redirect(base)
}

export const loader = as('person', async (context) => {
  const { db, clock, council } = context
  return checkPage(db, await open(context), { now: clock.now(), areaName: council.areaName })
})

export const action = as('person', async (context) =>
  submitPostedGrant(context, await open(context), (id) => `/account/grants/${id}`),
)

export default function GrantApplyCheck() {
  return <GrantCheck page={useLoaderData<typeof loader>()} failed={useActionData<typeof action>()?.form} />
}
