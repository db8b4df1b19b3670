import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { shiftTimesFrom } from './shift-times'

const { db } = await useDatabase()

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** As the portal reads them: what SQL cuts out of the advert, and what is made of it. */
async function timesIn(details: string): Promise<string[]> {
  const [row] = await db.$queryRaw<[{ times: string }]>`select shift_times(${details}) as times`
  return shiftTimesFrom(row.times).map(({ begins, ends }) => `${clock(begins)}–${clock(ends)}`)
}

test.each([
  ['7am to 2:30pm, every other weekend.', ['07:00–14:30']],
  ['7.30am to 2.30pm or 2pm to 9pm, on a rota given out four weeks ahead.', ['07:30–14:30', '14:00–21:00']],
  ['05:30-13:00', ['05:30–13:00']],
  ['5:30am until 1pm', ['05:30–13:00']],
  ['Lates 3pm – 11pm', ['15:00–23:00']],
  ['2 to 10pm, 7 to 2.30pm', ['14:00–22:00', '07:00–14:30']],
  ['Nights, 9 p.m. to 7.30 a.m.', ['21:00–07:30']],
  ['0730 to 1430', ['07:30–14:30']],
  ['14:00 till midnight', ['14:00–00:00']],
  ['from 8 am\n to\tnoon', ['08:00–12:00']],
  ['12pm to 12am', ['12:00–00:00']],
  ['9am to 5', ['09:00–17:00']],
  ['7:30 to 2:30, or 2:30-9:30', ['07:30–14:30', '14:30–21:30']],
  ['10pm to 8', ['22:00–08:00']],
  ['21:00-07:30', ['21:00–07:30']],
  ['12pm to 8', ['12:00–20:00']],
])('%s', async (details, times) => {
  expect(await timesIn(details)).toEqual(times)
})

test.each([
  '',
  'Flexible shifts',
  'Two or three nights, 10 to 12 hours a week',
  '16-30 hours a week, 2 to 3 evenings',
  '£12.60 to £13.10 an hour',
  'Contract 2026-2027',
  '25:00 to 26:00',
  '13pm to 14pm',
])('no shift in “%s”', async (details) => {
  expect(await timesIn(details)).toEqual([])
})

test('a line of many shifts stays one field of one line', async () => {
  const [row] = await db.$queryRaw<[{ times: string }]>`
    select shift_times(${Array.from({ length: 20 }, (_, hour) => `${hour}:00\t-\n${hour}:30 |`).join(' ')}) as times`
  expect(row.times).not.toMatch(/[\t\n|]/)
  expect(shiftTimesFrom(row.times)).toHaveLength(8)
})
