import { data } from '@remix-run/node'
import { introduceBrowser } from './browser.server'
import type { PrismaClient } from './database/client.server'
import { formDataOf } from './forms.server'
import { keepForm } from './kept-forms.server'
import type { NotSent } from './not-sent'
import { redirect } from './redirect.server'
import { addressOfEndedSession } from './session.server'
import { typedText, type PostedField } from './typed-text'

/** Larger bodies carry files; what was typed beside them is not worth the memory of a stranger's twenty megabytes. */
const MOST_READ = 6 * 1024 * 1024

type Sent = { db: PrismaClient; request: Request; url: URL; ip: string }

/**
 * The answer to somebody who is signed out. A page: to sign in, and back. A form that may be kept: kept for this browser,
 * to be looked at and sent by a press afterwards. Any other: not done, and what was typed given back with 401, or (where
 * nothing was typed) to sign in with a word about it.
 * @param keeps what sending the form does ("save your details"), when it may be kept; null when it may not
 */
export async function signInFirst({ db, request, url, ip }: Sent, keeps: string | null) {
  if (request.method === 'GET' || request.method === 'HEAD') return toSignIn(`${url.pathname}${url.search}`)
  const fields = await textFieldsOf(request)
  if (keeps !== null) {
    const { browser, header } = await introduceBrowser(request)
    const email = await addressOfEndedSession(db, request)
    const kept = await keepForm(db, { browser, ip, email, path: `${url.pathname}${url.search}`, what: keeps, fields })
    if (kept.ok) return toSignIn(url.pathname, header ? { 'Set-Cookie': header } : {})
  }
  const typed = typedText(fields)
  if (typed.length === 0) return toSignIn(url.pathname, {}, 'yes')
  return data({ notSent: typed, redirectTo: url.pathname } satisfies NotSent, { status: 401 })
}

function toSignIn(redirectTo: string, headers: Record<string, string> = {}, notSent?: 'yes'): Response {
  const query = new URLSearchParams({ redirectTo, ...(notSent && { notSent }) })
  return redirect(`/sign-in?${query.toString()}`, { headers })
}

async function textFieldsOf(request: Request): Promise<PostedField[]> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_READ) return []
  const form = await formDataOf(request)
  return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
}
