import { describe, expect, test } from 'vitest'
import { parseWithZod } from '@conform-to/zod/v4'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makeProvider } from '#app/testing/factories'
import { changeOrganisation } from './change-organisation.server'
import { organisationForm } from './forms'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const answers = {
  about: 'A family firm.',
  website: 'https://care.example/',
  contactName: 'Grace Bell',
  contactPhone: '+441295111111',
  contactEmail: 'grace@provider.example',
}

test('what an owner changes is there, with its event; a new address is told to the old one, once', async () => {
  const council = await makeCouncil(db)
  const provider = await makeProvider(db, council)
  const owner = await makeMember(db, provider, 'owner')
  const context = { db, clock, council, actor: owner, provider: owner.providers[0]! }
  expect(await changeOrganisation(answers, context)).toEqual({ ok: true })
  expect(await db.message.count({ where: { councilId: council.id } })).toBe(0)
  await changeOrganisation({ ...answers, contactEmail: 'office@provider.example' }, context)
  await changeOrganisation({ ...answers, contactEmail: 'office@provider.example' }, context)
  expect(await db.provider.findUnique({ where: { id: provider.id } })).toMatchObject({
    about: 'A family firm.',
    contactEmail: 'office@provider.example',
    name: provider.name,
  })
  const mails = await db.message.findMany({ where: { councilId: council.id } })
  expect(mails).toMatchObject([{ template: 'organisation-changed', recipient: 'grace@provider.example' }])
  expect(await db.event.count({ where: { entityId: provider.id, change: 'edit' } })).toBe(3)
})

test('through another council it is not found', async () => {
  const provider = await makeProvider(db, await makeCouncil(db))
  const actor = await makeMember(db, provider, 'owner')
  const council = await makeCouncil(db)
  expect(await changeOrganisation(answers, { db, clock, council, actor, provider: actor.providers[0]! })).toEqual({
    ok: false,
    reason: 'not-found',
  })
})

describe('the website', () => {
  const read = (website: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...answers, website })) form.set(name, value)
    return parseWithZod(form, { schema: organisationForm })
  }
  test.each([
    ['www.care.example', 'https://www.care.example/'],
    ['http://care.example/jobs', 'http://care.example/jobs'],
    ['', null],
  ])('%j is read as %j', (typed, meant) => {
    expect(read(typed)).toMatchObject({ status: 'success', value: { website: meant } })
  })
  test.each(['javascript:alert(1)', 'our website', 'localhost', 'https://a@b.example', 'ftp://care.example'])(
    '%j is refused',
    (typed) => expect(read(typed)).toMatchObject({ status: 'error', error: { website: [expect.any(String)] } }),
  )
})
