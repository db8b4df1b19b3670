import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accepted } from '#app/brokering/introductions/introducing.fixture'
import { addCandidates, addVacancies } from '#app/brokering/rounds/choose-members.server'
import { createRound } from '#app/brokering/rounds/create-round.server'
import { contestMatch } from '#app/brokering/introductions/reviews/contest-match.server'
import { dismissMatch } from '#app/brokering/introductions/endorsing/dismiss-match.server'
import { COUNCIL_ROLES } from '#app/platform/actor'
import { sections } from '#app/routes.access'
import { browserOf, testBrowser, textOf, type TestBrowser } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import { brokerPages } from './broker-pages.fixture'

const { db } = await useDatabase()
const desk = await brokerPages(db)
const { council, neighbour, work, clock } = desk

const candidate = await desk.newNamed('Wren Appleyard')
const vacancy = await desk.newVacancy({ title: 'Night carer at Cherwell House' })
const introductionId = accepted(await desk.endorse({ candidateId: candidate.id, vacancyId: vacancy.id }))
const other = await desk.newNamed('Ivo Marsh')
const dismissedId = accepted(
  await dismissMatch({ candidateId: other.id, vacancyId: vacancy.id, reason: 'journey', words: '' }, work),
)
await contestMatch({ id: dismissedId, words: 'There is a bus now.' }, { db, clock, actor: other.person })
const review = await db.matchReview.findFirstOrThrow({ where: { introductionId: dismissedId } })
const { id: roundId } = await createRound({ name: 'Job fair', formKey: 'key' }, work)
await addCandidates({ roundId, candidateIds: [other.id] }, work)
await addVacancies({ roundId, vacancyIds: [vacancy.id] }, work)

const idIn: Record<string, string> = {
  candidates: candidate.id,
  introductions: introductionId,
  reviews: review.id,
  rounds: roundId,
  vacancies: vacancy.id,
}

/** What there is, in the address of a page. */
function paramsOf(path: string): Record<string, string> {
  const memberId = path.includes('/candidates/') ? other.id : vacancy.id
  const known = {
    id: idIn[path.split('/')[2] ?? ''],
    memberId,
    candidateId: other.id,
    vacancyId: vacancy.id,
    step: 'when',
  }
  const named = Object.entries(known).filter(([name]) => path.split('/').includes(`:${name}`))
  return Object.fromEntries(named) as Record<string, string>
}

const pages = sections
  .flatMap(({ layout, routes }) => [...(layout?.id === 'broker' ? [{ ...layout, path: '/broker' }] : []), ...routes])
  .filter(({ path }) => path === '/broker' || path.startsWith('/broker/'))
const written = sections
  .flatMap(({ routes }) => routes)
  .filter(({ path, write }) => write && pages.some((page) => page.path === path))

type Page = (typeof pages)[number]
type Handlers = { loader: unknown; action: unknown }
const handlersOf = ({ file }: Page) =>
  import(/* @vite-ignore */ join(import.meta.dirname, '..', file)) as Promise<Handlers>
const at = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => paramsOf(path)[name]!)

const open = async (page: Page, browser: TestBrowser) =>
  browser.get((await handlersOf(page)).loader, at(page.path), paramsOf(page.path))
const send = async (page: Page, browser: TestBrowser, fields: Record<string, string>) =>
  browser.post((await handlersOf(page)).action, at(page.path), paramsOf(page.path), fields)

/** Everybody who is no broker: every other role of the council in one person, an employer, a candidate. */
const strangers = [
  await browserOf(db, await makeStaff(db, council, ...COUNCIL_ROLES.filter((role) => role !== 'broker')), {
    staff: true,
  }),
  await browserOf(db, desk.member),
  await browserOf(db, candidate.person),
]
const brokerNextDoor = await browserOf(db, await makeStaff(db, neighbour, 'broker'), { staff: true })

/** All that a form could have changed. */
async function traces() {
  const events = await db.event.count()
  const messages = await db.message.count()
  const round = await db.matchingRound.findUniqueOrThrow({ where: { id: roundId } })
  return { events, messages, round, rounds: await db.matchingRound.count() }
}

it('every page of the workspace is looked at', () => {
  expect(pages.length).toBeGreaterThan(18)
  expect(written.length).toBeGreaterThan(10)
})

describe('a page', () => {
  it.each(pages)('$path ($file) opens for a broker of the council', async (page) => {
    expect((await open(page, desk.browser)).status).toBe(200)
  })

  it.each(pages)('$path ($file) is for no other role, and for nobody who is signed out', async (page) => {
    for (const stranger of strangers) expect((await open(page, stranger)).status).toBe(403)
    const { status, location } = await open(page, testBrowser())
    expect([status, location]).toEqual([
      302,
      `/sign-in?${new URLSearchParams({ redirectTo: at(page.path) }).toString()}`,
    ])
  })

  it.each(pages)('$path ($file) tells the broker of another council nothing of this one', async (page) => {
    const answer = await open(page, brokerNextDoor)
    expect(answer.status).toBe(page.path.includes(':') ? 404 : 200)
    const shown = answer.response ? '' : textOf(answer)
    for (const secret of [candidate.name, other.name, vacancy.title, candidate.id, vacancy.id, 'Job fair'])
      expect(shown).not.toContain(secret)
  })
})

/** A form without its button, and with each of these. */
const odd = (...intents: string[]): Record<string, string>[] => [{}, ...intents.map((intent) => ({ intent }))]

describe('a form', () => {
  it.each(written)('$path does nothing for another role, and nothing for nobody', async (page) => {
    const before = await traces()
    for (const stranger of strangers)
      for (const fields of odd('cancel')) expect((await send(page, stranger, fields)).status).toBe(403)
    expect([302, 401]).toContain((await send(page, testBrowser(), { name: 'x' })).status)
    expect(await traces()).toEqual(before)
  })

  it.each(written.filter(({ path }) => path.includes(':')))(
    '$path is not there for the broker of another council',
    async (page) => {
      const before = await traces()
      for (const fields of odd('cancel', 'remove', 'withdraw'))
        expect((await send(page, brokerNextDoor, fields)).status).toBe(404)
      expect(await traces()).toEqual(before)
    },
  )

  it.each(written)('$path refuses what is no answer, and keeps nothing of it', async (page) => {
    const before = await traces()
    for (const fields of [...odd('nonsense'), { intent: 'nonsense', words: '\u0001' }])
      expect([400, 409, 422]).toContain((await send(page, desk.browser, fields)).status)
    expect(await traces()).toEqual(before)
  })
})
