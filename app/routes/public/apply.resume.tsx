import { redirect, type MetaFunction } from '@remix-run/node'
import { applyPath, firstMissing } from '#app/modules/applications/apply-steps'
import { openDraftLink } from '#app/modules/applications/open-draft-link.server'
import { rememberDraft } from '#app/modules/applications/draft-access.server'
import { as } from '#app/platform/guard.server'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'This link no longer works' }, { name: 'robots', content: 'noindex' }]

export const loader = as('anyone', async ({ params, db, clock }) => {
  const opened = await openDraftLink(params.token ?? '', { db, clock })
  if (!opened) return null
  const { reference, secret, stepsDone } = opened
  throw redirect(applyPath(reference, firstMissing(stepsDone)), {
    headers: { 'Set-Cookie': await rememberDraft(reference, secret) },
  })
})

export default function DraftLinkIsDead() {
  return (
    <Page title="This link no longer works" narrow>
      <div className="stack">
        <p>The application was sent already, or nobody changed it for 30 days and we deleted it.</p>
        <p>If you sent it, sign in with the same email address to see where it stands.</p>
        <ButtonRow>
          <LinkButton href="/account/applications">See your applications</LinkButton>
          <LinkButton href="/jobs" kind="secondary">
            Find a job
          </LinkButton>
        </ButtonRow>
      </div>
    </Page>
  )
}
