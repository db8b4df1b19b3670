import { describe, expect, test } from 'vitest'
import { hardshipDefinition, newStarterDefinition } from '#app/grants/schemes/builtin/builtin'
import type { RuleOutcome } from '#app/grants/schemes/facts'
import { testBrowser, type Answer } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { makeScheme } from '#app/testing/grant-factories'
import * as check from './check'
import * as scheme from './scheme'
import * as grants from './index'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const given = { potIds: [], areaName: council.areaName }
const inForceFrom = new Date('2026-01-05T09:00:00Z')
await makeScheme(db, council, { slug: 'hardship', definition: hardshipDefinition(given), inForceFrom })
await makeScheme(db, council, {
  slug: 'new-starter',
  definition: { ...newStarterDefinition(given), opensOn: '2099-04-01' },
  inForceFrom,
})
const other = await makeCouncil(db)
await makeScheme(db, other, { slug: 'elsewhere', inForceFrom })

const call = (handler: unknown, slug: string, fields?: Record<string, string>) =>
  testBrowser().ask(handler, `/grants/${slug}/check`, { scheme: slug }, fields)
const outcomesOf = ({ data }: Answer) =>
  Object.fromEntries((data as { outcomes: RuleOutcome[] }).outcomes.map(({ rule, answer }) => [rule, answer]))

const yes = {
  work: 'OX16 5AU',
  employer: 'verified',
  monthsInCare: '3',
  event: 'illness',
  eventOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  household: 'single',
  savingsPence: '£2,999.99',
}

describe('the check before applying', () => {
  test('answers each rule from what is typed', async () => {
    const answer = await call(check.action, 'hardship', yes)
    expect(outcomesOf(answer)).toEqual({
      'works-in-area': 'yes',
      'verified-employer': 'yes',
      'months-in-care': 'yes',
      'qualifying-event': 'yes',
      'savings-under': 'yes',
    })
    const no = await call(check.action, 'hardship', { ...yes, savingsPence: '3000', work: 'EH1 1AA' })
    expect(outcomesOf(no)).toMatchObject({ 'works-in-area': 'no', 'savings-under': 'no', 'months-in-care': 'yes' })
  })

  test('what is left out is for us to check; what is no answer comes back with 422', async () => {
    expect(Object.values(outcomesOf(await call(check.action, 'hardship', {})))).toEqual(Array(5).fill('check'))
    const wrong = await call(check.action, 'hardship', { ...yes, work: 'home', event: 'winning' })
    expect(wrong).toMatchObject({ status: 422, data: { form: { values: { work: 'home' } } } })
    const { errors } = (wrong.data as { form: { errors: object } }).form
    expect(Object.keys(errors).toSorted()).toEqual(['event', 'work'])
  })

  test('keeps nothing, in no store and no cache', async () => {
    const rows = () => db.$queryRaw`
      select (select count(*) from event)::int as events, (select count(*) from kept_form)::int as pending,
        (select count(*) from grant_application)::int as grants, (select count(*) from person)::int as people`
    const before = await rows()
    const answer = await call(check.action, 'hardship', yes)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await rows()).toEqual(before)
  })
})

describe('schemes in public', () => {
  test('one that opens later says when, and may be checked before', async () => {
    expect((await call(scheme.loader, 'new-starter')).data).toMatchObject({ closed: 'It opens on 1 April 2099.' })
    expect((await call(check.loader, 'new-starter')).data).toMatchObject({ closed: 'It opens on 1 April 2099.' })
    expect((await call(scheme.loader, 'hardship')).data).toMatchObject({ closed: null })
    const { schemes } = (await call(grants.loader, '')).data as { schemes: { slug: string }[] }
    expect(schemes.map(({ slug }) => slug)).toEqual(['hardship', 'new-starter'])
  })

  test('another council’s is not found', async () => {
    for (const handler of [scheme.loader, check.loader])
      expect(await call(handler, 'elsewhere')).toMatchObject({ status: 404 })
    expect(await call(check.action, 'elsewhere', yes)).toMatchObject({ status: 404 })
  })
})
