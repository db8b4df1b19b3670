import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { renderEmail } from '#emails/render'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { friendsOf } from './queries-friends.server'
import { referralOfApplication } from './queries-application.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import { makeVacancy } from '#app/testing/factories'
import { makeReferrer } from '#app/testing/referral-factories'
import { askToBeCalled } from './ask-to-be-called.server'
import { decideFlag } from './flags/decide-flag.server'
import { endReferral } from './desk/end-referral.server'
import { reassignReferral } from './desk/reassign-referral.server'
import { recordReferralByHand } from './desk/record-referral-by-hand.server'
import { anyPhone, apply, ledgerOf, readReferral, referringWorld, type ReferringWorld } from './referring.fixture'
import { removeReferral, showNameToReferrer } from './remove-referral.server'

const { db } = await useDatabase()

const pointsIn = async ({ programme, amira }: ReferringWorld) =>
  (await db.pointsAccount.findFirst({ where: { programmeId: programme.id, referrerId: amira.id } }))?.balance ?? 0
const friendsIn = ({ provider, amira, clock }: ReferringWorld) =>
  friendsOf(db, { providerId: provider.id, personId: amira.personId, now: clock.now(), page: 1 })
const kindsOf = async (id: string | null) => (await readReferral(db, id)).flags.map(({ kind }) => kind).toSorted()

async function mailsOf(address: string, now: Date) {
  const mail = capturedMail()
  await sendDueMessages(db, { now, mailer: mail, render: renderEmail })
  return mail.sent.filter(({ to }) => to === address)
}

const callMe = (phone = anyPhone()) => ({
  name: 'Wren Appleyard',
  phone,
  email: null,
  when: 'any' as const,
  showsName: false,
  formKey: randomUUID(),
})

describe('an application that comes with a link', () => {
  it('begins a referral, brings points, and tells the referrer nothing of the friend', async () => {
    const world = await referringWorld(db)
    const { application, referralId } = await apply(world)
    expect(await readReferral(db, referralId)).toMatchObject({
      stage: 'interested',
      referrerId: world.amira.id,
      versionId: world.programme.version.id,
      applicationId: application.id,
      held: false,
      flags: [],
    })
    expect(await pointsIn(world)).toBe(5)
    const { rows } = await friendsIn(world)
    expect(rows).toMatchObject([
      { name: 'A friend', stage: 'interested', earned: 5, next: { milestone: 'interviewed', points: 20 } },
    ])
    const row = await db.jobApplication.findUniqueOrThrow({ where: { id: application.id } })
    expect(row).toMatchObject({ source: 'referral', referralLinkId: null })
    const mails = await mailsOf(world.amira.actor.email, world.clock.now())
    expect(mails.map(({ subject }) => subject)).toEqual(['A friend showed interest'])
    expect(mails[0]!.text).toContain('5 points')
    expect(mails[0]!.text).not.toContain('Wren')
  })

  it('shows the first name to the referrer if the friend agreed, and hides it again', async () => {
    const world = await referringWorld(db)
    const { application, friend } = await apply(world, { columns: { referralShowsName: true } })
    expect((await friendsIn(world)).rows[0]!.name).toBe('Wren')
    const own = { applicationId: application.id }
    await showNameToReferrer({ ...own, shows: false }, { ...world, actor: friend })
    expect((await friendsIn(world)).rows[0]!.name).toBe('A friend')
    expect(await showNameToReferrer({ ...own, shows: true }, { ...world, actor: world.manager })).toMatchObject({
      ok: false,
    })
  })

  it('is nobody’s while the programme does not run, or once the referrer has left', async () => {
    const paused = await referringWorld(db, { rules: { status: 'paused' } })
    expect((await apply(paused)).referralId).toBeNull()
    const world = await referringWorld(db)
    await db.referrer.update({ where: { id: world.amira.id }, data: { status: 'left', leftAt: world.clock.now() } })
    expect((await apply(world)).referralId).toBeNull()
  })

  it('does not count for a friend who applied here, or worked here, not long before', async () => {
    const world = await referringWorld(db)
    const { friend, application } = await apply(world, { link: null })
    world.clock.set('2026-06-01T10:00:00Z')
    const vacancy = await makeVacancy(db, world.provider, world.site)
    const again = await apply(world, { friend, vacancy })
    expect(await readReferral(db, again.referralId)).toMatchObject({
      stage: 'closed',
      endedReason: 'excluded',
      keys: [],
    })
    expect(await pointsIn(world)).toBe(0)

    world.clock.set('2026-12-01T10:00:00Z')
    await db.employment.create({
      data: {
        councilId: world.council.id,
        providerId: world.provider.id,
        personId: friend.personId,
        applicationId: application.id,
        status: 'ended',
        startedOn: new Date('2026-03-16'),
        endedOn: new Date('2026-04-16'),
        createdAt: world.clock.now(),
        updatedAt: world.clock.now(),
      },
    })
    const third = await apply(world, { friend, vacancy: await makeVacancy(db, world.provider, world.site) })
    expect(await readReferral(db, third.referralId)).toMatchObject({ endedReason: 'excluded' })
  })

  it('stays the first referrer’s, whoever’s link comes next, and a manager looks at it', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const first = await apply(world)
    const vacancy = await makeVacancy(db, world.provider, world.site)
    const second = await apply(world, { friend: first.friend, link: ben.link, vacancy })
    expect(second.referralId).toBe(first.referralId)
    expect(await readReferral(db, first.referralId)).toMatchObject({
      referrerId: world.amira.id,
      held: true,
      flags: [{ kind: 'two-referrers', evidence: { referrerId: ben.id } }],
    })
    const reader = { applicationId: second.application.id, personId: first.friend.personId }
    expect(await referralOfApplication(db, reader)).toMatchObject({ id: first.referralId, firstName: 'Amira' })
    expect(await referralOfApplication(db, { ...reader, personId: world.manager.personId })).toBeNull()
  })

  it('follows a friend’s second try when the first one came to nothing', async () => {
    const world = await referringWorld(db)
    const first = await apply(world)
    await db.jobApplication.update({ where: { id: first.application.id }, data: { status: 'not_selected' } })
    const vacancy = await makeVacancy(db, world.provider, world.site)
    await apply(world, { friend: first.friend, link: null, vacancy })
    expect(await readReferral(db, first.referralId)).toMatchObject({ stage: 'interested', held: false })
    expect(await db.referral.count({ where: { providerId: world.provider.id } })).toBe(1)
  })

  it('is somebody else’s with the same phone and another account: a household, or not, as a manager sees', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const phone = anyPhone()
    const first = await apply(world, { columns: { phone } })
    const second = await apply(world, { link: ben.link, columns: { phone } })
    expect(second.referralId).not.toBe(first.referralId)
    expect(await kindsOf(second.referralId)).toEqual(['two-referrers'])
    expect(await kindsOf(first.referralId)).toEqual([])
  })
})

describe('what a manager should look at', () => {
  it('is a referrer who is their own friend, by account, address, phone or device', async () => {
    const themself = await referringWorld(db)
    const own = await apply(themself, { friend: themself.amira.actor })
    expect(await kindsOf(own.referralId)).toEqual(['same-person'])

    const world = await referringWorld(db)
    const { amira } = world
    await db.person.update({ where: { id: amira.personId }, data: { phone: '+447700955555', postcode: 'OX16 5AU' } })
    const same = await apply(world, {
      columns: { email: amira.actor.email.toUpperCase(), phone: '+447700955555', postcode: 'OX16 5AU' },
      device: amira.id,
    })
    expect(await kindsOf(same.referralId)).toEqual(['own-device', 'same-address', 'same-email', 'same-phone'])
    expect(await ledgerOf(db, same.referralId!)).toMatchObject({ entries: [] })
    const line = (await friendsIn(world)).rows.find(({ id }) => id === same.referralId)!
    expect(line).toMatchObject({ held: true, next: null, earned: 0 })
    const toManager = await mailsOf(world.manager.email, world.clock.now())
    expect(toManager.map(({ subject }) => subject)).toContain('A referral to check')
    expect(toManager.map(({ text }) => text).join()).not.toContain('Wren')
  })

  it('is two who refer each other, both ways', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const first = await apply(world, { friend: ben.actor })
    const other = await apply(world, { friend: world.amira.actor, link: ben.link })
    expect(await kindsOf(first.referralId)).toEqual(['refer-each-other'])
    expect(await kindsOf(other.referralId)).toEqual(['refer-each-other'])
  })

  it('is many friends in an hour', async () => {
    const world = await referringWorld(db)
    const ids: (string | null)[] = []
    for (let n = 0; n < 6; n += 1) ids.push((await apply(world)).referralId)
    expect(await Promise.all(ids.map(kindsOf))).toEqual([[], [], [], [], ['burst'], ['burst']])
  })

  it('is decided by somebody else; cleared brings the points, upheld takes them', async () => {
    const world = await referringWorld(db)
    const { referralId } = await apply(world, { device: world.amira.id, columns: { postcode: null } })
    const [flag] = (await readReferral(db, referralId)).flags
    const decide = (decision: 'clear' | 'uphold', actor = world.manager) =>
      decideFlag({ flagId: flag!.id, decision, words: 'We asked.' }, { ...world.work, actor })
    expect(await decide('clear', world.amira.actor)).toEqual({ ok: false, reason: 'own' })
    expect(await pointsIn(world)).toBe(0)
    expect(await decide('clear')).toEqual({ ok: true })
    expect(await decide('clear')).toEqual({ ok: true })
    expect(await decide('uphold')).toEqual({ ok: false, reason: 'decided' })
    expect(await readReferral(db, referralId)).toMatchObject({ held: false, stage: 'interested' })
    expect(await pointsIn(world)).toBe(5)

    const upheld = await apply(world, { device: world.amira.id })
    const [another] = (await readReferral(db, upheld.referralId)).flags
    await decideFlag({ flagId: another!.id, decision: 'uphold', words: 'Not a friend.' }, world.work)
    expect(await readReferral(db, upheld.referralId)).toMatchObject({ endedReason: 'does_not_count', held: false })
    expect(await pointsIn(world)).toBe(5)
    const rival = await referringWorld(db)
    expect(await decideFlag({ flagId: flag!.id, decision: 'clear', words: '' }, rival.work)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})

describe('a friend who takes the referral away', () => {
  it('takes the points of before their first day with it, and is free to name another', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const { application, friend, referralId } = await apply(world)
    const own = { applicationId: application.id }
    expect(await removeReferral(own, { ...world, actor: world.manager })).toEqual({ ok: false, reason: 'not-found' })
    expect(await removeReferral(own, { ...world, actor: friend })).toEqual({ ok: true })
    expect(await removeReferral(own, { ...world, actor: friend })).toEqual({ ok: true })
    expect(await readReferral(db, referralId)).toMatchObject({ endedReason: 'removed_by_friend', keys: [] })
    expect(await pointsIn(world)).toBe(0)
    expect(await ledgerOf(db, referralId!)).toMatchObject({ net: {}, awards: ['interested'] })
    expect(await referralOfApplication(db, { ...own, personId: friend.personId })).toBeNull()
    const row = await db.jobApplication.findUniqueOrThrow({ where: { id: application.id } })
    expect(row.source).toBe('portal')
    // Ben told them too: a manager may say so by hand.
    const byHand = { ...own, referrerId: ben.id, words: 'Both told us.' }
    expect(await recordReferralByHand(byHand, world.work)).toMatchObject({ ok: true })
  })
})

describe('somebody who asks to be called', () => {
  it('is told to the managers once, without who they are, and is the same friend when they apply', async () => {
    const world = await referringWorld(db)
    const ask = callMe()
    const context = { db, clock: world.clock, link: world.amira.link, device: null }
    await Promise.all([askToBeCalled(ask, context), askToBeCalled(ask, context)])
    const [referral, ...others] = await db.referral.findMany({ where: { providerId: world.provider.id } })
    expect(others).toEqual([])
    expect(referral).toMatchObject({ via: 'call-me', applicationId: null, stage: 'interested' })
    const mails = await mailsOf(world.manager.email, world.clock.now())
    expect(mails.map(({ subject }) => subject)).toEqual(['Someone would like you to call them'])
    expect(mails[0]!.text).not.toMatch(/Wren|07700/)

    const applied = await apply(world, { link: null, columns: { phone: ask.phone.replace(/^0/, '+44 ') } })
    expect(applied.referralId).toBe(referral!.id)
    expect(await readReferral(db, applied.referralId)).toMatchObject({ applicationId: applied.application.id })
    expect(await pointsIn(world)).toBe(5)
  })

  it('waits for a call even when another referrer brought them first', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const ask = callMe()
    const by = (link: { id: string }) => ({ db, clock: world.clock, link, device: null })
    await askToBeCalled(ask, by(world.amira.link))
    await askToBeCalled({ ...ask, formKey: randomUUID() }, by(ben.link))
    const rows = await db.referral.findMany({ where: { providerId: world.provider.id }, include: { flags: true } })
    expect(rows).toMatchObject([{ referrerId: world.amira.id, held: true, flags: [{ kind: 'two-referrers' }] }])
    const paused = await referringWorld(db, { rules: { status: 'paused' } })
    expect(await askToBeCalled(callMe(), by(paused.amira.link))).toEqual({ ok: false, reason: 'not-running' })
  })

  it('may say that they are not interested, until they apply', async () => {
    const world = await referringWorld(db)
    await askToBeCalled(callMe(), { db, clock: world.clock, link: world.amira.link, device: null })
    const { id } = await db.referral.findFirstOrThrow({ where: { providerId: world.provider.id } })
    const end = { id, reason: 'not_interested' as const, words: '' }
    expect(await endReferral(end, world.work)).toEqual({ ok: true })
    expect(await readReferral(db, id)).toMatchObject({ stage: 'closed', keys: [] })
    const { referralId } = await apply(world)
    expect(await endReferral({ ...end, id: referralId! }, world.work)).toEqual({ ok: false, reason: 'has-applied' })
  })
})

describe('a manager who puts it right', () => {
  it('gives the friend to another referrer, points and all, once', async () => {
    const world = await referringWorld(db)
    const ben = await world.referrer('Ben Adeyemi')
    const { referralId, application } = await apply(world)
    const change = { id: referralId!, referrerId: ben.id, words: 'Ben told them.' }
    const given = await reassignReferral(change, world.work)
    expect(await reassignReferral(change, world.work)).toEqual(given)
    if (!given.ok) throw new Error(given.reason)
    expect(await readReferral(db, referralId)).toMatchObject({ endedReason: 'reassigned', keys: [] })
    expect(await readReferral(db, given.id)).toMatchObject({
      referrerId: ben.id,
      applicationId: application.id,
      replacesId: referralId,
      stage: 'interested',
    })
    expect((await readReferral(db, given.id)).keys).toHaveLength(3)
    expect(await pointsIn(world)).toBe(0)
    expect((await ledgerOf(db, given.id)).net).toEqual({ interested: 5 })
    expect(await reassignReferral({ ...change, id: given.id }, world.work)).toEqual({
      ok: false,
      reason: 'same-referrer',
    })
  })

  it('records by hand who told an applicant, by the rules of the day they applied', async () => {
    const world = await referringWorld(db)
    const { application } = await apply(world, { link: null })
    world.clock.set('2026-03-20T10:00:00Z')
    const byHand = { applicationId: application.id, referrerId: world.amira.id, words: 'She said so.' }
    const made = await recordReferralByHand(byHand, world.work)
    if (!made.ok) throw new Error(made.reason)
    expect(await readReferral(db, made.id)).toMatchObject({ via: 'by-hand', interestAt: application.submittedAt })
    expect(await pointsIn(world)).toBe(5)
    expect(await recordReferralByHand(byHand, world.work)).toEqual({ ok: false, reason: 'already-referred' })
    const own = await makeReferrer(db, world.provider, { actor: world.manager })
    const another = (await apply(world, { link: null })).application.id
    const ownOne = { applicationId: another, referrerId: own.id, words: 'Me.' }
    expect(await recordReferralByHand(ownOne, world.work)).toEqual({ ok: false, reason: 'own' })
    const rival = await referringWorld(db)
    expect(await recordReferralByHand({ ...byHand, applicationId: another }, rival.work)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })
})
