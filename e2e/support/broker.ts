import { expect, type APIRequestContext, type Browser, type Locator, type Page } from '@playwright/test'
import { newestMail } from './mail'
import type { Newcomer } from './register'

let people = 0

export type FreshCandidate = Required<Newcomer>

/** Somebody no other test knows; their name, address, phone number and postcode stand nowhere else. */
export function inventCandidate(project: string, first: string): FreshCandidate {
  people += 1
  const mark = `${project}${Date.now()}${people}`
  const word = mark.slice(-7).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)
  return {
    name: `${first} Zz${word}`,
    email: `${first.toLowerCase()}-${mark}@people.example`,
    phone: `07700 9${String(Date.now() + people).slice(-5)}`,
    postcode: 'OX16 9WZ',
  }
}

/** Registers them as a browser without JavaScript would: a form for each screen, and the code from the mailbox. */
export async function registerByForms(api: APIRequestContext, { name, email, phone, postcode }: FreshCandidate) {
  const post = async (step: string, form: Record<string, string>) => {
    const answer = await api.post(`/register-interest${step}`, { form, maxRedirects: 0 })
    expect(answer.status(), `${step || 'first screen'} of registering`).toBe(302)
  }
  const whereFrom = { postcode, ageBand: '25-plus', travelMode: 'car', travelMinutes: '45' }
  await post('', { name, email, phone, ...whereFrom })
  await post('/when', { anyTime: 'yes', hoursMin: '8', hoursMax: '40' })
  await post('/what', { rolesWanted: 'care-worker', matterFirst: 'near-home' })
  await post('/skills', { experience: 'personal', driving: 'car', rightToWork: 'yes', languages: '', ownWords: '' })
  await post('/check', { consent: 'yes' })
  const { subject } = await newestMail(api, email, 'is your code')
  const confirmed = await api.post('/sign-in/code', { form: { code: subject.slice(0, 6) } })
  expect(confirmed.url(), 'after the code').toContain('/register-interest/done')
}

/** Where candidates read and answer. */
export const phoneSize = { width: 360, height: 740 }

/** A browser of the candidate's own, on a phone, registered and signed in. */
export async function candidateBrowser(
  browser: Browser,
  baseURL: string | undefined,
  candidate: FreshCandidate,
): Promise<Page> {
  const like = { viewport: phoneSize, locale: 'en-GB', reducedMotion: 'reduce' } as const
  const context = await browser.newContext(baseURL ? { ...like, baseURL } : like)
  await registerByForms(context.request, candidate)
  return context.newPage()
}

/** Opens the case of a candidate from the broker's list. Answers its path. */
export async function openCase(page: Page, name: string): Promise<string> {
  await page.goto(`/broker/candidates?whose=everybody&q=${encodeURIComponent(name)}`)
  await page.locator('main').getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  return new URL(page.url()).pathname
}

type Wanted = { employer?: RegExp; not?: RegExp }

/** The matches of the ranked list; `employer` names who they are with, `not` who they are not with. */
export function matchCards(page: Page, { employer, not }: Wanted = {}) {
  const cards = page.locator('ol.match-list > li')
  const wanted = employer ? cards.filter({ hasText: employer }) : cards
  return not ? wanted.filter({ hasNotText: not }) : wanted
}

/** Presses a form's button; the page that answers is there afterwards. */
export async function send(page: Page, button: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('framenavigated'), button.click()])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/**
 * Endorses the best match that may still be endorsed (the best vacancies are popular, and have their caps) by `press`,
 * which begins at its card. Answers the vacancy's title.
 */
export async function endorse(
  page: Page,
  casePath: string,
  wanted: Wanted,
  press = (card: Locator) => send(page, card.getByRole('button', { name: /endorse and ask/i })),
): Promise<string> {
  for (let place = 0; ; place += 1) {
    await page.goto(`${casePath}/matches`)
    const card = matchCards(page, wanted).nth(place)
    const title = await card.getByRole('heading').innerText()
    await press(card)
    const refused = page.getByRole('alert')
    if ((await refused.count()) === 0) return title
    await expect(refused).toContainText(/as many introductions|no longer open/i)
  }
}

/** The first link to an introduction's answer in a mail, as a path. */
export function consentLink({ text }: { text: string }): string {
  const found = /\/consent\/[\w-]+/.exec(text)
  if (!found) throw new Error('The mail has no link to answer by')
  return found[0]
}
