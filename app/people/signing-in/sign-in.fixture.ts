import { randomInt } from 'node:crypto'
import { browserOf, introduceBrowser, rememberAddress, type Browser } from '#app/platform/browser.server'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { fixedClock } from '#app/testing/factories'
import { requestSignInCode } from './request-sign-in-code.server'
import { verifySignInCode } from './verify-sign-in-code.server'

const requestWith = (cookie?: string) => new Request('http://localhost:3000/', { headers: cookie ? { cookie } : {} })

/** A browser that has its cookie, and knows the addresses that signed in there. */
export async function newBrowser(...knows: string[]): Promise<Browser> {
  let cookie = (await introduceBrowser(requestWith())).header!
  for (const email of knows) cookie = await rememberAddress(requestWith(cookie.split(';')[0]), email)
  return (await browserOf(requestWith(cookie.split(';')[0])))!
}

export const newNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`

export const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')

export type Mail = { template: string; data: { code: string; url: string; stopUrl: string } }
export const secretIn = (url: string) => url.split('/').at(-1)!

/** People who sign in, and strangers who try to, on one database. */
export function signInGame(db: PrismaClient, council: Council) {
  // Years away from real time: codes must not care.
  const clock = fixedClock('2031-03-01T09:00:00Z')
  const mails = async (email: string) =>
    (await db.message.findMany({ where: { recipient: email }, orderBy: { id: 'asc' } })) as unknown as Mail[]
  const ask = (email: string, browser: Browser, { ip = newNetwork(), isNew = false } = {}) =>
    requestSignInCode({ email, ip, browser, isNew }, { db, clock, council })
  return {
    clock,
    mails,
    ask,
    /** The mail that asking sends; null when none goes out. */
    mailFor: async (email: string, browser: Browser, how = {}): Promise<Mail | null> => {
      const before = (await mails(email)).length
      const answer = await ask(email, browser, how)
      if (!answer.ok) throw new Error(answer.reason)
      return (await mails(email))[before] ?? null
    },
    attempt: (email: string, code: string, browser: Browser | null) =>
      verifySignInCode({ email, code, browser }, { db }),
  }
}
