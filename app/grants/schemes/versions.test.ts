import { describe, expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeStaff } from '#app/testing/factories'
import { discardDraft, saveDraft, startDraft } from './change-draft.server'
import { createScheme } from './create-scheme.server'
import type { EligibilityFacts } from './facts'
import { limitToSchemes } from './limit-to-schemes.server'
import { hasSchemes, schemeBySlug, schemesOnOffer, schemeVersion } from './queries-schemes.server'
import { schemesOf } from './queries-scope.server'
import { roleLimits, schemeForStaff, schemesForStaff } from './queries-versions.server'
import { judge } from './rules/rules'
import { changed, clock, created, published, read, setUp } from './scheme-editing.fixture'

const { db } = await useDatabase()

describe('versions', () => {
  test('a scheme is seen by the public from the day on which it is published, and closes on its last day', async () => {
    const setting = await setUp(db)
    const id = await created(setting)
    const now = clock.now()
    const asked = { councilId: setting.council.id, now }
    expect(await schemesOnOffer(db, asked)).toEqual([])
    expect(await hasSchemes(db, asked)).toBe(false)
    expect(await schemeBySlug(db, { ...asked, slug: 'hardship' })).toBeNull()

    expect(await published(setting, id, '2026-06-20')).toMatchObject({ ok: true, version: 1 })
    expect(await schemesOnOffer(db, asked)).toEqual([])
    const later = { ...asked, now: new Date('2026-06-19T23:00:00Z') }
    expect(await schemesOnOffer(db, later)).toMatchObject([{ id, slug: 'hardship', version: 1, isOpen: true }])
    expect(await hasSchemes(db, later)).toBe(true)
    const other = await makeCouncil(db)
    expect(await schemeBySlug(db, { councilId: other.id, slug: 'hardship', now: later.now })).toBeNull()
    const { versions } = await read(setting, id)
    expect(await schemeVersion(db, { councilId: setting.council.id, versionId: versions[0]!.id })).toMatchObject({
      version: 1,
    })
    expect(await schemeVersion(db, { councilId: other.id, versionId: versions[0]!.id })).toBeNull()
  })

  test('a published version never changes, not even by SQL; a later rule never alters an earlier result', async () => {
    const setting = await setUp(db)
    const id = await created(setting)
    await published(setting, id)
    const first = (await read(setting, id)).inForce!
    const facts: EligibilityFacts = {
      today: '2026-06-15',
      schemeId: id,
      home: 'in',
      work: 'in',
      startedOn: '2026-01-01',
      offerDatedOn: null,
      role: 'care-worker',
      careBefore: 'new',
      monthsOut: null,
      monthsInCare: 5,
      employer: 'verified',
      event: 'illness',
      eventOn: '2026-05-01',
      household: 'single',
      children: 0,
      savingsPence: 200_000,
      incomePence: null,
      earlierAwards: [],
      pence: 1000,
    }
    const words = { areaName: 'Testshire' }
    const before = judge(first.definition, facts, words)

    expect(await startDraft({ schemeId: id }, setting.context)).toMatchObject({ ok: true, started: true })
    expect(await startDraft({ schemeId: id }, setting.context)).toMatchObject({ ok: true, started: false })
    const stricter = await changed(setting, id, 'rules', {
      rules: [{ rule: 'savings-under', singlePence: 100_000, couplePence: 100_000 }],
    })
    expect(stricter.ok).toBe(true)
    await published(setting, id)

    const kept = await schemeVersion(db, { councilId: setting.council.id, versionId: first.id })
    expect(judge(kept!.definition, facts, words)).toEqual(before)
    expect(judge((await read(setting, id)).inForce!.definition, facts, words)[0]?.answer).toBe('no')
    const update = db.$executeRaw`update scheme_version set definition = '{}' where id = ${first.id}::uuid`
    await expect(update).rejects.toThrow('scheme_version_immutable')
    const remove = db.schemeVersion.delete({ where: { id: first.id } })
    await expect(remove).rejects.toThrow('scheme_version_immutable')
  })

  test('refuses what was changed meanwhile, the past, and a start before what is planned', async () => {
    const setting = await setUp(db)
    const id = await created(setting)
    const { draft } = await read(setting, id)
    const seen = draft!.updatedAt.toISOString()
    expect(await changed(setting, id, 'basics', { name: 'Rainy day' })).toMatchObject({ ok: true })
    expect(
      await saveDraft({ schemeId: id, part: 'basics', seen, change: { name: 'Other' } }, setting.context),
    ).toMatchObject({
      reason: 'changed-meanwhile',
    })
    expect(await changed(setting, id, 'money', { maximumPence: -1 })).toMatchObject({ reason: 'invalid' })
    expect(await published(setting, id, '2026-06-14')).toMatchObject({ reason: 'in-the-past' })
    expect(await changed(setting, id, 'money', { maximumPence: 0 })).toMatchObject({ ok: true })
    expect(await published(setting, id)).toMatchObject({ reason: 'not-ready' })
    expect(await changed(setting, id, 'money', { maximumPence: 50_000 })).toMatchObject({ ok: true })
    expect(await published(setting, id, '2026-07-01')).toMatchObject({ ok: true })
    await startDraft({ schemeId: id }, setting.context)
    expect(await published(setting, id, '2026-06-30')).toMatchObject({ reason: 'before-planned' })
    expect(await discardDraft({ schemeId: id }, setting.context)).toEqual({ ok: true })
    expect(await discardDraft({ schemeId: id }, setting.context)).toMatchObject({ reason: 'no-draft' })
    expect((await read(setting, id)).versions.map(({ standing }) => standing)).toEqual(['planned'])
  })

  test('one address in each council; a double click makes one scheme; another council’s scheme is not found', async () => {
    const setting = await setUp(db)
    const formKey = crypto.randomUUID()
    const scheme = { name: 'Hardship', kind: 'hardship', slug: 'hardship', from: 'blank', formKey }
    const [one, two] = await Promise.all([createScheme(scheme, setting.context), createScheme(scheme, setting.context)])
    expect(one).toEqual(two)
    expect(await createScheme({ ...scheme, formKey: 'again' }, setting.context)).toMatchObject({ reason: 'slug-taken' })
    const stranger = await setUp(db)
    const id = one.ok ? one.id : ''
    expect(await startDraft({ schemeId: id }, stranger.context)).toMatchObject({ reason: 'not-found' })
    expect(await createScheme({ ...scheme, from: id, formKey: 'x' }, stranger.context)).toMatchObject({
      reason: 'no-such-source',
    })
    expect(await db.event.findMany({ where: { entityId: id }, select: { change: true, code: true } })).toEqual([
      { change: 'create', code: 'hardship' },
    ])
  })
})

describe('a role limited to schemes', () => {
  test('sees those alone; without a limit, all; each change has its event', async () => {
    const setting = await setUp(db)
    const { council, context } = setting
    const mine = await created(setting)
    const other = await created(setting, { slug: 'other', from: 'blank' })
    const partner = await makeStaff(db, council, 'assessor', 'approver')
    const who = { councilId: council.id, personId: partner.personId }
    const scope = () => schemesOf(db, { ...who, roles: ['assessor'] })
    expect(await scope()).toBeNull()
    const limit = { personId: partner.personId, role: 'assessor' as const, schemeIds: [mine] }
    expect(await limitToSchemes(limit, context)).toEqual({ ok: true, changed: true })
    expect(await limitToSchemes(limit, context)).toEqual({ ok: true, changed: false })
    expect(await scope()).toEqual([mine])
    expect(await roleLimits(db, who)).toEqual([
      { role: 'assessor', schemeIds: [mine] },
      { role: 'approver', schemeIds: [] },
    ])
    const asked = { councilId: council.id, schemeIds: await scope(), now: clock.now() }
    expect((await schemesForStaff(db, asked)).map(({ id }) => id)).toEqual([mine])
    expect(await schemeForStaff(db, { ...asked, id: other })).toBeNull()
    expect(await startDraft({ schemeId: other }, { ...context, schemeIds: [mine] })).toMatchObject({
      reason: 'not-found',
    })
    const events = await db.event.findMany({ where: { entityId: partner.personId, change: 'limit_to_schemes' } })
    expect(events).toMatchObject([{ fromState: 'all', toState: 'hardship', code: 'assessor' }])
    expect(await limitToSchemes({ ...limit, schemeIds: [] }, context)).toMatchObject({ changed: true })
    expect(await scope()).toBeNull()
    expect(await limitToSchemes({ ...limit, role: 'payments' }, context)).toMatchObject({ reason: 'not-found' })
    const foreign = await created(await setUp(db))
    expect(await limitToSchemes({ ...limit, schemeIds: [foreign] }, context)).toMatchObject({ reason: 'not-found' })
  })
})
