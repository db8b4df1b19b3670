import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import { addDays, addMonths, addWeeks, type LocalDate } from '#app/shared/dates'
import { blankDefinition, hardshipDefinition, newStarterDefinition } from '../builtin/builtin'
import { readDefinition, type Rule, type SchemeDefinition } from '../definition'
import { qualifyingEvents, type EligibilityFacts } from '../facts'
import { judge, verdict } from './rules'

const nothing: EligibilityFacts = {
  today: '2026-06-15',
  schemeId: 'this',
  home: null,
  work: null,
  startedOn: null,
  offerDatedOn: null,
  role: null,
  careBefore: null,
  monthsOut: null,
  monthsInCare: null,
  employer: null,
  event: null,
  eventOn: null,
  household: null,
  children: null,
  savingsPence: null,
  incomePence: null,
  earlierAwards: null,
  pence: null,
}
const given = { potIds: [], areaName: 'Oxfordshire' }
const newStarter = newStarterDefinition(given)
const hardship = hardshipDefinition(given)

function answer(rule: Rule, facts: Partial<EligibilityFacts>) {
  const [outcome] = judge({ ...newStarter, rules: [rule] }, { ...nothing, ...facts }, given)
  return outcome!
}
function awards(definition: SchemeDefinition, facts: Partial<EligibilityFacts>) {
  const outcomes = judge({ ...definition, rules: [] }, { ...nothing, ...facts }, given)
  return Object.fromEntries(outcomes.map((outcome) => [outcome.rule, outcome.answer]))
}

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
const anyArea = fc.constantFrom('in', 'out', 'border', 'unknown', null)
const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom<Rule>(
    { rule: 'lives-or-works-in-area' },
    { rule: 'lives-in-area' },
    { rule: 'works-in-area' },
    { rule: 'verified-employer' },
    { rule: 'role-not-excluded', roles: ['nurse', 'ancillary'] },
  ),
  fc.record({ rule: fc.constantFrom('months-in-post', 'months-in-care'), atLeast: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ rule: fc.constant('new-or-returning'), monthsOut: fc.integer({ min: 0, max: 40 }) }),
  fc.record({
    rule: fc.constantFrom('applies-within-weeks-of-starting', 'offer-dated-within'),
    weeks: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    rule: fc.constant('qualifying-event'),
    events: fc.subarray([...qualifyingEvents], { minLength: 1 }),
    months: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    rule: fc.constant('savings-under'),
    singlePence: fc.integer({ min: 0, max: 900_000 }),
    couplePence: fc.integer({ min: 0, max: 900_000 }),
  }),
  fc.record({
    rule: fc.constant('household-income-under'),
    singlePence: fc.integer({ min: 0, max: 900_000 }),
    couplePence: fc.integer({ min: 0, max: 900_000 }),
    perChildPence: fc.integer({ min: 0, max: 50_000 }),
  }),
) as fc.Arbitrary<Rule>
const someFacts: fc.Arbitrary<EligibilityFacts> = fc.record({
  today: anyDay,
  schemeId: fc.constant('this'),
  home: anyArea,
  work: anyArea,
  startedOn: fc.option(anyDay),
  offerDatedOn: fc.option(anyDay),
  role: fc.option(fc.constantFrom(...roles)),
  careBefore: fc.constantFrom('new', 'returning', 'working', null),
  monthsOut: fc.option(fc.nat(60)),
  monthsInCare: fc.option(fc.nat(60)),
  employer: fc.constantFrom('verified', 'known', 'named', null),
  event: fc.constantFrom(...qualifyingEvents, 'none', null),
  eventOn: fc.option(anyDay),
  household: fc.constantFrom('single', 'couple', null),
  children: fc.option(fc.nat(6)),
  savingsPence: fc.option(fc.nat(900_000)),
  incomePence: fc.option(fc.nat(900_000)),
  earlierAwards: fc.option(
    fc.array(fc.record({ schemeId: fc.constantFrom('this', 'other'), pence: fc.nat(300_000), awardedOn: anyDay }), {
      maxLength: 4,
    }),
  ),
  pence: fc.option(fc.nat(300_000)),
}) as fc.Arbitrary<EligibilityFacts>

const order = { no: 0, check: 1, yes: 2 }

describe('any rule', () => {
  test('nothing known is never a yes, except where a rule asks nothing', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        fc.pre(!(rule.rule === 'role-not-excluded' && rule.roles.length === 0))
        expect(answer(rule, {}).answer).toBe('check')
      }),
    )
  })

  test('forgetting a fact never makes a no or a check into a yes', () => {
    const forgettable = Object.keys(nothing).filter((key) => !['today', 'schemeId'].includes(key))
    fc.assert(
      fc.property(anyRule, someFacts, fc.constantFrom(...forgettable), (rule, facts, key) => {
        const known = answer(rule, facts).answer
        const less = answer(rule, { ...facts, [key]: null }).answer
        if (known !== 'yes') expect(less).not.toBe('yes')
      }),
      { numRuns: 1000 },
    )
  })

  test('has a label and a sentence for every answer, without holes', () => {
    fc.assert(
      fc.property(anyRule, someFacts, (rule, facts) => {
        const { label, sentence } = answer(rule, facts)
        expect(label).toMatch(/^\S.*\S$/)
        expect(sentence).toMatch(/[.]$/)
        expect(`${label} ${sentence}`).not.toMatch(/undefined|null|NaN|Invalid|\b1 (months|weeks)\b/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('thresholds', () => {
  test('an easier parameter never makes the answer worse', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(40), fc.nat(10), (facts, n, more) => {
        const better = (rule: (n: number) => Rule, from: number, to: number) =>
          expect(order[answer(rule(to), facts).answer]).toBeGreaterThanOrEqual(order[answer(rule(from), facts).answer])
        better((atLeast) => ({ rule: 'months-in-post', atLeast }), n + more, n)
        better((atLeast) => ({ rule: 'months-in-care', atLeast }), n + more, n)
        better((monthsOut) => ({ rule: 'new-or-returning', monthsOut }), n + more, n)
        better((weeks) => ({ rule: 'applies-within-weeks-of-starting', weeks: weeks + 1 }), n, n + more)
        better((weeks) => ({ rule: 'offer-dated-within', weeks: weeks + 1 }), n, n + more)
        better(
          (months) => ({ rule: 'qualifying-event', events: [...qualifyingEvents], months: months + 1 }),
          n,
          n + more,
        )
        const pence = (p: number) => p * 20_000
        better((p) => ({ rule: 'savings-under', singlePence: pence(p), couplePence: pence(p) }), n, n + more)
      }),
      { numRuns: 300 },
    )
  })

  test('savings and income are under, not at, the threshold', () => {
    const savings: Rule = { rule: 'savings-under', singlePence: 300_000, couplePence: 600_000 }
    expect(answer(savings, { household: 'single', savingsPence: 299_999 }).answer).toBe('yes')
    expect(answer(savings, { household: 'single', savingsPence: 300_000 }).answer).toBe('no')
    expect(answer(savings, { household: 'couple', savingsPence: 599_999 }).answer).toBe('yes')
    const income: Rule = {
      rule: 'household-income-under',
      singlePence: 200_000,
      couplePence: 300_000,
      perChildPence: 20_000,
    }
    expect(answer(income, { household: 'single', children: 2, incomePence: 239_999 }).answer).toBe('yes')
    expect(answer(income, { household: 'single', children: 2, incomePence: 240_000 }).answer).toBe('no')
    expect(answer(income, { household: 'single', incomePence: 1 }).answer).toBe('check')
  })
})

describe('dates', () => {
  const within: Rule = { rule: 'applies-within-weeks-of-starting', weeks: 8 }

  test('8 weeks after starting is 56 days, that day included', () => {
    fc.assert(
      fc.property(anyDay, (startedOn) => {
        expect(answer(within, { startedOn, today: addDays(startedOn, 56) }).answer).toBe('yes')
        expect(answer(within, { startedOn, today: addDays(startedOn, 57) }).answer).toBe('no')
      }),
    )
    expect(addWeeks('2026-06-15', 8)).toBe('2026-08-10')
    expect(answer(within, { startedOn: '2026-07-01' }).answer).toBe('yes')
  })

  test('months are whole months, and the last day of a month counts where there is no such day', () => {
    const three: Rule = { rule: 'months-in-post', atLeast: 3 }
    const on = (startedOn: LocalDate, today: LocalDate) => answer(three, { startedOn, today }).answer
    expect(on('2026-03-15', '2026-06-14')).toBe('no')
    expect(on('2026-03-15', '2026-06-15')).toBe('yes')
    expect(on('2025-11-30', '2026-02-27')).toBe('no')
    expect(on('2025-11-30', '2026-02-28')).toBe('yes')
    expect(on('2023-11-29', '2024-02-28')).toBe('no')
    expect(on('2023-11-29', '2024-02-29')).toBe('yes')
  })

  test('an event counts for 12 months to the day, leap days too', () => {
    const event: Rule = { rule: 'qualifying-event', events: ['illness', 'domestic-abuse'], months: 12 }
    const on = (eventOn: LocalDate, today: LocalDate) => answer(event, { event: 'illness', eventOn, today }).answer
    expect(on('2025-06-15', '2026-06-15')).toBe('yes')
    expect(on('2025-06-14', '2026-06-15')).toBe('no')
    expect(on('2024-02-29', '2025-02-28')).toBe('yes')
    expect(on('2024-02-29', '2025-03-01')).toBe('no')
    expect(on('2026-06-16', '2026-06-15')).toBe('check')
    expect(answer(event, { event: 'none' }).answer).toBe('no')
    expect(answer(event, { event: 'loss-of-home', eventOn: '2026-06-01' }).answer).toBe('no')
  })

  test('abuse needs no day, and one long ago is for a person to look at', () => {
    const event: Rule = { rule: 'qualifying-event', events: ['domestic-abuse'], months: 12 }
    expect(answer(event, { event: 'domestic-abuse' }).answer).toBe('check')
    expect(answer(event, { event: 'domestic-abuse', eventOn: '2020-01-01' }).answer).toBe('check')
    expect(answer(event, { event: 'domestic-abuse' }).sentence).toContain('You do not need to give us a day')
  })
})

describe('area', () => {
  test('one of the two inside is enough; both outside is a no; a border is never more than a check', () => {
    const rule: Rule = { rule: 'lives-or-works-in-area' }
    expect(answer(rule, { home: 'out', work: 'in' }).answer).toBe('yes')
    expect(answer(rule, { home: 'in' }).answer).toBe('yes')
    expect(answer(rule, { home: 'out', work: 'out' }).answer).toBe('no')
    expect(answer(rule, { home: 'border', work: 'out' })).toMatchObject({
      answer: 'check',
      sentence: expect.stringContaining('your home is close to the edge') as string,
    })
    expect(answer(rule, { home: 'out', work: 'border' }).sentence).toContain('where you work is close to the edge')
    expect(answer(rule, { home: 'out' }).sentence).toBe('We need the postcode of where you work to check this.')
    expect(answer({ rule: 'lives-in-area' }, { home: 'unknown' }).answer).toBe('check')
  })
})

describe('cap and gap', () => {
  const before = (pence: number, awardedOn: LocalDate, schemeId = 'this') => ({ schemeId, pence, awardedOn })

  test('are left out before anybody is known', () => {
    expect(awards(hardship, {})).toEqual({})
    expect(awards({ ...hardship, gapMonths: 0, lifetimeCapPence: null }, { earlierAwards: [] })).toEqual({})
  })

  test('the cap counts every scheme; what is left can still be had', () => {
    const cap = (facts: Partial<EligibilityFacts>) => awards(hardship, facts)['lifetime-cap']
    expect(cap({ earlierAwards: [], pence: 100_000 })).toBe('yes')
    expect(cap({ earlierAwards: [before(150_000, '2020-01-01', 'other')], pence: 50_000 })).toBe('yes')
    expect(cap({ earlierAwards: [before(150_000, '2020-01-01', 'other')], pence: 50_001 })).toBe('check')
    expect(cap({ earlierAwards: [before(200_000, '2020-01-01', 'other')], pence: 1 })).toBe('no')
    expect(cap({ earlierAwards: [], pence: null })).toBe('check')
  })

  test('the gap counts this scheme alone, from the last award, in whole months', () => {
    const gap = (facts: Partial<EligibilityFacts>) => awards(hardship, facts)['gap-between-awards']
    expect(gap({ earlierAwards: [before(1, '2026-06-01', 'other')] })).toBe('yes')
    expect(gap({ earlierAwards: [before(1, '2020-01-01'), before(1, '2024-06-15')] })).toBe('yes')
    expect(gap({ earlierAwards: [before(1, '2024-06-16'), before(1, '2020-01-01')] })).toBe('no')
    expect(awards({ ...hardship, gapMonths: null }, { earlierAwards: [before(1, '2000-01-01')] })).toMatchObject({
      'gap-between-awards': 'no',
    })
  })
})

describe('the built-in schemes', () => {
  const starter = { employer: 'verified', home: 'in', careBefore: 'new', startedOn: '2026-05-01' } as const
  const worker = {
    employer: 'verified',
    work: 'in',
    monthsInCare: 3,
    event: 'illness',
    eventOn: '2025-06-15',
    household: 'single',
    savingsPence: 299_999,
  } as const

  test('are definitions', () => {
    expect(readDefinition(newStarter)).toEqual(newStarter)
    expect(readDefinition(hardship)).toEqual(hardship)
  })

  test('say yes to those they are for, and no at the edge', () => {
    const all = (definition: SchemeDefinition, facts: Partial<EligibilityFacts>) =>
      verdict(judge(definition, { ...nothing, ...facts }, given))
    expect(all(newStarter, starter)).toBe('yes')
    expect(all(newStarter, { ...starter, careBefore: 'returning', monthsOut: 2 })).toBe('no')
    expect(all(newStarter, { ...starter, careBefore: 'returning', monthsOut: 3 })).toBe('yes')
    expect(all(newStarter, { ...starter, startedOn: addDays(nothing.today, -57) })).toBe('no')
    expect(all(hardship, worker)).toBe('yes')
    expect(all(hardship, { ...worker, savingsPence: 300_000 })).toBe('no')
    expect(all(hardship, { ...worker, monthsInCare: 2 })).toBe('no')
    expect(all(hardship, { ...worker, eventOn: addDays(addMonths(nothing.today, -12), -1) })).toBe('no')
    expect(all(hardship, { ...worker, work: 'border' })).toBe('check')
    for (const employer of ['known', 'named', null] as const) {
      expect(all(newStarter, { ...starter, employer })).toBe('check')
      expect(all(hardship, { ...worker, employer })).toBe('check')
    }
    expect(blankDefinition({ name: '', kind: '' }).rules).toContainEqual({ rule: 'verified-employer' })
  })
})
