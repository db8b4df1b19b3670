import { describe, expect, it } from 'vitest'
import { profileSteps, type ProfileStep } from '#app/brokering/candidates/forms'
import { registeredCandidate, typedRegistration } from '#app/brokering/registering/registering.fixture'
import { registerPath } from '#app/brokering/registering/register-steps'
import { testBrowser, type Answer } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import * as about from './index'
import * as check from './check'
import * as done from './done'
import * as later from './step'
import * as code from '../sign-in/code'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const screenOf = (step: ProfileStep) => (step === 'about-you' ? about : later)

type Fields = Record<string, string | string[]>
/** A browser without JavaScript on the screens of the registration. */
function browser() {
  const own = testBrowser({ actionAt: () => ({ action: check.action }) })
  const call = (handler: unknown, path: string, body?: FormData, params = {}) =>
    body ? own.post(handler, path, params, body) : own.get(handler, path, params)
  const post = (step: ProfileStep, fields: Fields) =>
    call(screenOf(step).action, registerPath(step), formData(fields), { step })
  return {
    post,
    see: (step: ProfileStep) => call(screenOf(step).loader, registerPath(step), undefined, { step }),
    seeCheck: () => call(check.loader, registerPath('check')),
    register: (fields: Fields) => call(check.action, registerPath('check'), formData(fields)),
    async fillIn(email: string, steps: readonly ProfileStep[] = profileSteps) {
      for (const step of steps) {
        const fields = { ...typedRegistration(email)[step], ...(step === 'when' && { earliestStart: '' }) }
        expect(await post(step, fields), step).toMatchObject({ status: 302 })
      }
    },
    signIn: (accountId: string) => own.signIn(db, accountId),
    /** Types the code that was sent, and is led on. */
    async confirm(email: string) {
      const { data } = await db.message.findFirstOrThrow({
        where: { recipient: email, template: 'sign-in-code' },
        orderBy: { id: 'desc' },
      })
      const landed = await call(code.action, '/sign-in/code', formData({ code: (data as { code: string }).code }))
      const { personId } = await db.account.findUniqueOrThrow({ where: { email } })
      return { personId, ...landed }
    },
    seeDone: () => call(done.loader, '/register-interest/done'),
    cookies: own.cookies,
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

  it('has no other screens', async () => {
    for (const step of ['about-you', 'check', 'nonsense', '__proto__'])
      expect(
        await browser()
          .see(step as ProfileStep)
          .then(({ status }) => status),
      ).toBe(step === 'about-you' ? 200 : 404)
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
