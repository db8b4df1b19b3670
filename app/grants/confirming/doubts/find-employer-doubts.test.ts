import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { canonicalPhone } from '#app/grants/applying/identities/identity'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { inTransaction } from '#app/platform/database/client.server'
import { mailboxOf } from '#app/shared/mailbox'
import { answerByLink, answerConfirmation } from '../answer-confirmation.server'
import { askAgain, recordEmployersWord } from '../asking/ask-again.server'
import { asking, elsewhere } from '../asking/asking.fixture'
import { doubtsOfProvider } from './doubts-of-provider.server'
import { readPhone } from '#app/shared/phone'
import { findEmployerDoubts } from './find-employer-doubts.server'

const { db } = await useDatabase()

const employed = {
  answer: 'employed',
  since: '2026-03-02',
  jobRole: 'care-worker',
  weeklyHours: 30,
  words: '',
} as const

type World = Awaited<ReturnType<typeof asking>>
type Columns = Parameters<World['apply']>[0]

/** Asks the employer of a new application and answers what is doubted about whoever confirms. */
async function doubts(world: World, columns: Columns = {}) {
  const application = await world.apply({ phone: null, ...columns })
  const { id } = await world.ask(application.id)
  await find(application.id)
  return { application, id, kinds: await kindsOf(application.id) }
}

const find = (applicationId: string) =>
  inTransaction(db, (tx) =>
    findEmployerDoubts(tx, { applicationIds: [applicationId], now: new Date('2026-04-02T09:00:00Z') }),
  )

async function kindsOf(applicationId: string) {
  const rows = await db.grantSignal.findMany({ where: { applicationId }, orderBy: { kind: 'asc' } })
  return rows.map(({ kind }) => kind)
}

test('a verified provider is not doubted; one that nobody checked is, until it is', async () => {
  const world = await asking(db)
  expect((await doubts(world, { providerId: world.provider.id })).kinds).toEqual([])
  expect((await doubts(world)).kinds).toEqual(['unverified-employer'])
  const applied = await makeProvider(db, world.council, { status: 'applied', contactEmail: 'office@new.example' })
  const { application, kinds } = await doubts(world, { providerId: applied.id })
  expect(kinds).toEqual(['unverified-employer'])
  await db.provider.update({ where: { id: applied.id }, data: { status: 'verified' } })
  await inTransaction(db, (tx) => doubtsOfProvider(tx, { providerId: applied.id, now: world.clock.now() }))
  expect(await kindsOf(application.id)).toEqual([])
})

test.each(['office@gmail.com', 'Office@GoogleMail.com', 'office@uk.yahoo.com', 'office@btinternet.com'])(
  'an employer who is asked at %s has an address that anybody can have',
  async (employerEmail) => {
    const { kinds } = await doubts(await asking(db), { employerEmail })
    expect(kinds).toEqual(['free-mail', 'unverified-employer'])
  },
)

test('another address is asked: what was doubted about the first is no question any more', async () => {
  const world = await asking(db)
  const { application, id } = await doubts(world, { employerEmail: 'office@gmail.com' })
  const assessor = await makeStaff(db, world.council, 'assessor')
  const asked = await askAgain(
    { applicationId: application.id, kind: 'employment', week: null, email: 'office@home.example' },
    { db, clock: world.clock, actor: assessor, council: world.council },
  )
  expect(asked).toEqual({ ok: true })
  const left = await db.grantSignal.findMany({ where: { applicationId: application.id } })
  expect(left.map(({ kind }) => kind)).toEqual(['unverified-employer'])
  expect(left[0]!.confirmationId).not.toBe(id)
})

describe('an employer who is reached where the applicant is', () => {
  test.each<[string, Columns]>([
    ['the same mailbox', { email: 'ann.bell@gmail.com', employerEmail: 'AnnBell+home@googlemail.com' }],
    ['the same address in another case', { email: 'ann@home.example', employerEmail: 'ANN@Home.example' }],
  ])('%s', async (_, columns) => {
    expect((await doubts(await asking(db), columns)).kinds).toContain('employer-is-applicant')
  })

  test('the address of their account, of the provider’s contact, and a phone in another spelling', async () => {
    const world = await asking(db)
    const person = await makePerson(db)
    const asked = await doubts(world, { person, email: 'other@home.example', employerEmail: person.email })
    expect(asked.kinds).toContain('employer-is-applicant')
    const contact = await makeProvider(db, world.council, { contactEmail: 'Ann.Bell@home.example' })
    const named = await doubts(world, { providerId: contact.id, email: 'ann.bell+x@home.example' })
    expect(named.kinds).toEqual(['employer-is-applicant'])
    const rung = await makeProvider(db, world.council, { contactPhone: '+447700900456' })
    expect((await doubts(world, { providerId: rung.id, phone: '+447700900456' })).kinds).toEqual([
      'employer-is-applicant',
    ])
  })

  test('one of the provider’s people has the applicant’s address; the applicant’s own membership is nothing new', async () => {
    const world = await asking(db)
    const member = await makeMember(db, world.provider, 'recruiter')
    const [local, host] = member.email.split('@')
    const second = await doubts(world, { providerId: world.provider.id, email: `${local}+me@${host}` })
    expect(second.kinds).toEqual(['employer-is-applicant'])
    expect((await doubts(world, { providerId: world.provider.id, person: member })).kinds).not.toContain(
      'employer-elsewhere',
    )
  })
})

test('an employer’s address or phone is another applicant’s, whichever of the two comes first', async () => {
  const world = await asking(db)
  const other = await doubts(world, { email: 'ben.hall@gmail.com', phone: '+447700900789' })
  const second = await doubts(world, { employerEmail: 'benhall@googlemail.com' })
  expect(second.kinds).toEqual(['employer-elsewhere', 'free-mail', 'unverified-employer'])
  const [signal] = await db.grantSignal.findMany({
    where: { applicationId: second.application.id, kind: 'employer-elsewhere' },
  })
  expect(signal!.otherApplicationId).toBe(other.application.id)

  const rung = await makeProvider(db, world.council, { contactPhone: '+447700900789;ext=4' })
  expect((await doubts(world, { providerId: rung.id })).kinds).toEqual(['employer-elsewhere'])

  const first = await doubts(world, { employerEmail: 'office@later.example' })
  expect(first.kinds).toEqual(['unverified-employer'])
  await doubts(world, { email: 'Office+mine@later.example' })
  expect(await kindsOf(first.application.id)).toEqual(['employer-elsewhere', 'unverified-employer'])
})

test('an address that nobody is asked at any more is no employer’s', async () => {
  const world = await asking(db)
  const verified = await makeProvider(db, world.council)
  await doubts(world, { providerId: verified.id, employerEmail: 'typed@home.example' })
  const { id } = await doubts(world, { employerEmail: 'wrong@home.example' })
  await db.confirmation.update({
    where: { id },
    data: { email: 'asked@home.example', cancelledAt: world.clock.now() },
  })
  for (const email of ['typed@home.example', 'asked@home.example'])
    expect((await doubts(world, { email })).kinds).not.toContain('employer-elsewhere')
})

test('two applicants of one employer, and another council’s applicant, are no doubt', async () => {
  const [world, neighbour] = [await asking(db), await asking(db)]
  await doubts(neighbour, { email: 'office@shared.example' })
  await doubts(world, { employerEmail: 'office@shared.example' })
  expect((await doubts(world, { employerEmail: 'office@shared.example' })).kinds).toEqual(['unverified-employer'])
})

describe('an answer', () => {
  const at = (iso: string) => ({ db, clock: fixedClock(iso) })

  it.each([
    ['2026-04-02T09:00:30Z', true],
    ['2026-04-02T09:02:00Z', true],
    ['2026-04-02T09:02:01Z', false],
  ])('at %s within two minutes: %s', async (when, quick) => {
    const { application, id } = await doubts(await asking(db))
    expect(await answerByLink({ id, reply: employed, byName: 'G', browser: elsewhere }, at(when))).toEqual({ ok: true })
    expect((await kindsOf(application.id)).includes('quick-answer')).toBe(quick)
  })

  it('from a browser where the applicant is signed in, or has been with any of their addresses', async () => {
    const world = await asking(db)
    const signedIn = await doubts(world)
    const own = { personId: signedIn.application.personId, knows: () => false }
    await answerByLink({ id: signedIn.id, reply: employed, byName: 'G', browser: own }, at('2026-04-03T09:00:00Z'))
    expect(await kindsOf(signedIn.application.id)).toContain('own-device')

    const known = await doubts(world, { email: 'Ann@home.example', providerId: world.provider.id })
    const browser = { personId: null, knows: (email: string) => email === 'ann@home.example' }
    const work = { ...at('2026-04-03T09:00:00Z'), council: world.council, actor: world.owner }
    await answerConfirmation(
      { id: known.id, reply: employed, browser },
      { ...work, provider: world.owner.providers[0]! },
    )
    expect(await kindsOf(known.application.id)).toEqual(['own-device'])
  })

  it('of a verified provider’s people, who are known, may come at once', async () => {
    const world = await asking(db)
    const { application, id } = await doubts(world, { providerId: world.provider.id })
    const work = { ...at('2026-04-02T09:00:30Z'), council: world.council, actor: world.owner }
    const answer = { id, reply: employed, browser: elsewhere }
    expect(await answerConfirmation(answer, { ...work, provider: world.owner.providers[0]! })).toEqual({ ok: true })
    expect(await kindsOf(application.id)).toEqual([])
  })

  it('that staff wrote down at once is neither', async () => {
    const world = await asking(db)
    const { application } = await doubts(world, { providerId: world.provider.id })
    await recordEmployersWord(
      { applicationId: application.id, kind: 'employment', week: null, reply: employed, byName: 'Grace' },
      {
        db,
        clock: world.clock,
        council: world.council,
        actor: { personId: world.viewer.personId, email: 'v@x.example' },
      },
    )
    await find(application.id)
    expect(await kindsOf(application.id)).toEqual([])
  })
})

test('what somebody looked into stays so, and finding again changes nothing', async () => {
  const world = await asking(db)
  const { application } = await doubts(world, { employerEmail: 'office@gmail.com' })
  await db.grantSignal.updateMany({
    where: { applicationId: application.id },
    data: { resolvedAt: world.clock.now(), resolvedByPersonId: world.owner.personId },
  })
  expect(await find(application.id)).toEqual([])
  expect(await db.grantSignal.count({ where: { applicationId: application.id, resolvedAt: null } })).toBe(0)
})

test('the database spells addresses and phones as the code does', async () => {
  const spelled = async (kind: 'mailbox_of' | 'phone_key', text: string) => {
    const [row] = await db.$queryRawUnsafe<{ out: string | null }[]>(`select ${kind}($1) as out`, text)
    return row!.out ?? ''
  }
  for (const address of ['Ann.Bell+x@GoogleMail.com', ' ann@home.example ', 'a.b@Home.example', 'a+b+c@x.example'])
    expect(await spelled('mailbox_of', address)).toBe(mailboxOf(address))
  const phone = fc.stringMatching(/^(\+44|0044|44|0|00)?[ ()-]?(0)?\d{3,11}( ?ext ?\d{2})?$/)
  await fc.assert(
    fc.asyncProperty(phone, async (text) => {
      expect(await spelled('phone_key', readPhone(text) ?? '')).toBe(canonicalPhone(text))
    }),
    { numRuns: 60 },
  )
})
