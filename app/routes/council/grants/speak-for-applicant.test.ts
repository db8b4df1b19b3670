import { describe, expect, it } from 'vitest'
import { GRANT_ENTITY, type GrantStatus } from '#app/grants/applying/grant-application'
import type { Actor } from '#app/platform/actor'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { actOnGrant } from './act-on-grant.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-05T09:00:00Z')
const council = await makeCouncil(db)
const scheme = await makeScheme(db, council)
const nora = await makeStaff(db, council, 'assessor')

const act = (actor: Actor, id: string, fields: Record<string, string>) =>
  actOnGrant({ id, raw: formData(fields), worker: { db, clock, actor, council } })
const row = (id: string) => db.grantApplication.findUniqueOrThrow({ where: { id } })
const made = (status: GrantStatus, more: Parameters<typeof makeGrantApplication>[2] = {}) =>
  makeGrantApplication(db, scheme, { status, ...more })
const mails = (id: string) => db.message.findMany({ where: { event: { entity: GRANT_ENTITY, entityId: id } } })

describe('an appeal by phone or letter', () => {
  const asked = { intent: 'appeal', appealWords: 'The letter was there.', appealNote: 'Rang on Monday.' }
  const refused = (more: Parameters<typeof makeGrantApplication>[2] = {}) =>
    made('rejected', { releasedAt: clock.now(), appealUntil: new Date('2026-03-20'), ...more })

  it('is written down for them, once, with a note, and they are told', async () => {
    const { id } = await refused()
    expect(await act(nora, id, { ...asked, appealNote: '' })).toMatchObject({ ok: false, refusal: null })
    expect(await act(nora, id, asked)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ status: 'appealed', round: 1 })
    const appeal = await db.grantAppeal.findFirstOrThrow({ where: { applicationId: id } })
    expect(openText(appeal.wordsSealed!)).toBe('The letter was there.')
    expect(await db.grantNote.count({ where: { applicationId: id } })).toBe(1)
    const event = await db.event.findFirstOrThrow({ where: { entityId: id, change: 'appeal' } })
    expect(event.actorPersonId).toBe(nora.personId)
    expect((await mails(id)).map(({ template }) => template)).toContain('grant-appeal-received')
    expect(await act(nora, id, asked)).toMatchObject({ ok: false })
  })

  it('keeps the applicant’s own days, and waits for the release', async () => {
    const late = await refused({ appealUntil: new Date('2026-03-04') })
    expect(await act(nora, late.id, asked)).toMatchObject({ refusal: expect.stringContaining('days for an appeal') })
    const held = await refused({ releasedAt: new Date('2026-03-06T09:00:00Z') })
    expect(await act(nora, held.id, asked)).toMatchObject({ ok: false })
    expect(await row(held.id)).toMatchObject({ status: 'rejected' })
  })
})
