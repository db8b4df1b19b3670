import { beforeEach, describe, expect, it } from 'vitest'
import { identityHash } from '#app/grants/applying/identities/identity-hash.server'
import { sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { openSignals } from './decision-view'
import { decisionPage } from './queries-decision.server'
import { whatReaderMay } from './what-reader-may'

const { db } = await useDatabase()

const now = new Date('2026-03-05T09:00:00Z')
const definition = { lifetimeCapPence: 200_000, gapMonths: 24, asksCircumstances: true }
let council = await makeCouncil(db)
let scheme = await makeScheme(db, council, { definition })
let officer = await makeStaff(db, council, 'assessor')
beforeEach(async () => {
  council = await makeCouncil(db)
  scheme = await makeScheme(db, council, { definition })
  officer = await makeStaff(db, council, 'assessor')
})

const page = (id: string, reader = officer) =>
  decisionPage(db, { id, councilId: council.id, personId: reader.personId, now })
const view = async (id: string, reader = officer) => (await page(id, reader))!.view!

describe('the page on which a grant is decided', () => {
  it('has the answers beside the rule they were judged by, opened; and nothing about equality', async () => {
    const circumstances = { event: 'domestic-abuse', words: 'I had to leave.', savingsPence: 12_000 }
    const { id } = await makeGrantApplication(db, scheme, {
      circumstancesSealed: sealText(JSON.stringify(circumstances)),
      ninoSealed: sealText('AB123456C'),
    })
    const shown = await view(id)
    expect(shown.results).toMatchObject([
      {
        rule: 'lives-or-works-in-area',
        answer: 'yes',
        answers: [
          { label: 'Lives at', value: '1 High Street, Banbury, OX16 5QA' },
          { label: 'Works at', value: 'OX16 5QQ' },
        ],
      },
    ])
    expect(shown).toMatchObject({ words: 'I had to leave.', missing: ['Offer letter'], maximumPence: 75_000 })
    expect(shown.applicant).toMatchObject({ nino: '•• •• •• 56 C', careful: [], assisted: null })
    expect(shown.costs).toMatchObject([{ key: 'travel', label: 'Travel', pence: 50_000, maxPence: 50_000 }])
    expect(JSON.stringify(shown)).not.toMatch(/AB123456C|089999|ethnicity|religion|disab|orientation|equality/i)
  })

  it('shows what the same person had, also under another account with the same number, and what remains', async () => {
    const person = await makePerson(db)
    const before = await makeGrantApplication(db, scheme, { person, status: 'monitoring', awardPence: 40_000 })
    const twin = await makeGrantApplication(db, scheme, { status: 'monitoring', awardPence: 30_000 })
    const { id } = await makeGrantApplication(db, scheme, { person })
    await makeGrantApplication(db, scheme)
    for (const applicationId of [id, twin.id])
      await db.grantIdentity.create({
        data: {
          councilId: council.id,
          applicationId,
          kind: 'national-insurance',
          hash: identityHash('national-insurance', 'AB123456C'),
        },
      })
    const { earlier } = await view(id)
    expect(new Map(earlier.rows.map((row) => [row.id, row.otherPerson]))).toEqual(
      new Map([
        [before.id, false],
        [twin.id, true],
      ]),
    )
    expect(earlier).toMatchObject({ leftPence: 130_000, nextFrom: '2028-03-10', hidden: 0 })
  })

  it('keeps what is of other schemes from a partner’s people, but counts it', async () => {
    const theirs = await makeScheme(db, council, { definition })
    const partner = await makeStaff(db, council, 'assessor')
    const member = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
    await db.memberScheme.create({
      data: { councilId: council.id, memberId: member.id, schemeId: theirs.id, createdAt: now },
    })
    const person = await makePerson(db, { name: 'Amira Osei' })
    const other = await makeGrantApplication(db, scheme, { person, status: 'monitoring', awardPence: 40_000 })
    const stranger = await makeGrantApplication(db, scheme, { name: 'Somebody Else' })
    const { id } = await makeGrantApplication(db, theirs, { person })
    await db.grantSignal.create({
      data: { councilId: council.id, applicationId: id, kind: 'phone', otherApplicationId: stranger.id, foundAt: now },
    })
    const shown = await view(id, partner)
    expect(shown.earlier).toMatchObject({ rows: [], hidden: 1, leftPence: 160_000 })
    expect(shown.signals).toMatchObject([{ other: null, risk: null, kinds: ['phone'] }])
    expect(JSON.stringify(shown)).not.toContain('Somebody Else')
    expect(await page(other.id, partner)).toBeNull()
  })

  it('gathers what points to one other application, what is open first', async () => {
    const { id } = await makeGrantApplication(db, scheme)
    const [sister, stranger] = [await makeGrantApplication(db, scheme), await makeGrantApplication(db, scheme)]
    const resolved = { resolvedAt: now, resolvedByPersonId: officer.personId, noteSealed: sealText('Sisters.') }
    await db.grantSignal.createMany({
      data: [
        { kind: 'phone', otherApplicationId: sister.id, ...resolved },
        { kind: 'household', otherApplicationId: sister.id, ...resolved },
        { kind: 'bank-account', otherApplicationId: stranger.id },
        { kind: 'email', otherApplicationId: stranger.id },
      ].map((signal) => ({ councilId: council.id, applicationId: id, foundAt: now, ...signal })),
    })
    const { signals } = await view(id)
    expect(signals).toMatchObject([
      { about: stranger.id, kinds: ['bank-account', 'email'], resolved: null },
      { about: sister.id, kinds: ['phone', 'household'], resolved: { words: 'Sisters.', by: 'Staff Member' } },
    ])
    expect(openSignals(signals)).toHaveLength(1)
  })

  it('hides itself from the applicant and from whoever declared an interest, not from who filled it in', async () => {
    const own = await makeGrantApplication(db, scheme, { person: officer })
    const filledIn = await makeGrantApplication(db, scheme, {
      assistedByPersonId: officer.personId,
      assistedHow: 'phone',
    })
    const friend = await makeGrantApplication(db, scheme)
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: friend.id,
        personId: officer.personId,
        kind: 'friend',
        declaredAt: now,
      },
    })
    expect(await page(own.id)).toMatchObject({ interest: 'applicant', view: null })
    expect(await page(friend.id)).toMatchObject({ interest: 'declared', view: null })
    const { interest, view: shown } = (await page(filledIn.id))!
    expect(interest).toBe('assisted')
    const may = whatReaderMay(shown!, { roles: ['assessor'], personId: officer.personId, interest, bar: null })
    expect(may).toMatchObject({ take: false, check: false, resolve: false, not: expect.stringContaining('filled') })
  })

  it('is not found for a draft, another council, or no application at all', async () => {
    const draft = await makeGrantApplication(db, scheme, { status: 'draft' })
    const foreign = await makeGrantApplication(db, await makeScheme(db, await makeCouncil(db)))
    for (const id of [draft.id, foreign.id, 'nonsense', crypto.randomUUID()]) expect(await page(id)).toBeNull()
  })

  it('asks a fixed number of queries', async () => {
    const count = async (id: string) => {
      const counting = db.$extends({ query: { $allOperations: ({ args, query }) => ((queries += 1), query(args)) } })
      let queries = 0
      await decisionPage(counting as unknown as typeof db, {
        id,
        councilId: council.id,
        personId: officer.personId,
        now,
      })
      return queries
    }
    const small = await makeGrantApplication(db, scheme)
    const big = await makeGrantApplication(db, scheme, { status: 'recommended' })
    const others = [await makeGrantApplication(db, scheme), await makeGrantApplication(db, scheme)]
    await db.grantSignal.createMany({
      data: others.map(({ id }) => ({
        councilId: council.id,
        applicationId: big.id,
        kind: 'phone',
        otherApplicationId: id,
        foundAt: now,
      })),
    })
    await db.grantNote.createMany({
      data: Array.from({ length: 9 }, () => ({
        councilId: council.id,
        applicationId: big.id,
        wordsSealed: sealText('x'),
        byPersonId: officer.personId,
        at: now,
      })),
    })
    expect(await count(big.id)).toBe(await count(small.id))
  })
})
