import { introduceBrowser } from '#app/platform/browser.server'
import { refuse } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { keepForm } from '#app/platform/kept-forms.server'
import { redirect } from '#app/platform/redirect.server'
import { requestSignInCode } from '#app/people/signing-in/request-sign-in-code.server'
import { rememberSignIn } from '#app/people/signing-in/sign-in-cookie.server'

type Confirming = { email: string; doing: string; form: FormData }

/**
 * For a form that may be filled in without an account: keeps it for this browser and this address, sends a code there, and
 * answers the redirect to the page that asks for it. Typing the code there signs in and sends the form, as that person.
 * @param doing completes "Type this code to …", e.g. "send your application"
 */
export async function confirmEmailFirst(
  { email, doing, form }: Confirming,
  { request, url, db, clock, council, web }: AnyoneContext,
): Promise<{ ok: true; response: Response } | { ok: false; reason: 'too-many' | 'too-big' }> {
  const { browser, header } = await introduceBrowser(request)
  const sent = await requestSignInCode(
    { email, ip: web.ip, browser, isNew: header !== null, doing },
    { db, clock, council },
  )
  if (!sent.ok) return sent
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const path = `${url.pathname}${url.search}`
  const kept = await keepForm(db, { browser, ip: web.ip, email, path, what: doing, fields })
  if (!kept.ok) return kept
  const response = redirect('/sign-in/code')
  const remembered = await rememberSignIn({ email, redirectTo: url.pathname, sending: kept.id, doing })
  response.headers.append('Set-Cookie', remembered)
  if (header) response.headers.append('Set-Cookie', header)
  return { ok: true, response }
}

/** The same for the last screen of a form whose answers are saved. @param values of its own fields, where it is shown again */
export async function confirmSavedForm(given: Confirming, values: Record<string, string>, context: AnyoneContext) {
  const confirmation = await confirmEmailFirst(given, context)
  if (confirmation.ok) return confirmation.response
  const words =
    'We have sent many codes to your address. Wait 15 minutes, then press the button again. Your answers are saved.'
  return refuse({ form: { values, errors: {} } }, words)
}
