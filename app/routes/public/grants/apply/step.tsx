import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GrantStepScreen } from '#app/grants/applying/components/grant-step-screen'
import { openOwnGrant, stepOf, type OpenedGrant } from '../../../grant-apply/open-grant-draft.server'
import { stepPage } from '../../../grant-apply/step-page.server'
import { as, type PersonContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { savePostedGrantStep } from '../../../grant-apply/save-posted-grant-step.server'

export const handle = { quickExit: true }

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Your application' },
  { name: 'robots', content: 'noindex' },
]

/** The draft and the screen that is asked for. Whoever has not begun is led to where one begins. */
async function open(context: PersonContext) {
  const { opened, base } = await openOwnGrant(context)
  if (!opened) throw redirect(base)
  const step = stepOf(opened, context.params.step)
  if (step === 'check') throw redirect(base)
  return { opened: opened satisfies OpenedGrant, step }
}

export const loader = as('person', async (context) => {
  const { opened, step } = await open(context)
  return stepPage(context.db, opened, { step, url: context.url, now: context.clock.now() })
})

export const action = as(
  'person',
  async (context) => {
    const { opened, step } = await open(context)
    return savePostedGrantStep(context, opened, step)
  },
  { keeps: 'save this part of your application' },
)

export default function GrantApplyStep() {
  return <GrantStepScreen page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
