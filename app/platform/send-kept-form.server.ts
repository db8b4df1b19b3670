import type { BaseContext } from './guard.server'
import { browserOf } from './browser.server'
import { keepForm, type KeptForm } from './kept-forms.server'

/** Headers that the form takes over from the request by which it is sent: its origin, and what the browser accepts. */
const CARRIED = ['accept', 'accept-language', 'user-agent', 'host', 'origin', 'sec-fetch-site']

/**
 * Sends a form that was taken out, on a press of its owner, as any form is sent: the press's own origin is checked again,
 * then guard, policy and operation. Answers what that page answers. A form that got no proper answer is kept once more.
 * @param cookie the Cookie header to send it with
 * @param shown whether the person gets to see the answer when it is a page; else a form that leads nowhere is kept too
 */
export async function sendKeptForm(
  { request, url, db, web }: Pick<BaseContext, 'request' | 'url' | 'db' | 'web'>,
  kept: KeptForm,
  { email, cookie, shown }: { email: string; cookie: string; shown: boolean },
): Promise<Response> {
  const headers = new Headers({ 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookie })
  for (const name of CARRIED) {
    const value = request.headers.get(name)
    if (value) headers.set(name, value)
  }
  const body = new URLSearchParams(kept.fields.map(([name, text]) => [name, text])).toString()
  const answer = await web.replay(new Request(new URL(kept.path, url), { method: 'POST', headers, body }))
  if (shown ? isLost(answer.status) : !isRedirect(answer.status)) {
    const browser = await browserOf(request)
    if (browser) await keepForm(db, { ...kept, browser, ip: web.ip, email })
  }
  return answer
}

export const isRedirect = (status: number): boolean => status >= 300 && status < 400

/** True when the form was not accepted and its page does not show the typed values again either. */
function isLost(status: number): boolean {
  return status >= 400 && status !== 409 && status !== 422
}
