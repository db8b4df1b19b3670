import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { confirmVacancy } from '../change-vacancy-state.server'
import { warnBeforeHiding } from './warn-before-hiding.server'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const late = new Date('2026-12-31T23:59:00Z')
// Touched on 1 March at 9: hidden on 30 May.
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00Z`)

async function advert(closesAt = late) {
  const provider = await makeProvider(db, council, { contactEmail: `${randomUUID()}@care.example` })
  const owner = await makeMember(db, provider, 'owner')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider), { closesAt })
  const mails = async () => {
    const rows = await db.message.findMany({ where: { recipient: owner.email, template: 'vacancy-to-confirm' } })
    return rows.map(({ data }) => (data as { hiddenOn: string }).hiddenOn)
  }
  return { provider, owner, vacancy, mails }
}

test('owners are warned a fortnight and three days before an advert is hidden, once each', async () => {
  const { mails } = await advert()
  const closing = await advert(at('2026-05-20'))
  await warnBeforeHiding(db, at('2026-05-16', '08:59'))
  expect(await mails()).toEqual([])
  await Promise.all([warnBeforeHiding(db, at('2026-05-16')), warnBeforeHiding(db, at('2026-05-16'))])
  await warnBeforeHiding(db, at('2026-05-20'))
  expect(await mails()).toEqual(['Saturday 30 May'])
  await warnBeforeHiding(db, at('2026-05-27'))
  await warnBeforeHiding(db, at('2026-05-28'))
  await warnBeforeHiding(db, at('2026-05-30'))
  expect(await mails()).toHaveLength(2)
  expect(await closing.mails()).toEqual([])
})

test('whoever confirms it is warned again only before the next date; one warning is enough for a late sweep', async () => {
  const { vacancy, mails, owner } = await advert()
  await warnBeforeHiding(db, at('2026-05-28'))
  await warnBeforeHiding(db, at('2026-05-28'))
  expect(await mails()).toHaveLength(1)
  const clock = fixedClock('2026-05-29T09:00:00Z')
  const work = workOf({ db, clock, council, actor: owner, provider: owner.providers[0]! })
  expect(await confirmVacancy({ vacancyId: vacancy.id }, work)).toMatchObject({ ok: true })
  await warnBeforeHiding(db, at('2026-06-10'))
  expect(await mails()).toHaveLength(1)
  await warnBeforeHiding(db, at('2026-08-20'))
  expect(await mails()).toHaveLength(2)
})
