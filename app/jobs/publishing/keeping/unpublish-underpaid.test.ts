import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { advertsUnderFloor, pagesUnderFloor } from '#app/jobs/pay/coming/queries-coming-floor.server'
import { vacanciesNeedingAttention } from '#app/jobs/vacancies/queries-attention.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { unpublishUnderpaid } from './unpublish-underpaid.server'

const { db } = await useDatabase()

const at = (day: string, time = '12:00') => new Date(`${day}T${time}:00Z`)
const late = new Date('2026-12-31T23:59:00Z')

/** A council whose staff know that £13.50 comes on 1 July 2026. */
async function setUp(pay: Parameters<typeof makeVacancy>[3] = {}) {
  const council = await makeCouncil(db)
  const value = [{ kind: 'national-living-wage', from: '2026-07-01', pence: 1350 }]
  const created = at('2026-04-01')
  await db.settingVersion.create({
    data: { councilId: council.id, section: 'pay-rates', version: 1, value, inForceFrom: created, createdAt: created },
  })
  const provider = await makeProvider(db, council, { contactEmail: `${randomUUID()}@care.example` })
  const owner = await makeMember(db, provider, 'owner')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site, { closesAt: late, touchedAt: at('2026-06-01'), ...pay })
  const mails = (template: string) => db.message.count({ where: { recipient: owner.email, template } })
  const read = () => db.vacancy.findUniqueOrThrow({ where: { id: vacancy.id } })
  return { council, provider, vacancy, mails, read }
}

test('an advert under a coming minimum is flagged and told of twice, and a draft again on its day', async () => {
  const { council, provider, vacancy, mails, read } = await setUp()
  await unpublishUnderpaid(db, at('2026-06-05'))
  await unpublishUnderpaid(db, at('2026-06-10'))
  expect(await mails('pay-below-coming-floor')).toBe(1)
  const flagged = await advertsUnderFloor(db, { councilId: council.id, now: at('2026-06-10'), limit: 10 })
  expect(flagged).toMatchObject([{ id: vacancy.id, floor: { from: '2026-07-01', isNow: false } }])
  const attention = (day: string) =>
    vacanciesNeedingAttention(db, { providerId: provider.id, now: at(day), limit: 5 }).then(({ rows }) => rows)
  expect(await attention('2026-06-10')).toMatchObject([{ id: vacancy.id, kind: 'pay-too-low' }])
  await Promise.all([unpublishUnderpaid(db, at('2026-06-17')), unpublishUnderpaid(db, at('2026-06-17'))])
  expect(await mails('pay-below-coming-floor')).toBe(2)
  // 11:59pm in London on 30 June.
  await unpublishUnderpaid(db, at('2026-06-30', '22:59'))
  expect((await read()).status).toBe('approved')
  await unpublishUnderpaid(db, at('2026-06-30', '23:00'))
  await unpublishUnderpaid(db, at('2026-07-01'))
  expect((await read()).status).toBe('draft')
  expect(await db.searchRow.count({ where: { vacancyId: vacancy.id } })).toBe(0)
  expect(await mails('pay-below-floor')).toBe(1)
  expect(await attention('2026-07-01')).toMatchObject([{ id: vacancy.id, kind: 'underpaid' }])
})

test('pay that is enough and a volunteer’s are left alone', async () => {
  const enough = await setUp({ payMinPence: 1350, payMaxPence: 1400, payHourlyPence: 1350 })
  const volunteer = await setUp({ contract: 'volunteer' })
  for (const day of ['2026-06-05', '2026-06-20', '2026-07-02']) await unpublishUnderpaid(db, at(day))
  for (const { read, mails } of [enough, volunteer]) {
    expect((await read()).status).toBe('approved')
    expect(await mails('pay-below-coming-floor')).toBe(0)
  }
})

test('more adverts than one page holds are all told of, and none twice', async () => {
  const { council, provider, mails } = await setUp()
  const site = await makeSite(db, provider)
  for (let made = 0; made < 4; made += 1)
    await makeVacancy(db, provider, site, { closesAt: late, touchedAt: at('2026-06-01') })
  const seen: string[][] = []
  for await (const page of pagesUnderFloor(db, { councilId: council.id, now: at('2026-06-05'), size: 2 }))
    seen.push(page.map(({ id }) => id))
  expect(seen.map(({ length }) => length)).toEqual([2, 2, 1])
  expect(new Set(seen.flat()).size).toBe(5)
  await unpublishUnderpaid(db, at('2026-06-05'))
  await unpublishUnderpaid(db, at('2026-06-06'))
  expect(await mails('pay-below-coming-floor')).toBe(5)
})
