import { expect, test } from 'vitest'
import { browserOf, textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { action, loader } from './shortlist'

const { db } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })

async function setUp() {
  const provider = await makeProvider(db, council)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider), { title: 'Night care worker' })
  const applied = async (status = 'submitted') => makeApplication(db, vacancy, await makePerson(db), { status })
  const [one, other, offered] = [await applied(), await applied(), await applied('offered')]
  const query = `?${[one, other, offered].map(({ id, status }) => `applicant=${id}:${status}`).join('&')}`
  const browser = await browserOf(db, await makeMember(db, provider, 'recruiter'))
  const path = `/provider/applications/shortlist${query}`
  const statuses = () =>
    Promise.all([one, other, offered].map(({ id }) => db.jobApplication.findUniqueOrThrow({ where: { id } }))).then(
      (rows) => rows.map(({ status }) => status),
    )
  const mails = () => db.message.findMany({ where: { event: { entityId: { in: [one.id, other.id, offered.id] } } } })
  return { browser, path, statuses, mails }
}

test('the words are shown before several are told; nothing is done until they are sent', async () => {
  const { browser, path, statuses, mails } = await setUp()
  const page = await browser.get(loader, path)
  expect(textOf(page)).toContain('Night care worker')
  const { people } = page.data as { people: { open: boolean }[] }
  expect(people.filter(({ open }) => open)).toHaveLength(2)
  // Without the button, or without saying when, nothing happens either.
  expect((await browser.post(action, path, {}, { tell: 'now' })).status).toBeGreaterThanOrEqual(400)
  expect((await browser.post(action, path, {}, { intent: 'send' })).status).toBe(422)
  expect(await statuses()).toEqual(['submitted', 'submitted', 'offered'])
  expect(await mails()).toEqual([])
  const sent = await browser.post(action, path, {}, { intent: 'send', tell: 'tomorrow-morning' })
  expect(sent.status).toBe(302)
  expect(await statuses()).toEqual(['shortlisted', 'shortlisted', 'offered'])
  const queued = await mails()
  expect(queued.map(({ template }) => template)).toEqual(['application-shortlisted', 'application-shortlisted'])
  expect(queued.every(({ releaseAt }) => releaseAt > new Date())).toBe(true)
})

test('somebody else’s applicants are not there', async () => {
  const [mine, theirs] = [await setUp(), await setUp()]
  expect((await mine.browser.get(loader, theirs.path)).status).toBe(404)
  expect((await mine.browser.post(action, theirs.path, {}, { intent: 'send', tell: 'now' })).status).toBe(404)
})
