import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GrantStepScreen } from '#app/grants/applying/components/grant-step-screen'
import { openAssistedGrant, stepOf } from '../../../grant-apply/open-grant-draft.server'
import { stepPage } from '../../../grant-apply/step-page.server'
import { as, type CouncilContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { savePostedGrantStep } from '../../../grant-apply/save-posted-grant-step.server'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Apply for somebody' }]

async function open(context: CouncilContext) {
  const opened = await openAssistedGrant(context)
  const step = stepOf(opened, context.params.step)
  if (step === 'check') throw redirect(opened.base)
  return { opened, step }
}

export const loader = as('assessor', async (context) => {
  const { opened, step } = await open(context)
  return stepPage(context.db, opened, { step, url: context.url, now: context.clock.now() })
})

export const action = as('assessor', async (context) => {
  const { opened, step } = await open(context)
  return savePostedGrantStep(context, opened, step)
})

export default function AssistedGrantStep() {
  return <GrantStepScreen page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
