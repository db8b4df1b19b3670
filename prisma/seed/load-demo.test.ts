import { afterAll, describe, expect, it } from 'vitest'
import { connect } from '#app/platform/database/client.server'
import { testDatabase } from '#app/testing/database'
import { loadDemo } from './load-demo'
import { DEMO_APPLICATIONS } from './applications'
import { DEMO_VACANCIES } from './vacancies'

const { appUrl } = await testDatabase()
const db = connect(appUrl)
afterAll(() => db.$disconnect())
const now = new Date('2026-11-22T10:00:00Z')

const counts = await loadDemo(db, now)

describe('the demo', () => {
  it('has what the contract promises', async () => {
    expect(counts).toEqual({
      councils: 2,
      providers: 40,
      sites: 120,
      vacancies: DEMO_VACANCIES,
      applications: DEMO_APPLICATIONS,
    })
    const accounts = [
      'seeker',
      'provider',
      'recruiter',
      'viewer',
      'carer',
      'rival',
      'newprovider',
      'broker',
      'broker2',
      'assessor',
      'assessor2',
      'approver',
      'approver2',
      'payments',
      'payments2',
      'appeals',
      'moderator',
      'admin',
      'staffs-admin',
      'staffs-broker',
    ]
    const emails = accounts.map((name) => `${name}@demo.example`)
    expect(await db.account.count({ where: { email: { in: emails } } })).toBe(emails.length)
  })

  it('is loaded once', async () => {
    expect(await loadDemo(db, now)).toBeNull()
    expect(await db.vacancy.count()).toBe(DEMO_VACANCIES)
  })

  it('shows vacancies in every state, and applications in every state but draft', async () => {
    const states = await db.vacancy.groupBy({ by: ['status'], _count: true })
    expect(states.map(({ status }) => status).toSorted()).toEqual(['approved', 'closed', 'draft', 'pending_review'])
    const where = { status: 'approved' }
    expect(await db.vacancy.count({ where: { ...where, publishAt: { gt: now } } })).toBeGreaterThan(5)
    expect(await db.vacancy.count({ where: { ...where, closesAt: { lt: now } } })).toBeGreaterThan(5)
    expect(
      await db.vacancy.count({
        where: { ...where, closesAt: { gt: now }, touchedAt: { lt: new Date(now.getTime() - 90 * 86_400_000) } },
      }),
    ).toBeGreaterThan(5)
    const stages = await db.jobApplication.groupBy({ by: ['status'], _count: true })
    expect(stages).toHaveLength(10)
  })

  it('adds up: openings taken are the people who agreed, started or left', async () => {
    const [row] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from vacancy v where v.openings_taken <>
        (select count(*) from employment e where e.vacancy_id = v.id and e.status <> 'fell_through')`
    expect(row?.wrong).toBe(0)
    const [hired] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from job_application a where (a.status = 'hired') <> exists (select from employment e where e.application_id = a.id)`
    expect(hired?.wrong).toBe(0)
  })

  it('never shows the home of somebody who employs an assistant, or of children', async () => {
    const [row] = await db.$queryRaw<{ wrong: number }[]>`
      select count(*)::int as wrong from site s join provider p on p.id = s.provider_id
      where (p.kind = 'personal-assistant-employer' or 'childrens-home' = any (s.services)) and (s.public_precision = 'exact' or s.address <> '')`
    expect(row?.wrong).toBe(0)
  })

  it('is the same on every load', async () => {
    const fingerprint = async () => {
      const rows = await db.$queryRaw<{ of: string }[]>`
        select md5(string_agg(v.id::text || v.reference || v.title || v.description || v.status || s.postcode, '|' order by v.id)) as of
        from vacancy v join vacancy_site vs on vs.vacancy_id = v.id join site s on s.id = vs.site_id`
      return rows[0]!.of
    }
    expect(await fingerprint()).toMatchInlineSnapshot(`"11d24d9d2b73b3e3d0efa1a0c3bd94e7"`)
  })
})
