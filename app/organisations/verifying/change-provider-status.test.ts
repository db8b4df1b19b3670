import { describe, expect, it } from 'vitest'
import { workOf } from '#app/across/work.server'
import { refreshProviderSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { pairsOutside } from '#app/shared/transitions'
import { providerStatuses, providerTransitions } from '#app/organisations/providers/provider'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makeMember,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { refuseProvider } from './refuse-provider.server'
import { reinstateProvider, suspendProvider } from './suspend-provider.server'
import { verifyProvider } from './verify-provider.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-03T09:00:00Z')
const council = await makeCouncil(db)
const elsewhere = await makeCouncil(db)
const moderator = await makeStaff(db, council, 'moderator')
const context = workOf({ db, clock, actor: moderator, council })

const operations = {
  verify: (providerId: string) => verifyProvider({ providerId }, context),
  refuse: (providerId: string) => refuseProvider({ providerId, reason: 'The company number is not known.' }, context),
  suspend: (providerId: string) => suspendProvider({ providerId, reason: 'CQC has closed the home.' }, context),
  reinstate: (providerId: string) => reinstateProvider({ providerId, reason: 'CQC has opened it again.' }, context),
}

async function messagesOf(providerId: string) {
  return db.message.findMany({ where: { event: { entityId: providerId } }, orderBy: { createdAt: 'asc' } })
}

describe('a decision about a registration', () => {
  it('verifies, with one event and one mail to each owner', async () => {
    const provider = await makeProvider(db, council, { status: 'applied', verifiedAt: null })
    const owner = await makeMember(db, provider, 'owner')
    await makeMember(db, provider, 'recruiter')
    expect(await operations.verify(provider.id)).toEqual({ ok: true, name: provider.name })

    expect(await db.provider.findUnique({ where: { id: provider.id } })).toMatchObject({
      status: 'verified',
      verifiedAt: clock.now(),
    })
    const events = await db.event.findMany({ where: { entityId: provider.id } })
    expect(events).toMatchObject([
      { change: 'verify', fromState: 'applied', toState: 'verified', actorPersonId: moderator.personId },
    ])
    expect(await messagesOf(provider.id)).toMatchObject([{ template: 'provider-verified', recipient: owner.email }])
  })

  it('tells once, whatever comes twice at the same time', async () => {
    const provider = await makeProvider(db, council, { status: 'applied' })
    await makeMember(db, provider, 'owner')
    const answers = await Promise.all([
      operations.verify(provider.id),
      operations.verify(provider.id),
      operations.refuse(provider.id),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await messagesOf(provider.id)).toHaveLength(1)
  })

  it('writes to the contact while nobody owns it', async () => {
    const provider = await makeProvider(db, council, { status: 'applied', contactEmail: 'desk@orphan.example' })
    await operations.verify(provider.id)
    expect(await messagesOf(provider.id)).toMatchObject([{ recipient: 'desk@orphan.example' }])
  })

  it('refuses with a reason, and lets go of the location ids', async () => {
    const provider = await makeProvider(db, council, { status: 'applied' })
    await makeMember(db, provider, 'owner')
    await makeSite(db, provider, { regulator: 'CQC', locationId: '1-111111111' })
    const rival = await makeProvider(db, council, { status: 'applied' })
    const claim = () => makeSite(db, rival, { regulator: 'CQC', locationId: '1-111111111' })
    await expect(claim()).rejects.toThrow()
    expect((await operations.refuse(provider.id)).ok).toBe(true)
    await claim()

    expect(await db.provider.findUnique({ where: { id: provider.id } })).toMatchObject({
      status: 'refused',
      statusReason: 'The company number is not known.',
    })
    expect(await messagesOf(provider.id)).toMatchObject([
      { template: 'provider-refused', data: { reason: 'The company number is not known.' } },
    ])
  })
})

describe('a suspension', () => {
  it('hides the vacancies at once, and reinstating shows them', async () => {
    const provider = await makeProvider(db, council)
    await makeMember(db, provider, 'owner')
    const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
    await refreshProviderSearchRows(db, provider.id)
    const shown = async () =>
      (await db.searchRow.findUniqueOrThrow({ where: { vacancyId: vacancy.id } })).providerVerified
    expect(await shown()).toBe(true)
    await operations.suspend(provider.id)
    expect(await shown()).toBe(false)
    await operations.reinstate(provider.id)
    expect(await shown()).toBe(true)
    expect(await db.provider.findUnique({ where: { id: provider.id } })).toMatchObject({
      status: 'verified',
      statusReason: null,
    })
    expect((await messagesOf(provider.id)).map(({ template }) => template)).toEqual([
      'provider-suspended',
      'provider-reinstated',
    ])
  })
})

describe('what is refused', () => {
  const councilEvents = ['verify', 'refuse', 'suspend', 'reinstate'] as const
  const forbidden = pairsOutside(providerTransitions, providerStatuses, councilEvents)

  it.each(forbidden)('$event from $state', async ({ state, event }) => {
    const provider = await makeProvider(db, council, { status: state, statusReason: 'Because.' })
    expect(await operations[event as keyof typeof operations](provider.id)).toEqual({
      ok: false,
      reason: 'not-allowed',
      status: state,
    })
    expect(await db.event.count({ where: { entityId: provider.id } })).toBe(0)
    expect(await messagesOf(provider.id)).toEqual([])
  })

  it('another council’s provider, and what is no provider at all', async () => {
    const theirs = await makeProvider(db, elsewhere, { status: 'applied' })
    for (const id of [theirs.id, 'nonsense', crypto.randomUUID()])
      expect(await operations.verify(id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await db.provider.findUnique({ where: { id: theirs.id } })).toMatchObject({ status: 'applied' })
  })

  it('the provider to which the moderator belongs', async () => {
    const provider = await makeProvider(db, council, { status: 'applied' })
    await db.providerMember.create({
      data: { councilId: council.id, providerId: provider.id, personId: moderator.personId, role: 'viewer' },
    })
    expect(await operations.verify(provider.id)).toEqual({ ok: false, reason: 'own-provider' })
  })
})
