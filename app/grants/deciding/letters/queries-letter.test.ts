import { beforeEach, describe, expect, it } from 'vitest'
import { ownHistory, ownGrant } from '#app/grants/own/queries-own-grant.server'
import { ownGrants } from '#app/grants/own/queries-own.server'
import type { Actor } from '#app/platform/actor'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson } from '#app/testing/factories'
import { makeGrantApplication, makeScheme, type MadeScheme } from '#app/testing/grant-factories'
import { ownDecisionLetter } from './queries-letter.server'
import { queueDecisionLetter } from './queue-letter.server'

const { db } = await useDatabase()
const before = new Date('2026-03-11T09:00:00Z')
const releasedAt = new Date('2026-03-12T09:00:00Z')
let scheme: MadeScheme
let person: Actor

beforeEach(async () => {
  const instalments = [0, 6].map((afterMonths) => ({ afterMonths, share: 1, whileEmployed: afterMonths > 0 }))
  scheme = await makeScheme(db, await makeCouncil(db), { definition: { instalments } })
  person = await makePerson(db, { name: 'Zoë Ångström' })
})

const letter = (id: string, now = releasedAt, personId = person.personId) =>
  ownDecisionLetter(db, { id, personId, now })
const saidIn = (value: Awaited<ReturnType<typeof letter>>) => JSON.stringify(value)

/** Decided on 10 March, with words, and told on the 12th. */
async function decided(status: 'approved' | 'rejected') {
  const made = await makeGrantApplication(db, scheme, { status, person, releasedAt })
  await db.grantDecisionWords.create({
    data: { decisionId: made.decisionId!, wordsSealed: sealText('I wish you well.') },
  })
  await inTransaction(db, async (tx) => {
    const about = { councilId: made.councilId, entity: 'grant_application', entityId: made.id, by: 'system' as const }
    const change = status === 'approved' ? 'approve' : 'reject'
    const eventId = await recordEvent(tx, { ...about, change, at: made.decidedAt!, visibleAt: releasedAt })
    await queueDecisionLetter(tx, { applicationId: made.id, eventId, releaseAt: releasedAt })
  })
  return made
}

describe('a decision that is not released', () => {
  it.each(['approved', 'rejected'] as const)('%s: is nowhere', async (status) => {
    const { id } = await decided(status)
    const { personId } = person
    expect(await letter(id, before)).toBeNull()
    const page = await ownGrant(db, { id, personId, now: before })
    expect(page).toMatchObject({
      status: 'recommended',
      awardedPence: null,
      appealUntil: null,
      instalments: [],
      paymentFailed: false,
      history: [],
    })
    const deciding = await makeGrantApplication(db, scheme, { status: 'recommended', person })
    const same = await ownGrant(db, { id: deciding.id, personId, now: before })
    expect(Object.keys(page!)).toEqual(Object.keys(same!))
    const list = await ownGrants(db, { personId, now: before, page: 1 })
    expect(list.items.map((item) => [item.status, item.awardedPence])).toEqual([
      ['recommended', null],
      ['recommended', null],
    ])
    expect(await ownHistory(db, { id, personId, now: before })).toEqual([])
    expect(await ownHistory(db, { id, personId, now: releasedAt })).toHaveLength(1)
  })
})

describe('the letter', () => {
  it('of an approval says what was promised', async () => {
    const { id, reference } = await decided('approved')
    const said = saidIn(await letter(id))
    for (const part of [reference, 'Zoë Ångström', '12 March 2026', 'We will pay you £500.', 'I wish you well.'])
      expect(said).toContain(part)
    expect(said).toContain('£250 after 6 months, if you still work there')
    expect(said).toContain('we may ask for up to 50% of it back')
  })

  it('of a refusal says why in the scheme’s words, and until when they may appeal', async () => {
    const { id } = await decided('rejected')
    const said = saidIn(await letter(id))
    expect(said).toContain('The job is not in adult social care.')
    expect(said).toContain('until 7 April 2026')
    expect(said).toContain(`/account/grants/${id}`)
  })

  it('stays the same whatever happens afterwards, and is the answer once an appeal is dismissed', async () => {
    const { id } = await decided('rejected')
    const first = await letter(id)
    await db.grantApplication.update({ where: { id }, data: { status: 'appealed', dueOn: new Date('2026-05-01') } })
    expect(await letter(id)).toEqual(first)
    const { id: dismissed } = await makeGrantApplication(db, scheme, { status: 'rejected_final', person })
    const last = await letter(dismissed, new Date('2026-04-01T09:00:00Z'))
    expect(last).toMatchObject({ title: 'Our decision stays as it was', date: '20 March 2026' })
    expect(saidIn(last)).toContain('We could not agree to your application.')
  })

  it('is nobody else’s, and there is none before a decision', async () => {
    const { id } = await decided('approved')
    expect(await letter(id, releasedAt, (await makePerson(db)).personId)).toBeNull()
    expect(await letter('nonsense')).toBeNull()
    for (const status of ['submitted', 'info_requested', 'recommended', 'withdrawn'] as const)
      expect(await letter((await makeGrantApplication(db, scheme, { status, person })).id)).toBeNull()
  })

  it('is told by a mail that does not say what was decided', async () => {
    const [yes, no] = [await decided('approved'), await decided('rejected')]
    const mails = await db.message.findMany({ where: { recipient: person.email }, orderBy: { id: 'asc' } })
    expect(mails).toMatchObject([
      { template: 'grant-decided', releaseAt: releasedAt },
      { template: 'grant-decided', releaseAt: releasedAt },
    ])
    const [first, second] = mails.map(({ data }) => JSON.stringify(data))
    expect(first!.replaceAll(yes.id, no.id).replaceAll(yes.reference, no.reference)).toBe(second)
  })

  it('is not mailed to somebody without an address', async () => {
    const made = await makeGrantApplication(db, scheme, { status: 'approved', person })
    await db.account.deleteMany({ where: { personId: person.personId } })
    await db.grantApplication.update({ where: { id: made.id }, data: { email: null } })
    const told = await inTransaction(db, async (tx) => {
      const about = { councilId: made.councilId, entity: 'grant_application', entityId: made.id, by: 'system' as const }
      const eventId = await recordEvent(tx, { ...about, change: 'approve', at: before })
      return queueDecisionLetter(tx, { applicationId: made.id, eventId, releaseAt: before })
    })
    expect(told).toBe(false)
  })
})
