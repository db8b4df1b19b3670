import { randomUUID } from 'node:crypto'
import { workOf } from '#app/across/work.server'
import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type Prisma, type PrismaClient } from '#app/platform/database/client.server'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { makeProgramme, makeReferralLink, makeReferrer } from '#app/testing/referral-factories'
import { attachReferral } from './attach-referral.server'

let phones = 0

/** A phone number that nobody else in the file has. */
export const anyPhone = () => `+4477009${String((phones += 1)).padStart(5, '0')}`

/** A provider with a programme, a manager, a vacancy and Amira, who tells friends about it. */
export async function referringWorld(
  db: PrismaClient,
  given: { council?: Council; rules?: Parameters<typeof makeProgramme>[2]; openings?: number } = {},
) {
  const council = given.council ?? (await makeCouncil(db))
  const provider = await makeProvider(db, council)
  const programme = await makeProgramme(db, provider, given.rules)
  const manager = await makeMember(db, provider, 'owner')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site, { openings: given.openings ?? 20 })
  const clock = fixedClock('2026-03-02T10:00:00Z')
  const referrer = async (name = 'Amira Osei') => {
    const made = await makeReferrer(db, provider, { actor: await makePerson(db, { name }) })
    return { ...made, link: await makeReferralLink(db, made, { vacancyId: vacancy.id }) }
  }
  const amira = await referrer()
  const membership = manager.providers[0]!
  const work = workOf({ db, clock, actor: manager, provider: membership, council })
  return { db, council, provider, programme, manager, site, vacancy, clock, amira, referrer, work }
}

export type ReferringWorld = Awaited<ReturnType<typeof referringWorld>>

type Applying = {
  link?: { id: string } | null
  friend?: Actor
  device?: string | null
  vacancy?: ReferringWorld['vacancy']
  columns?: Partial<Prisma.JobApplicationUncheckedCreateInput>
}

/** Somebody sends an application, by a link or without one; answers it with its referral, if it has one. */
export async function apply(world: ReferringWorld, { link, friend, device = null, vacancy, columns }: Applying = {}) {
  const { db, clock } = world
  const now = clock.now()
  const person = friend ?? (await makePerson(db, { name: `Wren Appleyard ${randomUUID().slice(0, 4)}` }))
  const application = await makeApplication(db, vacancy ?? world.vacancy, person, {
    phone: anyPhone(),
    postcode: 'OX16 9ZZ',
    submittedAt: now,
    createdAt: now,
    updatedAt: now,
    referralLinkId: (link === undefined ? world.amira.link : link)?.id ?? null,
    ...columns,
  })
  const attached = await inTransaction(db, (tx) => attachReferral(tx, { applicationId: application.id, device, now }))
  return { application, friend: person, referralId: attached?.id ?? null }
}

/** The referral with its flags, as rows. */
export function readReferral(db: PrismaClient, id: string | null) {
  return db.referral.findUniqueOrThrow({ where: { id: id ?? '' }, include: { flags: true, keys: true } })
}

/** Net points for each milestone of a referral, those at 0 left out; and how often each was awarded. */
export async function ledgerOf(db: PrismaClient, referralId: string) {
  const entries = await db.pointsEntry.findMany({ where: { referralId }, orderBy: { id: 'asc' } })
  const net: Record<string, number> = {}
  for (const { milestone, points } of entries) net[milestone!] = (net[milestone!] ?? 0) + points
  const awards = entries.filter(({ kind }) => kind === 'award').map(({ milestone }) => milestone)
  return { net: Object.fromEntries(Object.entries(net).filter(([, points]) => points !== 0)), awards, entries }
}
