import { expect, it } from 'vitest'
import { firstDayAtWork } from '#app/grants/confirming/queries-first-day.server'
import { fromDateColumn, toDateColumn, type LocalDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { payingCouncil } from '../paying.fixture'
import { countFirstDaysSweep } from './count-first-days.server'
import { fallDueSweep } from './fall-due.server'

const { db } = await useDatabase()

const at = (iso: string) => new Date(iso)

/** Approved on 10 March 2026; its one payment comes three months from the first day at work. */
async function threeMonthsIn(startedOn: LocalDate | null) {
  const { council } = await payingCouncil(db)
  const instalments = [{ afterMonths: 3, share: 1, whileEmployed: false, fromFirstDay: true }]
  const scheme = await makeScheme(db, council, { definition: { instalments } })
  const made = await makeGrantApplication(db, scheme, { status: 'approved' })
  const said = { startedOn: startedOn && toDateColumn(startedOn) }
  await db.grantApplication.update({ where: { id: made.id }, data: said })
  const [instalment] = made.instalments
  const id = instalment!.id
  const read = async () => {
    const { status, dueOn, countedFrom } = await db.instalment.findUniqueOrThrow({ where: { id } })
    return [status, fromDateColumn(dueOn), countedFrom && fromDateColumn(countedFrom)]
  }
  return { made, id, read }
}

const employerSays = (made: { id: string; councilId: string }, since: LocalDate, on: LocalDate) =>
  db.confirmation.create({
    data: {
      councilId: made.councilId,
      applicationId: made.id,
      email: 'office@employer.example',
      kind: 'employment',
      personName: 'Amira Osei',
      dueAt: at(`${on}T09:00:00Z`),
      askedAt: at(`${on}T09:00:00Z`),
      answeredAt: at(`${on}T09:00:00Z`),
      answer: 'employed',
      since: toDateColumn(since),
    },
  })

it('a payment that counts from the first day moves with it, and falls due by it', async () => {
  const { made, id, read } = await threeMonthsIn('2026-02-16')
  await countFirstDaysSweep.run(db, at('2026-03-11T09:00:00Z'))
  expect(await read()).toEqual(['scheduled', '2026-05-16', '2026-02-16'])
  await employerSays(made, '2026-02-23', '2026-03-12')
  expect(await firstDayAtWork(db, made.id)).toBe('2026-02-23')
  await countFirstDaysSweep.run(db, at('2026-03-13T09:00:00Z'))
  await countFirstDaysSweep.run(db, at('2026-03-13T09:05:00Z'))
  expect(await read()).toEqual(['scheduled', '2026-05-23', '2026-02-23'])
  expect(await db.event.count({ where: { entityId: id, change: 'date_anew' } })).toBe(2)
  await fallDueSweep.run(db, at('2026-05-22T12:00:00Z'))
  expect((await read())[0]).toBe('scheduled')
  await fallDueSweep.run(db, at('2026-05-23T12:00:00Z'))
  expect((await read())[0]).toBe('due')
})

it('does not fall due while nobody has said that they started', async () => {
  const { made, read } = await threeMonthsIn(null)
  await countFirstDaysSweep.run(db, at('2026-03-11T09:00:00Z'))
  await fallDueSweep.run(db, at('2026-12-01T12:00:00Z'))
  expect((await read())[0]).toBe('scheduled')
  await employerSays(made, '2026-04-07', '2026-12-01')
  await countFirstDaysSweep.run(db, at('2026-12-02T12:00:00Z'))
  await fallDueSweep.run(db, at('2026-12-02T12:00:00Z'))
  expect(await read()).toEqual(['due', '2026-07-07', '2026-04-07'])
})

it('a day that was counted from nothing, or nothing that was counted from a day, is refused', async () => {
  const { id } = await threeMonthsIn('2026-02-16')
  await expect(db.instalment.update({ where: { id }, data: { countedFrom: null } })).rejects.toThrow(
    /instalment_counted_from_first_day/,
  )
})
