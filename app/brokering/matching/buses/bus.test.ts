import { describe, expect, it, test } from 'vitest'
import type { Pattern } from '#app/jobs/vocabulary/vocabulary'
import { candidate, settings, vacancy } from '../facts.fixture'
import { ordinaryPair, type CandidateFacts, type ShiftTime } from '../facts'
import { matchPair } from '../match-pair'
import { byBusMinutes } from '../travel'

/** Reads "05:30" as minutes after midnight. */
const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const shift = (begins: string, ends: string): ShiftTime => ({ begins: at(begins), ends: at(ends) })

const METRES = 4_400
const rider: CandidateFacts = {
  ...candidate,
  travelMode: 'bus',
  travelMinutes: 60,
  car: false,
  slots: 2 ** 28 - 1,
  hoursMax: 40,
}
const job = (patterns: Pattern[], ...shiftTimes: ShiftTime[]) => ({
  ...vacancy,
  sites: [{ eastings: candidate.home.eastings + METRES, northings: candidate.home.northings }],
  patterns,
  shiftTimes,
})
const look = (who: Partial<CandidateFacts>, what: ReturnType<typeof job>) =>
  matchPair({ ...rider, ...who }, what, ordinaryPair, settings)
const codes = (who: Partial<CandidateFacts>, what: ReturnType<typeof job>) => {
  const match = look(who, what)
  return match.fits ? [] : match.exclusions.map(({ code }) => code)
}

describe('a bus', () => {
  test('takes 30 minutes in these examples, and nobody walks it', () => {
    expect(byBusMinutes(METRES, 60)).toBe(30)
    expect(byBusMinutes(METRES, 90)).toBeNull()
    expect(byBusMinutes(300, 60)).toBeNull()
  })

  test.each([
    ['06:00', '14:00', false],
    ['06:29', '14:00', false],
    ['06:30', '14:00', true],
    ['15:00', '22:30', true],
    ['15:00', '22:31', false],
    ['14:00', '23:00', false],
    ['22:00', '07:00', true],
    ['23:30', '07:30', false],
    ['21:00', '05:30', false],
    ['14:00', '00:00', false],
  ] as const)('to a shift from %s to %s: %s', (begins, ends, runs) => {
    const patterns: Pattern[] = begins > ends ? ['waking-nights'] : ['days', 'evenings']
    // Every part of the day has this one shift, so that nothing else is left.
    const what = job(patterns, shift(begins, ends))
    const only = { ...what, shiftTimes: [shift(begins, ends)], patterns }
    const match = look({ slots: slotsDuring(begins, ends) }, only)
    expect(match.fits).toBe(runs)
    if (!match.fits) expect(match.exclusions.map(({ code }) => code)).toEqual(['no-bus'])
  })

  it('goes to the late shift where it does not go to the early one, and the words say so', () => {
    const what = job(['days'], shift('06:00', '14:00'), shift('13:00', '21:00'))
    const byBus = look({}, { ...what, hoursMin: 37.5, hoursMax: 37.5 })
    const byCar = look({ travelMode: 'car' }, { ...what, hoursMin: 37.5, hoursMax: 37.5 })
    expect(byBus.fits && byBus.parts.find(({ name }) => name === 'pattern')!.words).toBe(
      'covers 30 of 37.5 daytime hours, counting only shifts that a bus goes to and from',
    )
    expect(byCar.fits && byCar.parts.find(({ name }) => name === 'pattern')!.words).toBe(
      'covers all 37.5 daytime hours',
    )
  })

  it('is no question for who drives, cycles, or could walk it', () => {
    const early = job(['days'], shift('05:30', '12:00'))
    expect(codes({ slots: 0x1111111 }, early)).toEqual(['no-bus'])
    for (const travelMode of ['car', 'bicycle'] as const)
      expect(codes({ travelMode, slots: 0x1111111 }, early)).toEqual([])
    expect(codes({ slots: 0x1111111, travelMinutes: 90 }, early)).toEqual([])
    expect(codes({ liveIn: true }, job(['live-in'], shift('05:30', '12:00')))).toEqual([])
  })

  it('counts halfway where the advert names no hours and no bus runs at the usual ones: they may be others', () => {
    const far = {
      ...job(['evenings']),
      sites: [{ eastings: candidate.home.eastings + 15_000, northings: candidate.home.northings }],
    }
    const share = (who: Partial<CandidateFacts>, what: typeof far) => {
      const match = look({ travelMinutes: 75, ...who }, what)
      return match.fits && match.parts.find(({ name }) => name === 'pattern')
    }
    const byBus = share({}, far)
    expect(byBus && byBus.words).toContain('a bus may not run, counted halfway')
    const sure = share({ travelMode: 'car' }, far)
    expect(sure && byBus && byBus.tenths < sure.tenths && byBus.tenths > 0).toBe(true)
    expect(codes({ travelMinutes: 75 }, far)).toEqual([])
    // The same hours, said in the advert, are a fact.
    expect(codes({ travelMinutes: 75 }, { ...far, shiftTimes: [shift('18:00', '22:00')] })).toEqual(['no-bus'])
    expect(codes({ travelMinutes: 75, travelMode: 'car' }, far)).toEqual([])
    expect(codes({ travelMinutes: 75 }, { ...far, patterns: ['school-hours'] })).toEqual([])
    const morning = { ...far, patterns: ['days'] satisfies Pattern[] }
    expect(codes({ travelMinutes: 75, slots: 0x1111111 }, morning)).toEqual([])
    const early = { ...morning, shiftTimes: [shift('07:00', '12:00')] }
    expect(codes({ travelMinutes: 75, slots: 0x1111111 }, early)).toEqual(['no-bus'])
  })

  it('does not count a shift for a part of the day that it barely touches', () => {
    // The late shift ends too late for a bus; that says nothing about nights.
    const what = job(['evenings', 'waking-nights'], shift('15:00', '22:45'))
    expect(codes({ slots: 0x8888888, sleepIns: true }, what)).toEqual([])
    expect(codes({ slots: 0x4444444 }, what)).toEqual(['no-bus'])
  })

  it('is found out where nobody said when they can work', () => {
    expect(codes({ slots: 0 }, job(['evenings'], shift('15:00', '23:00')))).toEqual(['no-bus'])
    expect(codes({ slots: 0 }, job(['evenings'], shift('15:00', '22:00')))).toEqual([])
  })
})

/** The slots of the parts of the day that a shift touches. */
function slotsDuring(begins: string, ends: string): number {
  if (begins > ends) return 0x8888888
  return (begins < '12:00' ? 0x1111111 : 0) | 0x2222222 | (ends > '18:00' ? 0x4444444 : 0)
}
