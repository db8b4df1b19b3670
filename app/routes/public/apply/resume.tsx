import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { maskAddress } from '#app/people/signing-in/mask-address'
import { applyPath, firstMissing } from '#app/hiring/applications/apply-steps'
import { draftOfBrowser, rememberDraft } from '#app/hiring/applying/draft-access.server'
import { linkedDraft, type LinkedDraft } from '#app/hiring/applying/open-draft-link.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.draft ? 'Continue your application' : 'This link no longer works' },
  { name: 'robots', content: 'noindex' },
  // Not `no-referrer`: forms would come without their origin, and be refused.
  { name: 'referrer', content: 'same-origin' },
]

export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

/**
 * Opens the draft in a browser that has none for this job: only its own cookie changes. Where another application is
 * begun already, a link that a stranger may have sent does not take its place unasked.
 */
export const loader = as('anyone', async ({ params, request, db, clock, actor }) => {
  const token = params.token ?? ''
  const draft = await linkedDraft(token, { db, clock })
  if (!draft) return data({ token, draft: null }, { status: 404 })
  const own = await draftOfBrowser(db, request, draft.reference)
  const isTheirs = (own === null || own === draft.id) && (actor === null || actor.email === draft.email)
  if (isTheirs) throw await goOn(draft, token)
  return data({ token, draft: { title: draft.title, whose: maskAddress(draft.email) } })
})

export const action = as('anyone', async ({ params, db, clock }) => {
  const token = params.token ?? ''
  const draft = await linkedDraft(token, { db, clock })
  return draft ? goOn(draft, token) : redirect(`/apply/resume/${encodeURIComponent(token)}`)
})

async function goOn({ reference, stepsDone, email }: LinkedDraft, secret: string): Promise<Response> {
  const notice = `This application was started by ${maskAddress(email)}. Not you? Then close this page.`
  return redirectWithNotice(applyPath(reference, firstMissing(stepsDone)), notice, [
    ['Set-Cookie', await rememberDraft(reference, secret)],
  ])
}

export default function ContinueApplication() {
  const { token, draft } = useLoaderData<typeof loader>()
  if (!draft) return <DraftLinkIsDead />
  return (
    <Page title="Continue your application" eyebrow={draft.title} narrow>
      <div className="stack">
        <p>
          This application was started with the email address {draft.whose}. In this browser you have started another
          one, or you are signed in with another address. If {draft.whose} is yours too, continue.
        </p>
        <ButtonRow>
          <ActionButton action={`/apply/resume/${encodeURIComponent(token)}`}>Continue your application</ActionButton>
        </ButtonRow>
      </div>
    </Page>
  )
}

function DraftLinkIsDead() {
  return (
    <Page title="This link no longer works" narrow>
      <div className="stack">
        <p>Either you have sent the application already, or nothing changed for 30 days and we deleted it.</p>
        <p>If you sent it, sign in with the same email address to see what is happening with it.</p>
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
