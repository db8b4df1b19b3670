import { redirect } from '@remix-run/node'
import type { AnyoneContext } from '#app/platform/guard.server'
import { keepRequestForLater } from '#app/platform/pending-request.server'
import { requestSignInCode } from './request-sign-in-code.server'
import { rememberSignIn } from './sign-in-cookie.server'

/**
 * For a form that may be filled in without an account: keeps the posted form, sends a code to `email`, and answers the
 * redirect to the page that asks for it. Once the code is right, the person is signed in and the same form is posted
 * again, once, as that person: the action then finds `actor` set.
 * @param doing completes "Type this code to …", e.g. "send your application"
 */
export async function confirmEmailFirst(
  { email, doing, form }: { email: string; doing: string; form: FormData },
  { request, url, db, clock, council, web }: AnyoneContext,
): Promise<{ ok: true; response: Response } | { ok: false; reason: 'too-many' }> {
  const asked = await requestSignInCode({ email, ip: web.ip, doing }, { db, clock, council })
  if (!asked.ok) return asked
  const again = new Request(request.url, { method: 'POST', body: form })
  const continueWith = await keepRequestForLater(db, again, email)
  const response = redirect('/sign-in/code')
  const remembered = await rememberSignIn({ email, redirectTo: url.pathname, continueWith, doing })
  response.headers.append('Set-Cookie', remembered)
  return { ok: true, response }
}
