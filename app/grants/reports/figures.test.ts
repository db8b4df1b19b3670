import { describe, expect, it, test } from 'vitest'
import { breakdown, secondLooksOf, speedOf } from './figures'
import { financialYearOf, financialYearWords, quarterStarts } from './financial-year'

const of = { key: 'home', title: 'Awards by district', unit: 'awards' }

describe('a breakdown', () => {
  it('hides numbers and money of small parts, and of the next one beside them', () => {
    const parts = [
      { label: 'Cherwell', people: 12, pence: 500_00 },
      { label: 'Oxford', people: 9, pence: 300_00 },
      { label: 'West Oxfordshire', people: 2, pence: 90_00 },
    ]
    const told = breakdown(of, parts)
    expect(told.parts).toEqual([
      { label: 'Cherwell', people: 12, pence: 500_00 },
      { label: 'Oxford', people: null, pence: null },
      { label: 'West Oxfordshire', people: null, pence: null },
    ])
    expect(told.total).toEqual({ label: 'All', people: 23, pence: 890_00 })
  })

  it('tells nothing of a whole of one to four people', () => {
    const told = breakdown(of, [
      { label: 'Cherwell', people: 3, pence: 100 },
      { label: 'Oxford', people: 0, pence: 0 },
    ])
    expect([...told.parts, told.total].every(({ people }) => people === null)).toBe(true)
  })
})

describe('the time to a decision', () => {
  const decided = (submitted: string, decidedOn: string, due: string, firstRound = true) => ({
    submittedAt: new Date(`${submitted}T10:00:00Z`),
    decidedAt: new Date(`${decidedOn}T10:00:00Z`),
    dueOn: new Date(`${due}T00:00:00Z`),
    firstRound,
  })

  it('is the median in working days, and the share by the day due', () => {
    const speed = speedOf([
      decided('2026-03-02', '2026-03-03', '2026-03-16'),
      decided('2026-03-02', '2026-03-06', '2026-03-16'),
      decided('2026-03-02', '2026-03-09', '2026-03-16'),
      decided('2026-03-02', '2026-03-16', '2026-03-16'),
      decided('2026-03-02', '2026-03-17', '2026-03-16'),
      decided('2026-03-02', '2026-03-17', '2026-06-16', false),
    ])
    expect(speed).toEqual({ decided: 6, medianDays: 7.5, withinPercent: 80 })
  })

  it('says nothing of a few', () => {
    expect(speedOf([decided('2026-03-02', '2026-03-03', '2026-03-16')])).toEqual({
      decided: null,
      medianDays: null,
      withinPercent: null,
    })
  })
})

it('counts a financial year from April, in London', () => {
  expect(financialYearOf('2026-03-31')).toBe(2025)
  expect(financialYearOf('2026-04-01')).toBe(2026)
  expect(financialYearWords(2099)).toBe('2099/00')
  expect(quarterStarts(2026)[0].toISOString()).toBe('2026-03-31T23:00:00.000Z')
  expect(quarterStarts(2026)[4].toISOString()).toBe('2027-03-31T23:00:00.000Z')
})

test('second looks: too few tell nothing; the rates are of those that were looked at again', () => {
  expect(secondLooksOf({ drawn: 4, found: { right: 3 } })).toEqual({
    drawn: null,
    reviewed: null,
    rightPercent: null,
    soundPercent: null,
  })
  expect(secondLooksOf({ drawn: 4, found: { right: 3 } }, 'staff')).toEqual({
    drawn: 4,
    reviewed: 3,
    rightPercent: 100,
    soundPercent: 100,
  })
  expect(secondLooksOf({ drawn: 12, found: { right: 6, 'weak-evidence': 2, 'wrong-amount': 2 } })).toEqual({
    drawn: 12,
    reviewed: 10,
    rightPercent: 80,
    soundPercent: 60,
  })
  expect(secondLooksOf({ drawn: 0, found: {} })).toMatchObject({ drawn: 0, reviewed: 0, rightPercent: null })
})
