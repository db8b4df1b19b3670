import { beforeEach, describe, expect, it } from 'vitest'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeStaff } from '#app/testing/factories'
import type { Brand } from './brand/brand'
import { changeBrand } from './brand/change-brand.server'
import { changeSetting } from './change-setting.server'
import { councilIdentity, councilLogo, settingHistory } from './queries-settings.server'
import { settingDifferences } from './settings'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-03T09:00:00Z')
let council = await makeCouncil(db)
let admin = await makeStaff(db, council, 'admin')
beforeEach(async () => {
  council = await makeCouncil(db)
  admin = await makeStaff(db, council, 'admin')
})

const change = (value: Prisma.InputJsonValue, seenVersion: number | null = null) =>
  changeSetting(
    { section: 'moderation', seenVersion, make: () => ({ ok: true, value }) },
    { db, clock, actor: admin, council },
  )

describe('a section of the settings', () => {
  it('gets a new version each time, with who and when, and an event', async () => {
    await change({ phrases: ['a'] })
    await change({ phrases: ['a', 'b'] })
    const history = await settingHistory(db, { councilId: council.id, section: 'moderation' })
    expect(history).toMatchObject([
      { version: 2, value: { phrases: ['a', 'b'] }, at: clock.now(), by: 'Staff Member' },
      { version: 1, value: { phrases: ['a'] } },
    ])
    expect(
      await db.event.count({ where: { councilId: council.id, entity: 'setting_version', code: 'moderation' } }),
    ).toBe(2)
  })

  it('keeps counting when many change it at once, and never overwrites what was not seen', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((phrase) => change({ phrases: [phrase] })))
    expect(new Set(answers.map((answer) => answer.ok && answer.version))).toEqual(new Set([1, 2, 3]))
    expect(await change({ phrases: [] }, 2)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await change({ phrases: [] }, 3)).toEqual({ ok: true, version: 4 })
  })

  it('can only be added to: the portal may neither change nor delete a version', async () => {
    await change({ phrases: [] })
    const where = { councilId: council.id }
    await expect(db.settingVersion.updateMany({ where, data: { value: {} } })).rejects.toThrow(/permission denied/)
    await expect(db.settingVersion.deleteMany({ where })).rejects.toThrow(/permission denied/)
  })

  it('belongs to its council', async () => {
    const other = await makeCouncil(db)
    await change({ phrases: ['a'] })
    expect(await settingHistory(db, { councilId: other.id, section: 'moderation' })).toEqual([])
  })
})

describe('the brand', () => {
  const colours = {
    brand: '#17594a',
    ink: '#ffffff',
    deep: '#0f4236',
    soft: '#e0ebe0',
    accent: '#a63d15',
    accentSoft: '#fbe3d2',
  }
  const brand: Brand = { light: colours, dark: colours }
  const shown = {
    portalName: 'Care Here',
    strapline: 'Near home',
    contactEmail: 'care@here.example',
    contactPhone: null,
    brand,
  }

  it('changes with a new address for the stylesheet, and leaves the logo unless told', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
    const context = { db, clock, actor: admin, council }
    expect(await changeBrand({ ...shown, logoSvg: svg, seenVersion: 0 }, context)).toEqual({ ok: true })
    expect(await changeBrand({ ...shown, portalName: 'Care Now', seenVersion: 2 }, context)).toEqual({ ok: true })
    expect(await councilIdentity(db, council.id)).toMatchObject({
      portalName: 'Care Now',
      brandVersion: 3,
      hasLogo: true,
    })
    expect(await councilLogo(db, council.slug)).toEqual({ svg, version: 3 })
    expect(await changeBrand({ ...shown, seenVersion: 1 }, context)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    await changeBrand({ ...shown, logoSvg: null, seenVersion: 3 }, context)
    expect(await councilLogo(db, council.slug)).toBeNull()
    const [newest, before, , atFirst] = await settingHistory(db, { councilId: council.id, section: 'brand' })
    expect(
      settingDifferences(before!.value, newest!.value)
        .map(({ what }) => what)
        .sort(),
    ).toEqual(['logo', 'portalName'])
    expect(atFirst).toMatchObject({ version: 1, by: null, value: { portalName: council.portalName, logo: null } })
  })
})

it('words differences entry by entry', () => {
  expect(settingDifferences({ phrases: ['a', 'b'] }, { phrases: ['b', 'c'] })).toEqual([
    { what: 'phrases: a', before: 'a', after: null },
    { what: 'phrases: c', before: null, after: 'c' },
  ])
  expect(settingDifferences(null, [{ kind: 'apprentice', from: '2027-04-01', pence: 850 }])).toEqual([
    { what: 'apprentice 2027-04-01 850', before: null, after: 'apprentice 2027-04-01 850' },
  ])
  expect(settingDifferences({ brand: { light: { ink: '#fff' } } }, { brand: { light: { ink: '#000' } } })).toEqual([
    { what: 'brand light ink', before: '#fff', after: '#000' },
  ])
})
