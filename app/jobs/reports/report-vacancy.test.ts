import { describe, expect, it } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { ReportForm, type Report } from './report'
import { reportVacancy } from './report-vacancy.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T12:00:00Z')

function form(fields: [string, string][]) {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return checkForm(data, ReportForm)
}

describe('the form', () => {
  it('asks for a reason and nothing else', () => {
    expect(form([['reason', 'filled']])).toMatchObject({
      ok: true,
      value: { reason: 'filled', words: '', email: null },
    })
    expect(form([])).toMatchObject({ ok: false, form: { errors: { reason: ['Choose what is wrong'] } } })
    expect(form([['reason', 'x']])).toMatchObject({ ok: false })
  })

  it('says what is wrong with the rest, and survives repeated fields', () => {
    const long = form([['reason', 'other'], ['words', 'x'.repeat(1001)], ['email', 'nobody']]) // prettier-ignore
    expect(long).toMatchObject({
      ok: false,
      form: { errors: { words: [expect.stringContaining('1000')], email: [expect.any(String)] } },
    })
    expect(form([['reason', 'other'], ['email', 'a@b.example'], ['email', 'c@d.example']])).toMatchObject({ ok: false }) // prettier-ignore
  })
})

describe('reporting a vacancy', () => {
  const report: Report = {
    reason: 'asks-for-money',
    words: 'They asked me for £50',
    email: 'me@test.example',
    formKey: 'k1',
  }

  async function setUp() {
    const council = await makeCouncil(db)
    const provider = await makeProvider(db, council)
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    const send = (change: Partial<Report> = {}, ip = '192.0.2.1') =>
      reportVacancy({ vacancy, report: { ...report, ...change } }, { db, clock, actor: null, council, ip })
    return { council, vacancy, send }
  }

  it('keeps it for the council, records it and tells the council once, without what was written', async () => {
    const { council, vacancy, send } = await setUp()
    const [first, again] = await Promise.all([send(), send()])
    expect(first).toEqual(again)
    const kept = await db.vacancyReport.findMany({ where: { vacancyId: vacancy.id } })
    expect(kept).toMatchObject([
      { councilId: council.id, reason: 'asks-for-money', words: 'They asked me for £50', email: 'me@test.example' },
    ])
    const events = await db.event.findMany({ where: { entity: 'vacancy_report', entityId: kept[0]!.id } })
    expect(events).toMatchObject([{ change: 'report', code: 'asks-for-money', actorKind: 'system' }])
    const mails = await db.message.findMany({ where: { eventId: events[0]!.id } })
    expect(mails).toMatchObject([{ recipient: council.contactEmail, template: 'vacancy-reported' }])
    expect(JSON.stringify(mails[0]!.data)).not.toMatch(/£50|me@test/)
  })

  it('refuses more than twenty an hour from one address', async () => {
    const { vacancy, send } = await setUp()
    for (let n = 0; n < 20; n++) expect(await send({ formKey: `n${n}` }, '192.0.2.9')).toMatchObject({ ok: true })
    expect(await send({ formKey: 'n20' }, '192.0.2.9')).toEqual({ ok: false, reason: 'too-many' })
    expect(await db.vacancyReport.count({ where: { vacancyId: vacancy.id } })).toBe(20)
  })
})
