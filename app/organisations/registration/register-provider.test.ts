import { describe, expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { verifyProvider } from '#app/organisations/verifying/verify-provider.server'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
} from '#app/testing/factories'
import { applyAgain } from './apply-again.server'
import { refusedRegistration } from '#app/organisations/sites/queries-sites.server'
import { checkRegistration, registerProvider, type Registration } from './register-provider.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-02T09:00:00Z')
const council = await makeCouncil(db)
const moderators = [await makeStaff(db, council, 'moderator'), await makeStaff(db, council, 'moderator', 'admin')]
await makeStaff(db, council, 'assessor')
await makeStaff(db, await makeCouncil(db), 'moderator')

let locations = 100_000_000
const registration = (given: Partial<Registration['site']> = {}): Registration => ({
  name: `Cherwell Care ${(locations += 1)}`,
  kind: 'company',
  services: ['care-home'],
  contactName: 'Grace Bell',
  contactPhone: '+441295123456',
  site: {
    name: 'Cherwell House',
    address: '1 High Street',
    town: 'Banbury',
    postcode: 'OX16 5QQ',
    services: ['care-home'],
    regulator: 'CQC',
    locationId: `1-${locations}`,
    publicPrecision: 'exact',
    gettingThere: '',
    ...given,
  },
})

const context = async () => ({ db, clock, council, actor: await makePerson(db, { name: '' }) })
const mailsOf = (providerId: string) =>
  db.message.findMany({ where: { event: { entityId: providerId } }, select: { template: true, recipient: true } })

describe('registering', () => {
  test('makes provider, site, owner and event, and tells the person and the moderators of this council only', async () => {
    const { actor, ...rest } = await context()
    const given = registration()
    const registered = await registerProvider({ ...given, formKey: 'a' }, { ...rest, actor })
    if (!registered.ok) throw new Error(registered.reason)
    const { providerId } = registered
    expect(
      await db.provider.findUnique({ where: { id: providerId }, include: { sites: true, members: true } }),
    ).toMatchObject({
      status: 'applied',
      councilId: council.id,
      contactEmail: actor.email,
      sites: [
        { postcode: 'OX16 5QQ', positionKind: 'sector', districtGss: 'E07000177', locationId: given.site.locationId },
      ],
      members: [{ personId: actor.personId, role: 'owner' }],
    })
    expect(await db.person.findUnique({ where: { id: actor.personId } })).toMatchObject({ name: 'Grace Bell' })
    expect(await db.event.findMany({ where: { entityId: providerId } })).toMatchObject([
      { change: 'apply', toState: 'applied' },
    ])
    const mails = await mailsOf(providerId)
    expect(mails).toHaveLength(3)
    expect(mails).toContainEqual({ template: 'registration-received', recipient: actor.email })
    for (const { email } of moderators)
      expect(mails).toContainEqual({ template: 'registration-to-check', recipient: email })
  })

  test('the same form twice registers once; the same organisation on another form leads to the first', async () => {
    const scope = await context()
    const given = { ...registration(), formKey: 'b' }
    const [first, second] = await Promise.all([registerProvider(given, scope), registerProvider(given, scope)])
    expect(first).toEqual(second)
    const again = await registerProvider({ ...given, name: given.name.toUpperCase(), formKey: 'c' }, scope)
    expect(again).toEqual({ ok: false, reason: 'already-registered', providerId: first.ok ? first.providerId : '' })
    expect(await db.provider.count({ where: { members: { some: { personId: scope.actor.personId } } } })).toBe(1)
    // The refused form may be put right and sent with its own key.
    const other = registration()
    expect(await registerProvider({ ...other, formKey: 'c' }, scope)).toMatchObject({ ok: true })
  })

  test('a registration that nobody has looked at keeps nobody from their location; a verified one does', async () => {
    const given = registration()
    const contexts = [await context(), await context(), await context()]
    const outcomes = await Promise.all(
      contexts.map((of, at) => registerProvider({ ...given, name: `${given.name} ${at}`, formKey: `d${at}` }, of)),
    )
    const ids = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.providerId] : []))
    expect(ids).toHaveLength(3)
    expect(await checkRegistration({ site: given.site, councilId: council.id }, db)).toEqual({ ok: true })

    const moderator = workOf({ db, clock, council, actor: await makePerson(db) })
    const verified = await Promise.all(ids.map((providerId) => verifyProvider({ providerId }, moderator)))
    expect(verified.filter(({ ok }) => ok)).toHaveLength(1)
    expect(verified.filter((decided) => !decided.ok)).toEqual(
      Array.from({ length: 2 }, () => ({ ok: false, reason: 'location-taken' })),
    )
    expect(await db.provider.count({ where: { id: { in: ids }, status: 'verified' } })).toBe(1)
    expect(await checkRegistration({ site: given.site, councilId: council.id }, db)).toEqual({
      ok: false,
      reason: 'location-taken',
    })
    const late = { ...given, name: `${given.name} late`, formKey: 'e' }
    expect(await registerProvider(late, await context())).toEqual({ ok: false, reason: 'location-taken' })
    // At another council the same group may register it again.
    const neighbour = await makeCouncil(db)
    expect(
      await registerProvider({ ...given, formKey: 'g' }, { ...(await context()), council: neighbour }),
    ).toMatchObject({ ok: true })
  })

  test.each([
    ['BT1 1AA', 'elsewhere', 'Northern Ireland'],
    ['ZZ99 9ZZ', 'unknown', 'ZZ99'],
    ['hello', 'not-a-postcode', 'OX16 5AU'],
  ])('an impossible postcode is refused with a sentence: %s', async (postcode, _reason, words) => {
    const outcome = await registerProvider({ ...registration({ postcode }), formKey: postcode }, await context())
    expect(outcome).toMatchObject({ ok: false, reason: 'postcode' })
    expect(!outcome.ok && outcome.reason === 'postcode' && outcome.sentence).toContain(words)
  })

  test('the place is that of the unit, else of the sector, else of the outcode', async () => {
    const at = async (postcode: string) => {
      const outcome = await registerProvider({ ...registration({ postcode }), formKey: postcode }, await context())
      return db.site.findFirst({ where: { providerId: outcome.ok ? outcome.providerId : '' } })
    }
    await db.postcodeUnit.create({
      data: { postcode: 'OX16 5QA', eastings: 445_123, northings: 240_456, districtGss: 'E07000177' },
    })
    expect(await at('ox165qa')).toMatchObject({ positionKind: 'unit', eastings: 445_123, postcode: 'OX16 5QA' })
    expect(await at('OX16 5ZZ')).toMatchObject({ positionKind: 'sector' })
    expect(await at('OX16 7ZZ')).toMatchObject({ positionKind: 'outcode' })
  })

  test.each([
    ['a person who employs an assistant', { kind: 'personal-assistant-employer' as const }, {}],
    ['a children’s home', {}, { services: ['childrens-home' as const] }],
  ])('the home of %s is shown by outcode only, whatever was asked for', async (_who, organisation, site) => {
    const outcome = await registerProvider(
      { ...registration({ ...site, regulator: 'none' }), ...organisation, formKey: 'h' },
      await context(),
    )
    const stored = await db.site.findFirst({ where: { providerId: outcome.ok ? outcome.providerId : '' } })
    expect(stored).toMatchObject({ publicPrecision: 'outcode', locationId: null })
  })
})

describe('applying again', () => {
  async function refusedProvider() {
    const provider = await makeProvider(db, council, {
      status: 'refused',
      statusReason: 'We could not find you on the CQC register.',
    })
    const locationId = `1-${(locations += 1)}`
    await makeSite(db, provider, { regulator: 'CQC', locationId, holdsLocationId: false })
    return { provider, locationId, actor: await makeMember(db, provider, 'owner') }
  }

  test('puts the details right and asks the council to look again', async () => {
    const { provider, actor } = await refusedProvider()
    expect((await refusedRegistration(db, { providerId: provider.id }))?.statusReason).toContain('CQC register')
    const given = registration({ town: 'Bicester', postcode: 'OX26 1AA' })
    const scope = { db, clock, council, actor, provider: actor.providers[0]! }
    expect(await applyAgain(given, scope)).toEqual({ ok: true })
    expect(await db.provider.findUnique({ where: { id: provider.id }, include: { sites: true } })).toMatchObject({
      status: 'applied',
      statusReason: null,
      name: given.name,
      sites: [{ town: 'Bicester', holdsLocationId: false, locationId: given.site.locationId }],
    })
    expect((await mailsOf(provider.id)).map(({ template }) => template).toSorted()).toEqual([
      'registration-received',
      'registration-to-check',
      'registration-to-check',
    ])
    expect(await applyAgain(given, scope)).toEqual({ ok: false, reason: 'not-allowed' })
  })

  test('is refused where another provider took the location meanwhile', async () => {
    const { provider, locationId, actor } = await refusedProvider()
    const other = await registerProvider({ ...registration({ locationId }), formKey: 'i' }, await context())
    const moderator = workOf({ db, clock, council, actor: await makePerson(db) })
    await verifyProvider({ providerId: other.ok ? other.providerId : '' }, moderator)
    const scope = { db, clock, council, actor, provider: actor.providers[0]! }
    expect(await applyAgain(registration({ locationId }), scope)).toEqual({ ok: false, reason: 'location-taken' })
    expect(await db.provider.findUnique({ where: { id: provider.id } })).toMatchObject({ status: 'refused' })
  })

  test('somebody who turns into a private employer has every place of theirs hidden', async () => {
    const { provider, actor } = await refusedProvider()
    const second = await makeSite(db, provider, { publicPrecision: 'exact' })
    const given: Registration = { ...registration({ regulator: 'none' }), kind: 'personal-assistant-employer' }
    expect(await applyAgain(given, { db, clock, council, actor, provider: actor.providers[0]! })).toEqual({ ok: true })
    expect(await db.site.findUnique({ where: { id: second.id } })).toMatchObject({ publicPrecision: 'outcode' })
  })

  test('not at another council', async () => {
    const { actor } = await refusedProvider()
    const neighbour = await makeCouncil(db)
    const scope = { db, clock, council: neighbour, actor, provider: actor.providers[0]! }
    expect(await applyAgain(registration(), scope)).toEqual({ ok: false, reason: 'not-found' })
  })
})
