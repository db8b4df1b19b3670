import { browserOf } from '#app/platform/browser.server'

/** What a browser tells of who uses it, for an answer that somebody gives about somebody else. */
export async function answeringBrowser(request: Request, actor: { personId: string } | null) {
  const browser = await browserOf(request)
  return { personId: actor?.personId ?? null, knows: (email: string) => browser?.knows(email) ?? false }
}
