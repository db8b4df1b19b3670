import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makePerson, makeVacancy } from '#app/testing/factories'
import { anyPhone, apply, ledgerOf, referringWorld } from './referring.fixture'

const { db } = await useDatabase()

describe('one owner', () => {
  it('of a friend at a provider, however many referrers bring them at one moment', async () => {
    const way = fc.record({
      who: fc.nat({ max: 3 }),
      knownBy: fc.constantFrom('account', 'email', 'phone' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(way, { minLength: 2, maxLength: 5 }), async (ways) => {
        const world = await referringWorld(db)
        const referrers = [
          world.amira,
          await world.referrer('Ben'),
          await world.referrer('Cai'),
          await world.referrer('Dee'),
        ]
        const friend = await makePerson(db, { name: 'Wren Appleyard' })
        const phone = anyPhone()
        const vacancies: Awaited<ReturnType<typeof makeVacancy>>[] = []
        for (const _ of ways) vacancies.push(await makeVacancy(db, world.provider, world.site))
        const made = await Promise.all(
          ways.map(({ who, knownBy }, n) =>
            apply(world, {
              link: referrers[who]!.link,
              vacancy: vacancies[n]!,
              friend,
              columns: {
                ...(knownBy === 'email' && { phone: null }),
                ...(knownBy === 'phone' && { email: null, phone }),
              },
            }),
          ),
        )
        expect(new Set(made.map(({ referralId }) => referralId)).size).toBe(1)
        const [referral, ...others] = await db.referral.findMany({
          where: { providerId: world.provider.id },
          include: { flags: true },
        })
        expect(others).toEqual([])
        const several = new Set(ways.map(({ who }) => who)).size > 1
        expect(referral!.held).toBe(several)
        expect(await ledgerOf(db, referral!.id)).toMatchObject({ awards: ['interested'] })
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})
