import { expect, it } from 'vitest'

process.env.PUBLIC_URL = 'https://care.example'
const { cookieName, portalCookie } = await import('./cookies.server')

it('under https a cookie belongs to this host alone, and no script or plain connection gets it', async () => {
  expect(cookieName('portal_session')).toBe('__Host-portal_session')
  const header = await portalCookie('portal_session', { maxAge: 60 }).serialize('secret')
  expect(header).toMatch(/^__Host-portal_session=/)
  for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=60']) expect(header).toContain(flag)
  expect(header).not.toContain('Domain')
})

it('what was signed for one cookie is worth nothing in another', async () => {
  const [pair] = (await portalCookie('notice').serialize('hello')).split(';')
  const value = pair!.split(/=(.*)/s)[1]!
  expect(await portalCookie('notice').parse(`__Host-notice=${value}`)).toBe('hello')
  expect(await portalCookie('sign_in').parse(`__Host-sign_in=${value}`)).toBeNull()
})
