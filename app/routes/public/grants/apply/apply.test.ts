import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hardshipFields, makeHardship } from '#app/grants/applying/applying-for-grants.fixture'
import { emailOf } from '#app/people/documents/reading/papers.fixture'
import { EVIDENCE_HINT } from '#app/people/documents/uploads'
import type { Actor } from '#app/platform/actor'
import { addWeeks, londonDate } from '#app/shared/dates'
import { browserOf, testBrowser, type TestBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeProvider, makeSite, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import type { FormFields } from '#app/testing/form-data'
import * as assistedStep from '../../../council/grants/apply/step'
import * as assisted from '../../../council/grants/apply/index'
import * as newGrant from '../../../council/grants/new'
import * as check from './check'
import * as step from './step'
import * as list from './index'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const neighbour = await makeCouncil(db)
const now = new Date()
const scheme = await makeHardship({ db, council, clock: fixedClock(now.toISOString()) })
const base = `/grants/${scheme.slug}/apply`

type Fields = FormFields

const asking =
  (browser: TestBrowser) => (handler: unknown, path: string, params: Record<string, string>, fields?: Fields) =>
    browser.ask(handler, path, params, fields)
/** Asks a handler as somebody who is signed in. */
const signedIn = async (actor: Actor, staff = false) => asking(await browserOf(db, actor, { staff }))

async function applicant() {
  const person = await makePerson(db)
  const ask = await signedIn(person)
  const at = (name: string) => ({ scheme: scheme.slug, step: name })
  const post = (name: string, fields: Fields) => ask(step.action, `${base}/${name}`, at(name), fields)
  const open = (name: string) => ask(step.loader, `${base}/${name}`, at(name))
  await ask(list.action, base, { scheme: scheme.slug }, {})
  return { person, ask, post, open }
}

const pdf = (size = 20) => new File([`%PDF-1.7\n${'x'.repeat(size)}\n%%EOF`], 'scan.pdf')
const recent = addWeeks(londonDate(now), -3)

describe('applying for a grant', () => {
  it('needs a person, and begins with a button', async () => {
    const nobody = asking(testBrowser())
    const params = { scheme: scheme.slug, step: 'you' }
    expect((await nobody(list.loader, base, params)).location).toContain('/sign-in?redirectTo=')
    const ask = await signedIn(await makePerson(db))
    expect((await ask(list.loader, base, params)).data).toMatchObject({ list: null })
    expect(await ask(step.loader, `${base}/you`, params)).toMatchObject({ status: 302, location: base })
    expect(await ask(list.action, base, params, {})).toMatchObject({ status: 302, location: `${base}/you` })
    expect((await ask(list.loader, base, params)).data).toMatchObject({ list: { steps: expect.any(Array) } })
    expect(await ask(list.loader, '/grants/none/apply', { scheme: 'none' })).toMatchObject({ status: 404 })
  })

  it('gives back everything typed, with what is wrong beside it', async () => {
    const { post, open } = await applicant()
    const typed = { ...hardshipFields().you, nino: 'nonsense', birthDate: '31/2/1990' }
    const failed = await post('you', typed)
    expect(failed.status).toBe(422)
    expect(failed.data).toMatchObject({
      form: {
        values: { ...typed, ways: 'text' },
        errors: { nino: [expect.any(String)], birthDate: [expect.any(String)] },
      },
    })
    expect(await post('you', { ...hardshipFields().you, intent: 'later' })).toMatchObject({
      status: 302,
      location: base,
    })
    expect((await open('you')).data).toMatchObject({ values: { name: 'Amira Osei', nino: 'AB123456C' } })
  })

  it('loses nothing on the way back, not even half an account', async () => {
    const { post, open } = await applicant()
    const back = await post('bank', { accountName: 'A Osei', sortCode: '08-99', intent: 'back' })
    expect(back).toMatchObject({ status: 302, location: `${base}/evidence` })
    expect((await open('bank')).data).toMatchObject({ values: { accountName: 'A Osei', sortCode: '08-99' } })
  })

  it('finds an employer without JavaScript, with what was typed kept', async () => {
    const site = await makeSite(db, await makeProvider(db, council, { name: 'Brook Meadow Care' }), {
      name: 'The Willows',
    })
    const { post } = await applicant()
    const typed = { employerSearch: 'willows brook', jobRole: 'nurse', intent: 'find' }
    expect(await post('work', typed)).toMatchObject({
      status: 200,
      data: {
        employers: [{ siteId: site.id, providerName: 'Brook Meadow Care', place: 'The Willows, Banbury' }],
        form: { values: { jobRole: 'nurse' }, errors: {} },
      },
    })
    expect(await post('work', { ...typed, employerSearch: 'nobody' })).toMatchObject({ status: 422 })
    const chosen = { ...hardshipFields().work, site: site.id, startedOn: recent, intent: 'finish' }
    expect(await post('work', chosen)).toMatchObject({ status: 302, location: `${base}/costs` })
  })

  it('says plainly that an account cannot be, and that two numbers differ', async () => {
    const { post } = await applicant()
    const { bank } = hardshipFields()
    expect(await post('bank', { ...bank, accountNumberAgain: '66374985' })).toMatchObject({
      status: 422,
      data: { form: { errors: { accountNumberAgain: [expect.stringContaining('not the same')] } } },
    })
    const wrong = { ...bank, accountNumber: '66374959', accountNumberAgain: '66374959' }
    expect(await post('bank', wrong)).toMatchObject({
      status: 422,
      data: { form: { values: wrong, errors: { accountNumber: [expect.stringContaining('does not belong')] } } },
    })
    expect(await post('bank', bank)).toMatchObject({ location: `${base}/declarations` })
    // Nothing typed: the one that is there stays.
    expect(await post('bank', {})).toMatchObject({ location: `${base}/declarations` })
  })

  it('takes papers one by one, and keeps a good one beside a bad one', async () => {
    const { post, open } = await applicant()
    await post('costs', hardshipFields().costs)
    await post('circumstances', { ...hardshipFields().circumstances, eventOn: recent })
    const both = await post('evidence', { 'paper-payslip': pdf(), 'paper-bank-statement': new File(['MZ'], 'a.exe') })
    expect(both.status).toBe(422)
    expect(Object.keys((both.data as { form: { errors: object } }).form.errors).toSorted()).toEqual([
      'paper-bank-statement',
      'paper-what-happened',
    ])
    const page = (await open('evidence')).data as { evidence: { key: string; files: { id: string }[] }[] }
    const [file] = page.evidence.find(({ key }) => key === 'payslip')!.files
    const removed = await post('evidence', { intent: `remove:${file!.id}`, evidenceWords: 'Lost in the move' })
    expect(removed).toMatchObject({ status: 302, location: `${base}/evidence` })
    expect((await open('evidence')).data).toMatchObject({ values: { evidenceWords: 'Lost in the move' } })
    expect(await post('evidence', { evidenceWords: 'Lost in the move' })).toMatchObject({ location: `${base}/bank` })
    const big = await post('evidence', { 'paper-payslip': pdf(10 * 1024 * 1024) })
    expect(big).toMatchObject({ status: 422, data: { form: { errors: { 'paper-payslip': [expect.any(String)] } } } })
  })

  it('takes an email with the papers that came in it, and says beside the field what cannot be opened', async () => {
    const { post, open } = await applicant()
    await post('costs', hardshipFields().costs)
    await post('circumstances', { ...hardshipFields().circumstances, eventOn: recent })
    const paper = { name: 'payslip.pdf', type: 'application/pdf', content: '%PDF-1.7\nMine\n%%EOF' }
    const email = new File([emailOf('Your payslip', [paper])], 'payslip.eml')
    const cutOff = new File([new Uint8Array([0x52, 0x49, 0x46, 0x46, 0x1a, 0, 0, 0]), 'WEBPVP8 cut off'], 'photo.webp')
    const both = await post('evidence', { 'paper-payslip': email, 'paper-bank-statement': cutOff })
    expect(both).toMatchObject({
      status: 422,
      data: { form: { errors: { 'paper-bank-statement': [expect.stringContaining('We could not open that file')] } } },
    })
    const page = (await open('evidence')).data as { evidence: { key: string; files: { type: string }[] }[] }
    expect(page.evidence.find(({ key }) => key === 'payslip')!.files).toMatchObject([
      { type: 'application/pdf' },
      { type: 'application/pdf' },
    ])
    expect(EVIDENCE_HINT).toMatch(/HEIC.*WebP.*DOCX.*EML/)
  })

  it('ends on the account, and a second click changes nothing', async () => {
    const { person, ask, post } = await applicant()
    const fields = hardshipFields({ work: { ...hardshipFields().work, startedOn: '2024-03-03' } })
    fields.circumstances.eventOn = recent
    const at = { scheme: scheme.slug }
    const early = await ask(check.action, `${base}/check`, at, {})
    expect(early).toMatchObject({ status: 409, data: { form: { errors: { '': [expect.any(String)] } } } })
    for (const [name, typed] of Object.entries(fields)) expect((await post(name, typed)).status, name).toBe(302)
    expect((await post('evidence', { evidenceWords: 'Lost in the move' })).status).toBe(302)
    const page = await ask(check.loader, `${base}/check`, at)
    expect(page.data).toMatchObject({ problems: [], no: [], amount: '£450.50' })
    expect(JSON.stringify(page.data)).not.toContain('66374958')
    const sent = await ask(check.action, `${base}/check`, at, {})
    const { id } = await db.grantApplication.findFirstOrThrow({ where: { personId: person.personId } })
    expect(sent).toMatchObject({ status: 302, location: `/account/grants/${id}` })
    expect(await ask(check.action, `${base}/check`, at, {})).toMatchObject({ location: `/account/grants/${id}` })
    expect(await ask(list.loader, base, at)).toMatchObject({ location: `/account/grants/${id}` })
  })
})

describe('staff who apply for somebody', () => {
  it('see the same screens, and only what is theirs', async () => {
    const assessor = await makeStaff(db, council, 'assessor')
    const ask = await signedIn(assessor, true)
    expect((await ask(newGrant.loader, '/council/grants/new', {})).data).toMatchObject({
      schemes: [{ slug: scheme.slug }],
    })
    expect(await ask(newGrant.action, '/council/grants/new', {}, {})).toMatchObject({ status: 422 })
    const begun = await ask(
      newGrant.action,
      '/council/grants/new',
      {},
      { scheme: scheme.slug, how: 'letter', name: 'Bo' },
    )
    expect(begun).toMatchObject({ status: 302, location: expect.stringMatching(/^\/council\/grants\/.+\/apply$/) })
    const id = begun.location!.split('/')[3]!
    expect((await ask(assisted.loader, begun.location!, { id })).data).toMatchObject({ list: { assistedFor: 'Bo' } })
    const at = { id, step: 'you' }
    const typed = { ...hardshipFields().you, email: '', name: 'Bo Larkin' }
    expect(await ask(assistedStep.action, `${begun.location}/you`, at, typed)).toMatchObject({ status: 302 })
    const colleague = await signedIn(await makeStaff(db, council, 'assessor'), true)
    expect(await colleague(assistedStep.loader, `${begun.location}/you`, at)).toMatchObject({ status: 404 })
    expect(await colleague(assistedStep.action, `${begun.location}/you`, at, typed)).toMatchObject({ status: 404 })
    const approver = await signedIn(await makeStaff(db, council, 'approver'), true)
    expect(await approver(newGrant.loader, '/council/grants/new', {})).toMatchObject({ status: 403 })
    const other = await signedIn(await makeStaff(db, neighbour, 'assessor'), true)
    expect(await other(assistedStep.loader, `${begun.location}/you`, at)).toMatchObject({ status: 404 })
  })
})

describe('caps and gaps', () => {
  it('are told on the first pages, with the day from which another application is possible', async () => {
    const person = await makePerson(db)
    const again = await makeScheme(db, council, { definition: { gapMonths: 12, lifetimeCapPence: 200_000 } })
    await makeGrantApplication(db, again, { status: 'closed', person, awardPence: 50_000 })
    const ask = await signedIn(person)
    const there = { scheme: again.slug, step: 'you' }
    const told = {
      limits: {
        nothingNow: true,
        sentences: [
          expect.stringMatching(/^You got this grant on .+\. Another application is possible from \d+ \w+ \d{4}\.$/),
          expect.stringContaining('You have had £500, so up to £1,500 is left.'),
        ],
      },
    }
    const home = `/grants/${again.slug}/apply`
    expect((await ask(list.loader, home, there)).data).toMatchObject(told)
    await ask(list.action, home, there, {})
    expect((await ask(list.loader, home, there)).data).toMatchObject({ list: told })
    expect((await ask(step.loader, `${home}/you`, there)).data).toMatchObject(told)
  })
})
