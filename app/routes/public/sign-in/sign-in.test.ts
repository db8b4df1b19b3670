import { describe, expect, it } from 'vitest'
import { testBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import * as signIn from './index'
import * as code from './code'
import * as link from './link'
import * as stop from './stop'

const { db } = await useDatabase()
await makeCouncil(db, { host: 'localhost' })

function openBrowser() {
  const browser = testBrowser()
  const send = (handler: unknown, path: string, fields?: Record<string, string>) =>
    browser.ask(handler, path, { token: path.split('/').at(-1)! }, fields)
  return { jar: browser.cookies, send }
}

async function newestMail(recipient: string) {
  const { data } = await db.message.findFirstOrThrow({ where: { recipient }, orderBy: { id: 'desc' } })
  return data as { code: string; url: string; stopUrl: string }
}
const pathOf = (url: string) => new URL(url).pathname

describe('the pages that sign in', () => {
  it('introduce the browser, and let it know the address of whoever signs in', async () => {
    const email = 'amira@people.example'
    const { jar, send } = openBrowser()
    expect(await send(signIn.loader, '/sign-in?redirectTo=/account/saved')).toMatchObject({ status: 200 })
    const introduced = jar.get('portal_browser')
    expect(introduced).toBeDefined()
    const answer = await send(signIn.action, '/sign-in', { email, redirectTo: '/account/saved' })
    expect(answer).toMatchObject({ status: 302, location: '/sign-in/code' })
    expect(jar.get('portal_browser')).toBe(introduced)
    const entered = await send(code.action, '/sign-in/code', { code: (await newestMail(email)).code })
    expect(entered).toMatchObject({ status: 302, location: '/account/saved' })
    expect(jar.has('portal_session')).toBe(true)
    expect(jar.get('portal_browser')).not.toBe(introduced)
    // It knows the address now: strangers cannot keep it from asking.
    await db.rateLimit.updateMany({ data: { points: 1000 } })
    jar.delete('portal_session')
    expect(await send(signIn.action, '/sign-in', { email })).toMatchObject({ status: 302 })
    expect(await openBrowser().send(signIn.action, '/sign-in', { email })).toMatchObject({ status: 409 })
    await db.rateLimit.deleteMany()
  })

  it('introduce a browser that comes without a cookie when it asks: it can type its code', async () => {
    const email = 'without@people.example'
    const { send } = openBrowser()
    await send(signIn.action, '/sign-in', { email })
    const { code: right } = await newestMail(email)
    expect(await send(code.action, '/sign-in/code', { code: right })).toMatchObject({
      status: 302,
      location: '/account',
    })
  })

  it('take a link when codes are off: looking at it signs nobody in, the button does, once', async () => {
    const email = 'locked@people.example'
    for (let n = 0; n < 4; n += 1) {
      const stranger = openBrowser()
      await stranger.send(signIn.action, '/sign-in', { email })
      const { code: right } = await newestMail(email)
      const wrong = right === '000000' ? '000001' : '000000'
      for (let tries = 0; tries < 5; tries += 1) await stranger.send(code.action, '/sign-in/code', { code: wrong })
    }
    const { jar, send } = openBrowser()
    await send(signIn.action, '/sign-in', { email, redirectTo: '/account/saved' })
    expect((await send(code.loader, '/sign-in/code')).data).toMatchObject({ codesOff: true })
    const path = pathOf((await newestMail(email)).url)
    expect(path).toMatch(/^\/sign-in\/link\/[\w-]{32}$/)
    for (let n = 0; n < 2; n += 1)
      expect(await send(link.loader, path)).toMatchObject({ status: 200, data: { whose: 'l…@people.example' } })
    expect(jar.has('portal_session')).toBe(false)
    expect(await send(link.action, path, {})).toMatchObject({ status: 302, location: '/account/saved' })
    expect(jar.has('portal_session')).toBe(true)
    expect(await send(link.loader, path)).toMatchObject({ status: 404, data: { whose: null } })
    expect(await openBrowser().send(link.action, path, {})).toMatchObject({ status: 302, location: path })
  })

  it('stop mails only when the button is pressed', async () => {
    const email = 'bothered@people.example'
    const stranger = openBrowser()
    await stranger.send(signIn.action, '/sign-in', { email })
    const path = pathOf((await newestMail(email)).stopUrl)
    const { send } = openBrowser()
    const before = { stop: { whose: 'b…@people.example', until: null } }
    for (let n = 0; n < 2; n += 1) expect((await send(stop.loader, path)).data).toMatchObject(before)
    expect(await send(stop.action, path, { want: 'everything' })).toMatchObject({ status: 422 })
    expect((await send(stop.loader, path)).data).toMatchObject(before)
    expect(await send(stop.action, path, { want: 'stop' })).toMatchObject({ status: 302, location: path })
    expect((await send(stop.loader, path)).data).toMatchObject({ stop: { until: expect.any(Date) as unknown } })
    const mails = await db.message.count({ where: { recipient: email } })
    expect(await stranger.send(signIn.action, '/sign-in', { email })).toMatchObject({ location: '/sign-in/code' })
    expect(await db.message.count({ where: { recipient: email } })).toBe(mails)
    expect(await send(stop.loader, '/sign-in/stop/made-up')).toMatchObject({ status: 404 })
  })
})
