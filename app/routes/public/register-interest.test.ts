import type { AppLoadContext } from '@remix-run/node'
import { afterAll, describe, expect, it } from 'vitest'
import { signInOf } from '#app/modules/accounts/sign-in-cookie.server'
import { verifySignInCode } from '#app/modules/accounts/verify-sign-in-code.server'
import { profileSteps, type ProfileStep } from '#app/modules/candidates/forms'
import { registeredCandidate, typedRegistration } from '#app/modules/candidates/registering.fixture'
import { registerPath } from '#app/modules/candidates/register-steps'
import { connect } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'
import { testDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import * as about from './register-interest'
import * as check from './register-interest.check'
import * as done from './register-interest.done'
import * as skills from './register-interest.skills'
import * as what from './register-interest.what'
import * as when from './register-interest.when'
import * as signInContinue from './sign-in.continue'

const { appUrl } = await testDatabase()
const db = connect(appUrl)
afterAll(() => db.$disconnect())
const council = await makeCouncil(db, { host: 'localhost' })
const screens = { 'about-you': about, when, what, skills }

type Fields = Record<string, string | string[]>
type Answer = { status: number; location: string | null; data: Record<string, unknown> | null }
type Handler = (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>

/** A browser without JavaScript: keeps cookies, sends forms, reports where it is led. */
function browser() {
  const cookies = new Map<string, string>()
  const call = async (handler: unknown, path: string, body?: FormData, params: object = {}): Promise<Answer> => {
    const request = new Request(`http://localhost:3000${path}`, {
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    })
    const replay = async (again: Request) => {
      const answer = await call(check.action, new URL(again.url).pathname, await again.formData())
      return new Response(null, { status: answer.status, headers: { Location: answer.location ?? '' } })
    }
    const context: AppLoadContext = { requestId: 'test', ip: '10.0.0.1', replay }
    const answer = await (handler as Handler)({ request, params, context }).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
    const init = answer instanceof Response ? answer : ((answer as { init?: ResponseInit } | null)?.init ?? {})
    const headers = new Headers(init.headers)
    for (const cookie of headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string]
      if (/max-age=0/i.test(cookie)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const data = answer instanceof Response ? null : ((answer as { data?: unknown } | null)?.data ?? answer)
    return { status: init.status ?? 200, location: headers.get('location'), data: data as Answer['data'] }
  }
  const post = (step: ProfileStep, fields: Fields) => call(screens[step].action, registerPath(step), formData(fields))
  return {
    post,
    see: (step: ProfileStep) => call(screens[step].loader, registerPath(step)),
    seeCheck: () => call(check.loader, registerPath('check')),
    register: (fields: Fields) => call(check.action, registerPath('check'), formData(fields)),
    async fillIn(email: string, steps: readonly ProfileStep[] = profileSteps) {
      for (const step of steps) {
        const fields = { ...typedRegistration(email)[step], ...(step === 'when' && { earliestStart: '' }) }
        expect(await post(step, fields), step).toMatchObject({ status: 302 })
      }
    },
    async signIn(accountId: string) {
      const pair = (await startSession(db, { accountId, staff: false, userAgent: 'test' })).split(';')[0]!
      const [name, value] = pair.split(/=(.*)/s) as [string, string]
      cookies.set(name, value)
    },
    /** Types the code that was sent, and is led on. */
    async confirm(email: string) {
      const { data } = await db.message.findFirstOrThrow({
        where: { recipient: email, template: 'sign-in-code' },
        orderBy: { id: 'desc' },
      })
      const verified = await verifySignInCode({ email, code: (data as { code: string }).code }, { db })
      if (!verified.ok) throw new Error(verified.reason)
      await this.signIn(verified.accountId)
      const cookie = `sign_in=${cookies.get('sign_in')}`
      const signIn = await signInOf(new Request('http://localhost:3000/', { headers: { cookie } }))
      const secret = signIn!.continueWith!
      return {
        personId: verified.personId,
        ...(await call(signInContinue.loader, `/sign-in/continue/${secret}`, undefined, { secret })),
      }
    },
    seeDone: () => call(done.loader, '/register-interest/done'),
    cookies,
  }
}

const errorsIn = ({ data }: Answer) => (data?.form as { errors: Record<string, string[]> } | undefined)?.errors

describe('registering without an account', () => {
  it('ends with a code, and registers once', async () => {
    const phone = browser()
    const email = 'journey@test.example'
    expect(await phone.see('what')).toMatchObject({ status: 302, location: '/register-interest' })
    await phone.fillIn(email)
    expect((await phone.seeCheck()).data).toMatchObject({ email, signedIn: false })
    expect(errorsIn(await phone.register({}))).toHaveProperty('consent')
    expect(await phone.register({ consent: 'yes' })).toMatchObject({ status: 302, location: '/sign-in/code' })
    expect(await db.candidate.count({ where: { councilId: council.id, person: { email } } })).toBe(0)

    const landed = await phone.confirm(email)
    expect(landed.location).toBe('/register-interest/done')
    expect((await phone.seeDone()).status).toBe(200)
    expect(await db.candidate.findMany({ where: { person: { email } } })).toMatchObject([
      { status: 'active', personId: landed.personId, councilId: council.id },
    ])
    expect(phone.cookies.has('register_interest')).toBe(false)
    // The button again, and the first screen again.
    expect((await phone.register({ consent: 'yes' })).location).toBe('/register-interest/done')
    expect((await phone.see('about-you')).location).toBe('/account/matching')
    expect(await db.candidate.count({ where: { person: { email } } })).toBe(1)
  })

  it('keeps what was typed: Back and later without complaint, Continue with what is wrong', async () => {
    const phone = browser()
    await phone.fillIn('later@test.example', ['about-you'])
    const half = { availability: ['mon-morning'], hoursMin: 'ten' }
    expect(await phone.post('when', { ...half, intent: 'back' })).toMatchObject({ location: '/register-interest' })
    expect((await phone.see('when')).data).toMatchObject({ values: { availability: 'mon-morning', hoursMin: 'ten' } })
    expect(await phone.post('when', { ...half, intent: 'later' })).toMatchObject({ location: '/' })
    const wrong = await phone.post('when', half)
    expect(wrong).toMatchObject({ status: 422, data: { form: { values: { hoursMin: 'ten' } } } })
    expect(Object.keys(errorsIn(wrong)!)).toEqual(['hoursMin', 'hoursMax'])
    // Another browser knows nothing of it.
    expect(await browser().post('when', half)).toMatchObject({ status: 302, location: '/register-interest' })
  })

  it('goes on where it was left, also from the page that checks', async () => {
    const phone = browser()
    await phone.fillIn('check@test.example')
    const { what: fields } = typedRegistration('check@test.example')
    expect((await phone.post('what', { ...fields, from: 'check' })).location).toBe('/register-interest/check')
    await phone.post('skills', { experience: '', intent: 'back' })
    expect(await phone.register({ consent: 'yes' })).toMatchObject({ location: '/register-interest/skills?from=check' })
  })

  it('says what is wrong with a postcode, and kindly refuses the very young', async () => {
    const phone = browser()
    const fields = typedRegistration('wrong@test.example')['about-you']
    const problem = async (change: Fields) => errorsIn(await phone.post('about-you', { ...fields, ...change }))
    expect(await problem({ postcode: 'BT1 1AA' })).toMatchObject({
      postcode: [expect.stringContaining('Northern Ireland')],
    })
    expect(await problem({ postcode: 'Banbury' })).toMatchObject({
      postcode: [expect.stringContaining('full UK postcode')],
    })
    expect(await problem({ ageBand: 'under-16' })).toMatchObject({
      ageBand: [expect.stringContaining('once you are 16')],
    })
    expect(await db.candidateDraft.count()).toBeGreaterThan(0)
    expect(phone.cookies.has('register_interest')).toBe(false)
  })
})

describe('registering signed in', () => {
  it('starts with what is known, and never opens the draft of somebody else on the same phone', async () => {
    const phone = browser()
    await phone.fillIn('first@test.example', ['about-you', 'when'])
    const second = await makePerson(db, { name: 'Ash Green', email: 'second@test.example' })
    await phone.signIn(second.accountId)
    const page = await phone.see('about-you')
    expect(page.data).toMatchObject({
      values: { name: 'Ash Green', email: 'second@test.example' },
      signedInAs: second.email,
    })
    expect(await phone.see('when')).toMatchObject({ status: 302, location: '/register-interest' })
  })

  it('shows whoever is registered already what they said', async () => {
    const clock = { now: () => new Date() }
    const { actor } = await registeredCandidate({ db, clock, council })
    const phone = browser()
    // They begin signed out, with the same address.
    await phone.fillIn(actor.email)
    await phone.register({ consent: 'yes' })
    expect((await phone.confirm(actor.email)).location).toBe('/account/matching')
    expect(await db.candidate.count({ where: { personId: actor.personId } })).toBe(1)
  })
})
