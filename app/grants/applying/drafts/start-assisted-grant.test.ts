import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assistedGrantDraft, ownGrantDraft } from './queries-draft.server'
import { startGrantDraft } from './start-grant-draft.server'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeApprovalLimits, makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { makeHardship } from '../applying-for-grants.fixture'
import { startAssistedGrant } from './start-assisted-grant.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)
const clock = fixedClock('2026-03-03T10:00:00Z')
const scheme = await makeHardship({ db, council, clock })
const assessor = await makeStaff(db, council, 'assessor')
const context = { db, clock, actor: assessor, council }

const caller = (given: Partial<Parameters<typeof startAssistedGrant>[0]> = {}) => ({
  scheme: scheme.slug,
  how: 'phone' as const,
  name: 'Bo Larkin',
  phone: null,
  email: null,
  samePersonId: null,
  notThese: [],
  carryOn: false,
  formKey: randomUUID(),
  ...given,
})

describe('applying for somebody', () => {
  it('makes the person and a draft that says who fills it in, once for a form', async () => {
    const input = caller({ phone: '+447700900777' })
    const started = await startAssistedGrant(input, context)
    expect(started).toMatchObject({ ok: true })
    const id = started.ok ? started.id : ''
    expect(await startAssistedGrant(input, context)).toEqual({ ok: true, id })
    const row = await db.grantApplication.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ assistedByPersonId: assessor.personId, assistedHow: 'phone', name: 'Bo Larkin' })
    const asked = { id, councilId: council.id, schemeIds: null }
    expect(await assistedGrantDraft(db, { ...asked, staffPersonId: assessor.personId })).toMatchObject({
      assisted: true,
    })
    const colleague = await makeStaff(db, council, 'assessor')
    expect(await assistedGrantDraft(db, { ...asked, staffPersonId: colleague.personId })).toBeNull()
    expect(await assistedGrantDraft(db, { ...asked, staffPersonId: assessor.personId, schemeIds: [] })).toBeNull()
  })

  it('offers people who may be the same, and takes only those', async () => {
    const known = await makePerson(db, { name: 'Ife Bello' })
    await db.person.update({ where: { id: known.personId }, data: { phone: '+447700900555' } })
    const input = caller({ phone: '+447700900555' })
    expect(await startAssistedGrant(input, context)).toEqual({
      ok: false,
      reason: 'likely-same',
      // The council does not know them: no name.
      matches: [{ personId: known.personId, name: '', reason: 'phone' }],
    })
    const stranger = await makePerson(db)
    expect(await startAssistedGrant({ ...input, samePersonId: stranger.personId }, context)).toMatchObject({
      reason: 'not-offered',
    })
    const taken = await startAssistedGrant({ ...input, samePersonId: known.personId }, context)
    expect(taken).toMatchObject({ ok: true })
    const other = await startAssistedGrant({ ...input, notThese: [known.personId] }, context)
    expect(other).toMatchObject({ ok: true })
  })

  it('goes on with what they began themselves only when they ask for it', async () => {
    const person = await makePerson(db)
    const inForce = (await schemeBySlug(db, { councilId: council.id, slug: scheme.slug, now: clock.now() }))!
    const who = { councilId: council.id, personId: person.personId }
    const own = await startGrantDraft({ scheme: inForce, ...who }, context)
    const input = caller({ email: person.email, samePersonId: person.personId })
    expect(await startAssistedGrant(input, context)).toEqual({ ok: false, reason: 'has-draft' })
    expect(await startAssistedGrant({ ...input, carryOn: true }, context)).toMatchObject({
      ok: true,
      id: own.ok && own.id,
    })
    expect(await ownGrantDraft(db, { ...who, schemeId: scheme.id })).toMatchObject({ assisted: true })
  })

  it('is for others, in schemes one works on', async () => {
    expect(
      await startAssistedGrant(caller({ email: assessor.email, samePersonId: assessor.personId }), context),
    ).toEqual({ ok: false, reason: 'own' })
    const limited = await makeStaff(db, council, 'assessor')
    const member = await db.councilMember.findFirstOrThrow({ where: { personId: limited.personId } })
    const other = await makeScheme(db, council)
    await db.memberScheme.create({
      data: { councilId: council.id, memberId: member.id, schemeId: other.id, createdAt: clock.now() },
    })
    expect(await startAssistedGrant(caller(), { ...context, actor: limited })).toEqual({
      ok: false,
      reason: 'no-scheme',
    })
    expect(await startAssistedGrant(caller({ scheme: other.slug }), { ...context, actor: limited })).toMatchObject({
      ok: true,
    })
  })

  it('bars whoever filled it in from deciding it, in the database too', async () => {
    const grant = await makeGrantApplication(db, scheme, {
      status: 'checking',
      assistedByPersonId: assessor.personId,
      assistedHow: 'phone',
    })
    await makeApprovalLimits(db, council)
    const recommend = db.grantDecision.create({
      data: {
        councilId: council.id,
        applicationId: grant.id,
        round: 1,
        kind: 'recommend',
        outcome: 'approve',
        pence: 1000,
        reasons: [],
        byPersonId: assessor.personId,
        at: clock.now(),
      },
    })
    await expect(recommend).rejects.toThrow('grant_interest_bars')
  })
})
