import { expect, test } from '../support/test'

let people = 0
const newAddress = (project: string) => `kept-${project}-${Date.now()}-${(people += 1)}@people.example`

test('a form sent after the session ended is shown again, and sent by a press', async ({ page, typeCode, checkPage }, {
  project,
}) => {
  const address = newAddress(project.name)
  const signIn = async () => {
    await page.getByLabel('Email address').fill(address)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await typeCode(page, address)
  }
  await page.goto('/sign-in?redirectTo=/account/profile')
  await signIn()
  await page.getByLabel('Your name').fill('Amira Osei')
  await page.context().clearCookies({ name: 'portal_session' })
  await page.getByRole('button', { name: /save/i }).first().click()
  await expect(page.getByText('Sign in to save your details')).toBeVisible()
  expect(page.url()).not.toContain('continue')
  await signIn()
  await expect(page).toHaveURL(/\/sign-in\/continue$/)
  await expect(page.getByText('Amira Osei')).toBeVisible()
  await checkPage()
  await page.goto('/account/profile')
  await expect(page.getByLabel('Your name')).toHaveValue('')
  await page.goto('/sign-in/continue')
  await page.getByRole('button', { name: 'Save your details' }).click()
  await expect(page).toHaveURL(/\/account\/profile$/)
  await expect(page.getByLabel('Your name')).toHaveValue('Amira Osei')
  await page.goto('/sign-in/continue')
  await expect(page).toHaveURL(/\/account$/)
})

test('a stranger’s link makes nobody do anything: what a stranger posts is theirs alone', async ({
  pageAs,
  playwright,
  baseURL,
}) => {
  const admin = await pageAs('admin')
  const stranger = await playwright.request.newContext({ baseURL: baseURL! })
  const posted = await stranger.post('/council/staff', {
    form: { name: 'Mallory', email: 'mallory@evil.example', roles: 'admin' },
    maxRedirects: 0,
  })
  // Rights are never kept: the text comes back, and no secret with it.
  expect(posted.status()).toBe(401)
  expect(await posted.text()).toContain('mallory@evil.example')
  const profile = await stranger.post('/account/profile', { form: { name: 'Mallory was here' }, maxRedirects: 0 })
  expect(profile.headers()['location']).toBe('/sign-in?redirectTo=%2Faccount%2Fprofile')

  for (const path of [
    '/sign-in/continue',
    '/sign-in/continue/x',
    '/sign-in/continue/send',
    profile.headers()['location']!,
  ])
    await admin.goto(path)
  await admin.goto('/council/staff')
  await expect(admin.getByText('mallory@evil.example')).toHaveCount(0)
  await admin.goto('/account/profile')
  await expect(admin.getByLabel('Your name')).not.toHaveValue('Mallory was here')
  await stranger.dispose()
})

test('somebody who is signed out gets back the words of a form that is never kept', async ({ pageAs, checkPage }) => {
  const moderator = await pageAs('moderator')
  await moderator.goto('/account/data/erase')
  await moderator.context().clearCookies()
  await moderator.getByLabel('I want everything about me erased').check()
  await moderator.getByRole('button', { name: 'Erase everything' }).click()
  await expect(moderator).toHaveURL(/\/sign-in\?redirectTo=%2Faccount%2Fdata%2Ferase&notSent=yes/)
  await expect(moderator.getByText('You were signed out')).toBeVisible()
  await checkPage(moderator)
})

test('the next address is never another site, however it is spelled', async ({ pageAs }) => {
  const seeker = await pageAs('seeker')
  for (const to of [
    '/.//evil.example',
    '/..//evil.example',
    '/a/../..//evil.example',
    '//evil.example',
    '/%2e//evil.example',
  ]) {
    const answer = await seeker.request.get(`/sign-in?redirectTo=${encodeURIComponent(to)}`, { maxRedirects: 0 })
    expect(answer.status()).toBe(302)
    expect(answer.headers()['location']).toBe('/account')
  }
})
