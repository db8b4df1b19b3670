import { beforeAll, describe, expect, it } from 'vitest'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { toJobPosting } from './job-posting'
import { advertOf, visitorsOwn } from './queries-advert.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T12:00:00Z')
let council: Awaited<ReturnType<typeof makeCouncil>>
beforeAll(async () => void (council = await makeCouncil(db)))

let locations = 0

async function advertise(vacancy: Partial<Prisma.VacancyUncheckedCreateInput> = {}, status = 'verified') {
  const provider = await makeProvider(db, council, {
    name: 'Willowbrook',
    status,
    statusReason: 'x',
    website: 'https://willow.example',
  })
  const site = await makeSite(db, provider, {
    locationId: `1-${++locations}`,
    regulator: 'CQC',
    address: '1 High Street',
    gettingThere: 'Bus S4',
  })
  return makeVacancy(db, provider, site, vacancy)
}
const read = async (vacancy: { reference: string }) => advertOf(db, vacancy.reference, now)

describe('who may see an advert', () => {
  it('anyone, while it is live', async () => {
    const vacancy = await advertise({
      questions: { create: [{ position: 1, kind: 'yes-no', text: 'Weekends?', choices: [] }] },
    })
    expect(await read(vacancy)).toMatchObject({
      state: 'live',
      position: { eastings: 445_600 },
      vacancy: {
        title: 'Care assistant',
        provider: { name: 'Willowbrook', isPrivate: false },
        sites: [
          {
            name: 'Cherwell House',
            address: '1 High Street',
            postcode: 'OX16 5QQ',
            regulatorLocationId: '1-1',
            gettingThere: 'Bus S4',
          },
        ],
        questions: [{ text: 'Weekends?' }],
      },
    })
  })

  it.each([
    ['a draft', { status: 'draft' }],
    ['one in review', { status: 'pending_review' }],
    ['one that is scheduled', { publishAt: new Date('2026-03-11T00:00:00Z') }],
    ['a draft that was thrown away', { status: 'closed', closedReason: 'withdrawn', approvedAt: null }],
  ])('nobody outside: %s', async (_what, given) => {
    expect(await read(await advertise(given))).toBeNull()
  })

  it('nobody outside: one of a provider that is not verified (any more)', async () => {
    expect(await read(await advertise({}, 'suspended'))).toBeNull()
    expect(await advertOf(db, 'ZZZZZZZZ', now)).toBeNull()
  })

  it.each([
    ['closed', { status: 'closed', closedReason: 'filled_here', closedAt: now }],
    ['past its closing date', { closesAt: new Date('2026-03-10T11:59:00Z') }],
    ['not confirmed for 90 days', { touchedAt: new Date('2025-12-01T00:00:00Z') }],
  ])('only that it has gone: %s', async (_what, given) => {
    expect(await read(await advertise(given))).toMatchObject({ state: 'gone', gone: { title: 'Care assistant' } })
  })

  it('not even its title when the council took it down', async () => {
    const vacancy = await advertise({ status: 'closed', closedReason: 'moderated', closedAt: now })
    expect(await read(vacancy)).toMatchObject({ state: 'gone', gone: { title: null } })
  })
})

it('keeps a private employer and a home private, in the page’s data and in JSON-LD', async () => {
  const provider = await makeProvider(db, council, {
    name: 'Zephyrine Quill',
    kind: 'personal-assistant-employer',
    about: 'I am Zephyrine',
    website: 'https://zephyrine.example',
  })
  const secret = {
    name: 'Quill Cottage',
    address: '7 Secret Lane',
    postcode: 'OX16 9ZZ',
    gettingThere: 'Behind the mill',
  }
  const site = await makeSite(db, provider, {
    ...secret,
    publicPrecision: 'outcode',
    eastings: 446_900,
    northings: 241_300,
  })
  const advert = await read(await makeVacancy(db, provider, site))
  if (advert?.state !== 'live') throw new Error('It is live.')
  const posting = toJobPosting(advert.vacancy, { url: 'https://care.example/jobs/X', description: '' })
  for (const word of ['Zephyrine', 'Quill', 'Secret', '9ZZ', 'mill', '446900', '241300'])
    expect(JSON.stringify([advert, posting]), word).not.toContain(word)
  expect(posting).toMatchObject({
    hiringOrganization: 'confidential',
    jobLocation: [{ address: { postalCode: 'OX16' } }],
  })
})

it('knows what the visitor has to do with it', async () => {
  const vacancy = await advertise()
  const person = await makePerson(db)
  const { personId } = person
  expect(await visitorsOwn(db, { vacancyId: vacancy.id, personId })).toEqual({ saved: false, applicationId: null })
  await db.savedVacancy.create({ data: { personId, vacancyId: vacancy.id, savedAt: now } })
  const application = await makeApplication(db, vacancy, person)
  expect(await visitorsOwn(db, { vacancyId: vacancy.id, personId })).toEqual({
    saved: true,
    applicationId: application.id,
  })
})
