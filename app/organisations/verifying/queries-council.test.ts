import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite } from '#app/testing/factories'
import { councilProviders, providersAlike, providerToDecide } from './queries-council.server'

const { db } = await useDatabase()

let council = await makeCouncil(db)
beforeEach(async () => {
  council = await makeCouncil(db)
})

it('lists a council’s providers by status, with counts, and finds them by name', async () => {
  await makeProvider(db, council, { name: 'Ash Lodge', status: 'applied', createdAt: new Date('2026-03-02T09:00:00Z') })
  await makeProvider(db, council, {
    name: 'Birch Lodge',
    status: 'applied',
    createdAt: new Date('2026-03-01T09:00:00Z'),
  })
  await makeProvider(db, council, { name: 'Cedar House' })
  await makeProvider(db, await makeCouncil(db), { name: 'Dale Lodge', status: 'applied' })
  const list = (given: { status?: 'applied'; name?: string }) =>
    councilProviders(db, { councilId: council.id, status: given.status ?? null, name: given.name ?? '', page: 1 })
  expect(await list({ status: 'applied' })).toMatchObject({
    counts: { applied: 2, verified: 1, refused: 0, suspended: 0 },
    providers: [{ name: 'Birch Lodge' }, { name: 'Ash Lodge' }],
  })
  expect((await list({ name: 'lodge' })).providers.map(({ name }) => name)).toEqual(['Ash Lodge', 'Birch Lodge'])
  expect((await list({ name: '%' })).providers).toEqual([])
})

describe('look-alikes', () => {
  const like = { name: 'The Willows Ltd', contactPhone: '+441295000000', contactEmail: 'desk@willows.example' }

  it('says in what two providers of the council are alike', async () => {
    const provider = await makeProvider(db, council, like)
    await makeSite(db, provider, {
      regulator: 'CQC',
      locationId: '1-222222222',
      holdsLocationId: false,
      postcode: 'OX16 5QQ',
    })
    const twin = await makeProvider(db, council, {
      name: 'the willows, LTD.',
      contactPhone: '+441295000000',
      contactEmail: 'x@willows.example',
    })
    await makeSite(db, twin, { regulator: 'CQC', locationId: '1-222222222', postcode: 'OX16 5QQ' })
    const neighbour = await makeProvider(db, council, {
      ...like,
      name: 'Oak',
      contactPhone: '+441295000001',
      contactEmail: 'o@oak.example',
    })
    await makeSite(db, neighbour, { postcode: 'OX16 5QQ' })
    await makeProvider(db, await makeCouncil(db), like)
    expect(await providersAlike(db, { councilId: council.id, providerId: provider.id })).toMatchObject([
      { id: twin.id, likenesses: ['location-id', 'name', 'postcode', 'phone', 'email-domain'] },
      { id: neighbour.id, likenesses: ['postcode'] },
    ])
  })

  it('thinks nothing of an address that anybody can have', async () => {
    const provider = await makeProvider(db, council, {
      name: 'A',
      contactPhone: '+441295000001',
      contactEmail: 'a@gmail.com',
    })
    await makeProvider(db, council, { name: 'B', contactPhone: '+441295000002', contactEmail: 'b@gmail.com' })
    expect(await providersAlike(db, { councilId: council.id, providerId: provider.id })).toEqual([])
  })
})

it('shows no provider of another council', async () => {
  const theirs = await makeProvider(db, await makeCouncil(db))
  for (const providerId of [theirs.id, 'nonsense'])
    expect(await providerToDecide(db, { councilId: council.id, providerId })).toBeNull()
  expect(await providersAlike(db, { councilId: council.id, providerId: theirs.id })).toEqual([])
})
