import fc from 'fast-check'
import { expect, test } from 'vitest'
import { availabilityWords, fromTicks, readAvailability, ticks, toTicks } from './availability'

test('ticks become days, and back', () => {
  expect(fromTicks(['tue-evening', 'mon-morning', 'mon-night'])).toEqual({
    mon: ['morning', 'night'],
    tue: ['evening'],
  })
  fc.assert(
    fc.property(fc.subarray([...ticks]), (ticked) => {
      expect(toTicks(fromTicks(ticked))).toEqual(ticked)
      expect(readAvailability(JSON.parse(JSON.stringify(fromTicks(ticked))))).toEqual(fromTicks(ticked))
    }),
  )
})

test('what is stored may be anything', () => {
  for (const stored of [null, 7, 'mon', [], { mon: 'morning' }, { mon: ['noon'] }, { xyz: ['morning'] }])
    expect(readAvailability(stored)).toEqual({})
})

test('days with the same parts are one line', () => {
  const weekdays = (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => `${day}-morning` as const)
  expect(
    availabilityWords(fromTicks([...weekdays, 'sat-morning', 'sat-afternoon', 'sat-evening', 'sat-night'])),
  ).toEqual(['Monday to Friday: mornings', 'Saturday: any time'])
  expect(availabilityWords(fromTicks(['sat-night', 'sun-night', 'tue-evening']))).toEqual([
    'Tuesday: evenings',
    'Saturday and Sunday: nights',
  ])
  expect(availabilityWords({})).toEqual([])
})
