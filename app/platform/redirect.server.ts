import { redirect as remixRedirect } from '@remix-run/node'
import { localPath } from '#app/shared/local-path'

/**
 * Leads on to a page of this portal, with letters that no header can carry spelled out. What comes from outside
 * (`returnTo`, `redirectTo`) goes through `localPath` first, with somewhere else to go.
 * @throws Error for an address elsewhere: only `redirectAway` leads out
 */
export function redirect(path: string, init?: ResponseInit): Response {
  const local = localPath(path)
  if (local === null) throw new Error('A redirect would have left the portal')
  return remixRedirect(local, init)
}

/** Schemes and hosts that a person can be sent to on their own wish: the apps in which they tell a friend. */
const AWAY = ['https://wa.me/', 'https://www.facebook.com/', 'mailto:', 'sms:']

/** Opens an app or site that the person chose on the page they came from. @throws Error for any other address */
export function redirectAway(address: string): Response {
  if (!AWAY.some((start) => address.startsWith(start))) throw new Error('The portal leads nobody there')
  return remixRedirect(address)
}
