import { makePerson } from '#app/testing/factories'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { readRegistration } from './draft-answers'
import { registerOnline } from './register-online.server'
import type { CouncilWork } from '#app/platform/work'

/** What somebody types into the screens of registering. */
export const typedRegistration = (email: string): Record<ProfileStep, Record<string, string | string[]>> => ({
  'about-you': {
    name: 'Wren Appleyard',
    email,
    phone: '07700 900 431',
    postcode: 'ox16 5qq',
    ageBand: '21-24',
    travelMode: 'bicycle',
    travelMinutes: '30',
  },
  when: {
    availability: ['mon-morning', 'tue-evening'],
    sleepIns: 'yes',
    hoursMin: '16',
    hoursMax: '30',
    earliestStart: '2026-04-06',
  },
  what: {
    rolesWanted: ['care-worker', 'support-worker'],
    rolesRuledOut: 'nurse',
    servicesWanted: 'home-care',
    matterFirst: 'near-home',
    matterSecond: 'pay',
    supportKind: 'older-people',
    payWish: '12.60',
  },
  skills: {
    experience: 'personal',
    qualifications: 'care-certificate',
    languages: 'Polish and Welsh',
    driving: 'licence',
    rightToWork: 'yes',
    ownWords: 'School run until 9.',
  },
})

/** Where OX16 5QQ is, about. */
export const banbury = { eastings: 445_600, northings: 240_500 }

type World = Omit<CouncilWork, 'actor'>

/** A draft with every screen complete. */
export async function completeRegisterDraft({ db, clock, council }: World, email: string): Promise<string> {
  const expiresAt = new Date(clock.now().getTime() + 86_400_000)
  const draft = await db.candidateDraft.create({
    data: {
      councilId: council.id,
      secretHash: email,
      answers: typedRegistration(email),
      createdAt: clock.now(),
      expiresAt,
    },
  })
  return draft.id
}

/** Somebody who registered online: active, with an open consent. */
export async function registeredCandidate(world: World, email = `wren-${crypto.randomUUID()}@test.example`) {
  const actor = await makePerson(world.db, { email, name: '' })
  const registration = readRegistration({ answers: typedRegistration(email) }, world.clock.now())!
  const draftId = await completeRegisterDraft(world, email)
  const { id } = await registerOnline({ ...registration, position: banbury, draftId }, { ...world, actor })
  return { id, actor, registration }
}
