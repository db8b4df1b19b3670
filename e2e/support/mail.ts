import { expect, type APIRequestContext } from '@playwright/test'

export type Mail = { to: string; from: string; subject: string; text: string; html: string; at: string }

/** Runs everything that is due, mail included. */
export async function sweep(api: APIRequestContext): Promise<void> {
  const answer = await api.post('/dev/sweep')
  expect(answer.ok()).toBe(true)
}

/** What an address has received, newest first, after everything due has gone out. */
export async function mailTo(api: APIRequestContext, address: string): Promise<Mail[]> {
  await sweep(api)
  const answer = await api.get(`/dev/mailbox.json?to=${encodeURIComponent(address)}`)
  return ((await answer.json()) as { messages: Mail[] }).messages
}

/** The newest mail to an address whose subject has these words. */
export async function newestMail(api: APIRequestContext, address: string, words: string | RegExp): Promise<Mail> {
  const found = (await mailTo(api, address)).find(({ subject }) => subject.match(words))
  if (!found) throw new Error(`${address} has no mail about ${String(words)}`)
  return found
}

/** The first link in a mail, as a path of the portal. */
export function linkIn({ text }: Mail): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) throw new Error('The mail has no link')
  const { pathname, search } = new URL(link)
  return `${pathname}${search}`
}
