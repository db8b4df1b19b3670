import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formData } from '#app/testing/form-data'
import { typed } from '#app/hiring/applying/applying.fixture'
import type { AnswerStep } from '#app/hiring/applications/apply-steps'
import { answerField } from '#app/hiring/applications/forms'
import { testBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import * as about from './index'
import * as availability from './availability'
import * as check from './check'
import * as closed from './closed'
import * as resume from './resume'
import * as questions from './right-to-work'
import * as why from './why-care'
import * as save from '../jobs/save'
import * as code from '../sign-in/code'
import * as signInContinue from '../sign-in/continue'
import * as send from '../sign-in/continue.send'
import * as ownApplication from '../../account/applications/application'
import * as withdraw from '../../account/applications/withdraw'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const DAY = 24 * 60 * 60 * 1000
const open = {
  publishAt: new Date(Date.now() - DAY),
  touchedAt: new Date(Date.now() - DAY),
  closesAt: new Date(Date.now() + 30 * DAY),
}
const newVacancy = (given = {}) => makeVacancy(db, provider, site, { ...open, ...given })

/** A kept form goes to the action of its screen. */
const browser = () =>
  testBrowser({
    actionAt: (path) => ({
      action: path.endsWith('/save') ? save.action : path.endsWith('/check') ? check.action : questions.action,
      params: { reference: path.split('/')[2]! },
    }),
  })

const screens = { 'about-you': about, availability, 'right-to-work': questions, 'why-care': why } as const
const pathOf = (reference: string, step: string) => `/jobs/${reference}/apply${step === 'about-you' ? '' : `/${step}`}`

type Browser = ReturnType<typeof browser>
const post = (phone: Browser, reference: string, step: AnswerStep, fields: Record<string, string | string[]>) =>
  phone.post(screens[step].action, pathOf(reference, step), { reference }, formData(fields))

async function fillIn(phone: Browser, reference: string, email: string, steps: AnswerStep[]) {
  for (const step of steps) {
    const answer = await post(phone, reference, step, {
      ...typed(email)[step],
      ...(step === 'availability' && { earliestStart: '' }),
    })
    expect(answer.status, step).toBe(302)
  }
}

const all: AnswerStep[] = ['about-you', 'availability', 'right-to-work', 'why-care']

describe('applying without an account', () => {
  it('ends with a code, and sends the application once', async () => {
    const { reference, id: vacancyId } = await newVacancy()
    const phone = browser()
    const email = 'journey@test.example'
    expect(await phone.get(availability.loader, pathOf(reference, 'availability'), { reference })).toMatchObject({
      status: 302,
      location: `/jobs/${reference}/apply`,
    })
    await fillIn(phone, reference, email, all)
    const page = await phone.get(check.loader, pathOf(reference, 'check'), { reference })
    expect(page.data).toMatchObject({ answers: { name: 'Wren Appleyard' }, signedIn: false })

    const { hidden } = page.data as { hidden: Record<string, string> }
    const unclear = await phone.post(check.action, pathOf(reference, 'check'), { reference }, formData(hidden))
    expect(unclear.status).toBe(400)
    const form = formData({ ...hidden, intent: 'send' })
    const answer = await phone.post(check.action, pathOf(reference, 'check'), { reference }, form)
    expect(answer).toMatchObject({ status: 302, location: '/sign-in/code' })
    expect(await db.jobApplication.findFirst({ where: { vacancyId } })).toMatchObject({ status: 'draft' })

    const { data } = await db.message.findFirstOrThrow({ where: { recipient: email, template: 'sign-in-code' } })
    const typedCode = formData({ code: (data as { code: string }).code })
    const sent = await phone.post(code.action, '/sign-in/code', {}, typedCode)
    const application = await db.jobApplication.findFirstOrThrow({ where: { vacancyId } })
    const { personId } = await db.account.findUniqueOrThrow({ where: { email } })
    expect(application).toMatchObject({ status: 'submitted', personId })
    expect(sent.location).toBe(`/account/applications/${application.id}`)
    expect(await db.keptForm.count()).toBe(0)
    expect(await phone.get(signInContinue.loader, '/sign-in/continue', {})).toMatchObject({ location: '/account' })
    const again = await phone.post(check.action, pathOf(reference, 'check'), { reference }, form)
    expect(again.location).toBe(`/account/applications/${application.id}`)
    expect(await db.event.count({ where: { entityId: application.id, change: 'submit' } })).toBe(1)
    expect((await phone.get(about.loader, pathOf(reference, 'about-you'), { reference })).location).toBe(sent.location)
  })

  it('gives back everything that was typed when a screen is wrong', async () => {
    const { reference, id } = await newVacancy({
      questions: { create: [{ position: 1, kind: 'short-text', text: 'Why here?', choices: [] }] },
    })
    const question = await db.screeningQuestion.findFirstOrThrow({ where: { vacancyId: id } })
    const phone = browser()
    const wrong = { name: 'Wren', email: 'not an address', phone: '12', postcode: 'nowhere', ageBand: '25-plus' }
    const first = await post(phone, reference, 'about-you', wrong)
    expect(first).toMatchObject({ status: 422, data: { form: { values: wrong } } })
    expect(Object.keys((first.data!.form as { errors: object }).errors)).toEqual(['email', 'phone', 'postcode'])
    await fillIn(phone, reference, 'wrong@test.example', ['about-you'])

    const day = { availability: ['sun-night'], earliestStart: '32/1/2026' }
    expect(await post(phone, reference, 'availability', day)).toMatchObject({
      status: 422,
      data: {
        form: {
          values: { availability: 'sun-night', earliestStart: '32/1/2026' },
          errors: { earliestStart: [expect.any(String)] },
        },
      },
    })
    await fillIn(phone, reference, 'wrong@test.example', ['availability'])
    const long = { [answerField(question.id)]: 'x'.repeat(301), rightToWork: 'visa' }
    expect(await post(phone, reference, 'right-to-work', long)).toMatchObject({
      status: 422,
      data: { form: { values: long } },
    })
    const short = { [answerField(question.id)]: 'The garden', rightToWork: 'visa' }
    expect((await post(phone, reference, 'right-to-work', short)).status).toBe(302)

    const body = formData({ whyCare: 'y'.repeat(301), helpedSomebody: 'Once', goodAt: '' })
    body.append('cv', new File(['%PDF-1.7\n'], 'cv.pdf'))
    const last = await phone.post(why.action, pathOf(reference, 'why-care'), { reference }, body)
    expect(last).toMatchObject({
      status: 422,
      data: { form: { values: { whyCare: 'y'.repeat(301), helpedSomebody: 'Once', goodAt: '' } } },
    })
    expect((await phone.get(why.loader, pathOf(reference, 'why-care'), { reference })).data).toMatchObject({
      cv: { name: 'cv.pdf' },
    })
  })

  it('refuses a program that calls itself a PDF, and keeps the rest', async () => {
    const { reference } = await newVacancy()
    const phone = browser()
    await fillIn(phone, reference, 'exe@test.example', all.slice(0, 3))
    const body = formData(typed('x')['why-care'])
    body.append(
      'cv',
      new File([new Uint8Array([0x4d, 0x5a, ...Array.from({ length: 300 }, () => 0)])], 'cv.pdf', {
        type: 'application/pdf',
      }),
    )
    const answer = await phone.post(why.action, pathOf(reference, 'why-care'), { reference }, body)
    expect(answer).toMatchObject({
      status: 422,
      data: { form: { values: typed('x')['why-care'], errors: { cv: [expect.stringContaining('not a PDF')] } } },
    })
    expect(await db.file.count()).toBe(1)
  })

  it('stops and goes back without losing anything, and opens again by the emailed link elsewhere', async () => {
    const { reference } = await newVacancy()
    const phone = browser()
    const email = 'later@test.example'
    await fillIn(phone, reference, email, ['about-you', 'availability'])
    const back = await post(phone, reference, 'right-to-work', { rightToWork: 'not-sure', intent: 'back' })
    expect(back.location).toBe(pathOf(reference, 'availability'))
    const later = await post(phone, reference, 'availability', {
      intent: 'later',
      earliestStart: '',
      availability: ['sat-morning', 'sat-night'],
    })
    expect(later.location).toBe(`/jobs/${reference}`)

    const { data } = await db.message.findFirstOrThrow({ where: { recipient: email, template: 'application-saved' } })
    const token = (data as { url: string }).url.split('/').at(-1)!
    const laptop = browser()
    const tokens = await db.token.count()
    const opened = await laptop.get(resume.loader, `/apply/resume/${token}`, { token })
    expect(await db.token.count()).toBe(tokens)
    // Where another application is begun, a stranger's link does not take its place unasked.
    const victim = browser()
    await fillIn(victim, reference, 'victim@test.example', ['about-you'])
    const own = [...victim.cookies]
    const page = await victim.get(resume.loader, `/apply/resume/${token}`, { token })
    expect(page).toMatchObject({ status: 200, data: { draft: { whose: 'l…@test.example' } } })
    expect([...victim.cookies]).toEqual(own)
    expect(opened.location).toBe(pathOf(reference, 'why-care'))
    expect(
      (await laptop.get(availability.loader, pathOf(reference, 'availability'), { reference })).data,
    ).toMatchObject({ ticked: ['sat-morning', 'sat-night'] })
    expect((await laptop.get(questions.loader, pathOf(reference, 'right-to-work'), { reference })).data).toMatchObject({
      rightToWork: 'not-sure',
    })
    expect(await laptop.get(resume.loader, '/apply/resume/nonsense', { token: 'nonsense' })).toMatchObject({
      status: 404,
      data: { draft: null },
    })
    expect((await browser().get(check.loader, pathOf(reference, 'check'), { reference })).location).toBe(
      pathOf(reference, 'about-you'),
    )
  })

  it('keeps the draft of a job that closes meanwhile, and says so', async () => {
    const { reference, id } = await newVacancy()
    const phone = browser()
    await fillIn(phone, reference, 'closing@test.example', ['about-you'])
    await db.vacancy.update({ where: { id }, data: { closesAt: new Date(Date.now() - 1000) } })
    const page = `/jobs/${reference}/apply/closed`
    expect((await post(phone, reference, 'availability', { availability: 'mon-morning' })).location).toBe(page)
    expect((await phone.get(availability.loader, pathOf(reference, 'availability'), { reference })).location).toBe(page)
    expect(await phone.get(closed.loader, page, { reference })).toMatchObject({
      status: 200,
      data: { mayReturn: true, keptUntil: expect.any(String) },
    })
    expect(await db.jobApplication.findFirst({ where: { vacancyId: id } })).toMatchObject({
      availability: { mon: ['morning'] },
    })
    const stranger = browser()
    expect((await post(stranger, reference, 'about-you', typed('new@test.example')['about-you'])).location).toBe(page)
    expect(await stranger.get(closed.loader, page, { reference })).toMatchObject({
      status: 410,
      data: { keptUntil: null },
    })
    expect(await db.jobApplication.count({ where: { vacancyId: id } })).toBe(1)
  })

  it('is not for a job that was never public, or that is not there', async () => {
    const draft = await newVacancy({ status: 'draft', approvedAt: null })
    const scheduled = await newVacancy({ publishAt: new Date(Date.now() + DAY) })
    for (const reference of [draft.reference, scheduled.reference, 'ZZZZZZZ9', 'no-such'])
      expect((await browser().get(about.loader, `/jobs/${reference}/apply`, { reference })).status).toBe(404)
  })
})

describe('somebody signed in', () => {
  it('gets their own details, keeps their address, and goes on after a session that ran out', async () => {
    const { reference, id } = await newVacancy()
    const actor = await makePerson(db, { name: 'Wren A', email: 'wren@test.example' })
    await db.person.update({ where: { id: actor.personId }, data: { phone: '+441295123456', postcode: 'OX1 1AA' } })
    const phone = browser()
    await phone.signIn(db, actor.accountId)
    expect((await phone.get(about.loader, pathOf(reference, 'about-you'), { reference })).data).toMatchObject({
      known: { name: 'Wren A', email: 'wren@test.example', phone: '+441295123456', postcode: 'OX1 1AA' },
      fixedEmail: true,
    })
    await fillIn(phone, reference, 'somebody-else@test.example', ['about-you', 'availability'])
    expect(await db.jobApplication.findFirst({ where: { vacancyId: id } })).toMatchObject({
      email: 'wren@test.example',
      personId: actor.personId,
    })

    await db.session.updateMany({ where: { accountId: actor.accountId }, data: { expiresAt: new Date() } })
    const answer = await post(phone, reference, 'right-to-work', { rightToWork: 'yes' })
    expect(answer.location).toBe(`/sign-in?redirectTo=${encodeURIComponent(pathOf(reference, 'right-to-work'))}`)
    expect(await db.keptForm.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({ email: actor.email })
  })

  it('never sees or ends somebody else’s application', async () => {
    const vacancy = await newVacancy()
    const { id } = await makeApplication(db, vacancy, await makePerson(db))
    const stranger = browser()
    await stranger.signIn(db, (await makePerson(db)).accountId)
    expect((await stranger.get(ownApplication.loader, `/account/applications/${id}`, { id })).status).toBe(404)
    expect((await stranger.get(withdraw.loader, `/account/applications/${id}/withdraw`, { id })).status).toBe(404)
    const ended = await stranger.post(
      withdraw.action,
      `/account/applications/${id}/withdraw`,
      { id },
      formData({ reason: 'hours' }),
    )
    expect(ended.status).toBe(404)
    expect((await browser().get(ownApplication.loader, `/account/applications/${id}`, { id })).location).toMatch(
      /^\/sign-in/,
    )
  })

  it('saves a job and takes it off again; signed out, it is kept for after signing in', async () => {
    const { reference, id } = await newVacancy()
    const actor = await makePerson(db)
    const phone = browser()
    const press = (saved: string) =>
      phone.post(save.action, `/jobs/${reference}/save`, { reference }, formData({ saved }))
    expect((await press('yes')).location).toBe(`/sign-in?redirectTo=${encodeURIComponent(`/jobs/${reference}/save`)}`)
    await phone.signIn(db, actor.accountId)
    // Signed in, it is shown and waits; looking at it saves nothing, and neither does a press in another browser.
    const shown = await phone.get(signInContinue.loader, '/sign-in/continue', {})
    expect(shown.data).toMatchObject([{ what: 'change your saved jobs', path: `/jobs/${reference}/save` }])
    const { id: kept } = await db.keptForm.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const stranger = browser()
    await stranger.signIn(db, (await makePerson(db)).accountId)
    const sendIt = formData({ id: kept, intent: 'send' })
    expect((await stranger.post(send.action, '/sign-in/continue/send', {}, sendIt)).status).toBe(404)
    expect(await db.savedVacancy.count({ where: { vacancyId: id } })).toBe(0)
    const sent = await phone.post(send.action, '/sign-in/continue/send', {}, sendIt)
    expect(sent.location).toBe(`/jobs/${reference}`)
    expect(await db.savedVacancy.count({ where: { vacancyId: id } })).toBe(1)
    expect((await phone.post(send.action, '/sign-in/continue/send', {}, sendIt)).status).toBe(404)
    for (let n = 0; n < 2; n += 1) expect((await press('yes')).location).toBe(`/jobs/${reference}`)
    expect(await db.savedVacancy.count({ where: { vacancyId: id } })).toBe(1)
    await press('no')
    expect(await db.savedVacancy.count({ where: { vacancyId: id } })).toBe(0)
    const elsewhere = await phone.post(
      save.action,
      `/jobs/${reference}/save`,
      { reference },
      formData({ saved: 'no', returnTo: 'https://evil.example' }),
    )
    expect(elsewhere.location).toBe(`/jobs/${reference}`)
  })
})
