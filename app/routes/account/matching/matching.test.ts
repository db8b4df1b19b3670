import { describe, expect, it } from 'vitest'
import { registeredCandidate, typedRegistration } from '#app/brokering/registering/registering.fixture'
import type { Actor } from '#app/platform/actor'
import { browserOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeProvider } from '#app/testing/factories'
import type { FormFields } from '#app/testing/form-data'
import * as change from './change'
import * as consent from './consent'
import * as employers from './employers'
import * as leave from './leave'
import * as overview from './index'
import * as pause from './pause'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const clock = { now: () => new Date() }
const DAY = 24 * 60 * 60 * 1000

/** Asks a handler as somebody who is signed in. */
async function signedIn(actor: Actor) {
  const browser = await browserOf(db, actor)
  return (handler: unknown, path: string, fields?: FormFields, params: Record<string, string> = {}) =>
    browser.ask(handler, `/account/matching${path}`, params, fields)
}

describe('a candidate’s own pages', () => {
  it('explain themselves to whoever is not registered, and let them change nothing', async () => {
    const ask = await signedIn(await makePerson(db))
    expect((await ask(overview.loader, '')).data).toMatchObject({ own: null, introductions: [] })
    const home = { status: 302, location: '/account/matching' }
    expect(await ask(pause.action, '/pause', {})).toMatchObject(home)
    expect(await ask(leave.action, '/leave', { reason: 'not-now' })).toMatchObject(home)
    expect(await ask(consent.action, '/consent', { consent: 'yes' })).toMatchObject(home)
    expect(await ask(change.loader, '/change/when', undefined, { step: 'when' })).toMatchObject(home)
    expect(await ask(overview.action, '', {})).toMatchObject({ status: 404 })
    const provider = await makeProvider(db, council)
    expect(await ask(employers.action, '/employers', { providerId: provider.id })).toMatchObject({ status: 404 })
  })

  it('show and change every part, name and phone too; a wrong part comes back as it was typed', async () => {
    const { id, actor } = await registeredCandidate({ db, clock, council })
    const ask = await signedIn(actor)
    const { 'about-you': typed } = typedRegistration(actor.email)
    const at = { step: 'about-you' }
    const fields = { ...typed, name: 'Wren Green', phone: '', travelMinutes: '60' }
    expect((await ask(change.action, '/change/about-you', fields, at)).location).toBe('/account/matching#about-you')
    expect(await db.candidate.findUniqueOrThrow({ where: { id }, include: { person: true } })).toMatchObject({
      travelMinutes: 60,
      person: { name: 'Wren Green', phone: null },
    })
    const wrong = await ask(change.action, '/change/about-you', { ...fields, postcode: 'JE2 3AB' }, at)
    expect(wrong).toMatchObject({ status: 422, data: { form: { values: { postcode: 'JE2 3AB' } } } })
    expect(await ask(change.loader, '/change/shoes', undefined, { step: 'shoes' })).toMatchObject({ status: 404 })
  })

  it('pause until a day to come', async () => {
    const { id, actor } = await registeredCandidate({ db, clock, council })
    const ask = await signedIn(actor)
    const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)
    expect(await ask(pause.action, '/pause', { until: day(-2) })).toMatchObject({ status: 422 })
    expect(await ask(pause.action, '/pause', { until: day(20) })).toMatchObject({ status: 302 })
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'paused',
      pausedUntil: new Date(`${day(20)}T00:00:00Z`),
    })
    await ask(overview.action, '', {})
    expect(await db.candidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'active',
      pausedUntil: null,
    })
  })

  it('rule an employer out and in again, whom nobody tells; people who employ an assistant are not found', async () => {
    const { id, actor } = await registeredCandidate({ db, clock, council })
    const ask = await signedIn(actor)
    const provider = await makeProvider(db, council, { name: 'Otter Bank Care' })
    await makeProvider(db, council, { name: 'Otter Bank Person', kind: 'personal-assistant-employer' })
    await makeProvider(db, council, { name: 'Otter Bank New', status: 'applied', verifiedAt: null })
    const found = async () => (await ask(employers.loader, '/employers?name=bank+otter')).data
    expect(await found()).toMatchObject({ found: [{ name: 'Otter Bank Care' }], excluded: [] })
    const rule = (intent: string) => ask(employers.action, '/employers', { intent, providerId: provider.id })
    await rule('exclude')
    await rule('exclude')
    expect(await found()).toMatchObject({ found: [], excluded: [{ name: 'Otter Bank Care' }] })
    expect(await db.event.count({ where: { entityId: id, change: 'exclude_provider' } })).toBe(1)
    await rule('include')
    expect(await found()).toMatchObject({ found: [{ name: 'Otter Bank Care' }], excluded: [] })
  })
})
