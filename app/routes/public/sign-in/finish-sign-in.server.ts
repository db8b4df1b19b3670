import { browserOf, rememberAddress } from '#app/platform/browser.server'
import type { BaseContext } from '#app/platform/guard.server'
import { claimKeptForms, keptForms, takeKeptForm, type KeptForm } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { isRedirect, sendKeptForm } from '#app/platform/send-kept-form.server'
import { startSession } from '#app/platform/session.server'
import type { SignedIn } from '#app/people/signing-in/enter-account.server'
import { homeOf } from '#app/people/signing-in/home'
import { membershipsOf } from '#app/people/signing-in/queries.server'
import { needsSecondFactor } from '#app/people/signing-in/second-factor.server'
import { forgetSignIn } from '#app/people/signing-in/sign-in-cookie.server'

/**
 * The answer to a right code or link: a session, or the start of one where a second factor is still to come. This
 * browser knows the address from now on, and what it sent while signed out is this person's.
 * @param to where the person was going; null for their own first page
 * @param sending the kept form that this very press sends, as the page said
 */
export async function finishSignIn(
  { email, accountId, personId, staff }: SignedIn,
  { to, sending }: { to: string | null; sending: string | null },
  context: Pick<BaseContext, 'request' | 'url' | 'db' | 'web'>,
): Promise<Response> {
  const { request, db } = context
  const memberships = await membershipsOf(db, personId)
  const awaiting = needsSecondFactor(memberships)
  const browser = await browserOf(request)
  if (browser) await claimKeptForms(db, browser, email)
  const form = sending && !awaiting ? await takeKeptForm(db, { id: sending, browser, email }) : null
  const kept = await keptForms(db, browser, email)
  const goal = kept.length > 0 ? '/sign-in/continue' : (to ?? homeOf(memberships))
  const userAgent = request.headers.get('user-agent') ?? ''
  const session = await startSession(db, { accountId, staff, userAgent, ...(awaiting && { awaiting, to: goal }) })
  const sent = form && (await send(form, { email, session }, context))
  const response = sent ?? redirect(awaiting ? '/sign-in/second-factor' : goal)
  for (const header of [session, await forgetSignIn(), await rememberAddress(request, email)])
    response.headers.append('Set-Cookie', header)
  return response
}

/** Sends the form in the new session. Where that ends on a page and not elsewhere, the form waits to be looked at. */
async function send(
  form: KeptForm,
  { email, session }: { email: string; session: string },
  context: Pick<BaseContext, 'request' | 'url' | 'db' | 'web'>,
): Promise<Response> {
  const cookie = [context.request.headers.get('cookie'), session.split(';', 1)[0]].filter(Boolean).join('; ')
  const answer = await sendKeptForm(context, form, { email, cookie, shown: false })
  if (!isRedirect(answer.status)) return redirect('/sign-in/continue')
  return new Response(null, { status: answer.status, headers: answer.headers })
}
