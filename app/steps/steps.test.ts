import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { choices, line, optionalNumber } from '#app/shared/form-fields'
import type { TypedFields } from '#app/shared/typed-fields'
import { completeSteps, fieldsOf, readIntent, readStep, type Intent } from './read-step'
import { defineSteps, pathOf, screensOf, stepWords, wayTo, type Keeps } from './steps-form'
import { firstMissing, leadsTo, mayOpen } from './way'

type Step = 'who' | 'pets' | 'walks'
type Facts = { kinds: readonly string[]; hasWalks: boolean }

const hours = (what: string) => optionalNumber('Enter hours', { min: 0, max: 50, what })
const parts = {
  steps: {
    who: { title: 'Who you are', schema: () => z.object({ name: line('Enter a name', { max: 9, what: 'The name' }) }) },
    pets: {
      title: 'Your pets',
      schema: ({ kinds }: Facts) => z.object({ kinds: choices(kinds, 'Choose one'), note: z.string().optional() }),
      isAsked: (situation: { pets: boolean }) => situation.pets,
    },
    walks: {
      title: 'Walks',
      schema: () =>
        z.object({ least: hours('Fewest'), most: hours('Most') }).transform(({ least, most }, ctx) => {
          if (least === null) ctx.addIssue({ code: 'custom', path: ['least'], message: 'Enter the fewest' })
          if (least !== null && most !== null && most < least)
            ctx.addIssue({ code: 'custom', path: ['most'], message: 'Enter more' })
          return [least, most]
        }),
      isAnswered: ({ hasWalks }: Facts) => hasWalks,
    },
  },
  check: 'Check and send',
  path: (base: string, screen: string) => `${base}/${screen}`,
}
const formThat = (keeps: Keeps, inOrder = true) =>
  defineSteps<Step, Facts, { pets: boolean }>({ ...parts, keeps, inOrder })
const form = formThat('fitting')
const names: readonly Step[] = form.names
const facts: Facts = { kinds: ['cat', 'dog'], hasWalks: false }

const read = (keeps: Keeps, step: Step, typed: TypedFields, intent: Intent, given = facts) =>
  readStep(formThat(keeps), step, { typed, intent, facts: given })

const text = fc.oneof(
  fc.constantFrom('', ' ', 'Bo', 'cat', 'dog', '3', '40', 'x'.repeat(10)),
  fc.string({ maxLength: 12 }),
)
const value = fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 }))
const fields = fc.dictionary(fc.constantFrom('name', 'kinds', 'note', 'least', 'most', '__proto__', 'intent'), value)
const answers = fc.record({ who: fields, pets: fields, walks: fields }, { requiredKeys: [] })
const situations = fc.record({ pets: fc.boolean() })
const stepOf = fc.constantFrom(...names)
const kept = fc.constantFrom<Keeps>('typed', 'sound', 'fitting')

/** Whether the schema takes it as a posted form, seen from outside the engine. */
const isComplete = (step: Step, typed: TypedFields | undefined) =>
  typed !== undefined && read('typed', step, typed, 'finish').done

describe('the way through a form, from any set of answers', () => {
  test('first missing is the earliest screen whose schema fails', () => {
    fc.assert(
      fc.property(answers, situations, (typed, who) => {
        const screens = screensOf(form, who)
        const done = completeSteps(form, typed, facts)
        const earliest = screens.find((screen) => screen === 'check' || !isComplete(screen, typed[screen]))
        expect(firstMissing({ screens, done })).toBe(earliest)
      }),
    )
  })

  test('the last screen is for now only when nothing is missing, and none is skipped on the way', () => {
    fc.assert(
      fc.property(answers, situations, stepOf, fc.boolean(), (typed, who, step, inOrder) => {
        const own = formThat('fitting', inOrder)
        const screens = screensOf(own, who)
        const done = completeSteps(own, typed, facts)
        const incomplete = screens.filter((screen) => screen !== 'check' && !done.includes(screen))
        expect(mayOpen(own, { screens, done }, 'check')).toBe(incomplete.length === 0)
        for (const screen of screens.filter((name) => mayOpen(own, { screens, done }, name)))
          if (inOrder)
            for (const gap of incomplete) expect(screens.indexOf(screen)).toBeLessThanOrEqual(screens.indexOf(gap))
        const back = leadsTo(own, { screens, done }, { step, intent: 'finish', fromCheck: true })
        if (screens.includes(step) && incomplete.length > 0) expect(back).toBe(screens[screens.indexOf(step) + 1])
        if (incomplete.length === 0) expect(back).toBe('check')
      }),
    )
  })

  test('back and forth come to the same screen', () => {
    fc.assert(
      fc.property(situations, stepOf, (who, step) => {
        const way = { screens: screensOf(form, who), done: [] }
        if (!way.screens.includes(step)) return
        const on = leadsTo(form, way, { step, intent: 'finish', fromCheck: false })
        if (on !== null && on !== 'check')
          expect(leadsTo(form, way, { step: on, intent: 'back', fromCheck: true })).toBe(step)
        expect(leadsTo(form, way, { step, intent: 'stay', fromCheck: false })).toBe(step)
        expect(leadsTo(form, way, { step, intent: 'later', fromCheck: true })).toBeNull()
      }),
    )
    expect(
      leadsTo(form, { screens: ['who', 'check'], done: [] }, { step: 'who', intent: 'back', fromCheck: false }),
    ).toBeNull()
  })

  test('a last screen that shows what is missing is always for now', () => {
    const way = { screens: screensOf(form, { pets: true }), done: [] }
    expect(mayOpen({ inOrder: false, checksAnyTime: true }, way, 'check')).toBe(true)
  })
})

describe('what a screen keeps', () => {
  test('back never loses: what is not refused with everything shown again is kept as it was read', () => {
    fc.assert(
      fc.property(
        kept,
        stepOf,
        fields,
        fc.constantFrom<Intent>('back', 'later', 'stay'),
        (keeps, step, typed, intent) => {
          const reading = read(keeps, step, typed, intent)
          const own = Object.keys(fieldsOf(form.steps[step].schema(facts))).filter((name) => Object.hasOwn(typed, name))
          expect(Object.keys(reading.typed).toSorted()).toEqual(own.toSorted())
          for (const name of own) expect(reading.typed[name]).toBe(typed[name])
          if (keeps === 'typed') expect(reading.errors).toEqual({})
          else if (Object.keys(reading.errors).length === 0)
            for (const name of own)
              if ([typed[name]!].flat().some((part) => part.trim() !== '')) expect(reading.values).toHaveProperty(name)
        },
      ),
    )
  })

  test('what was left empty stands in nobody’s way, and what is complete is done whatever was pressed', () => {
    fc.assert(
      fc.property(kept, stepOf, fields, (keeps, step, typed) => {
        const [finished, left] = (['finish', 'back'] as const).map((intent) => read(keeps, step, typed, intent))
        expect(left!.done).toBe(finished!.done)
        expect(Object.keys(finished!.errors).length === 0).toBe(finished!.done)
        if (left!.done) expect(left!.errors).toEqual({})
        expect(read(keeps, step, {}, 'back').errors).toEqual({})
      }),
    )
  })

  test('as typed, each right by itself, or fitting together', () => {
    const twisted = { least: '9', most: '3' }
    const errors = (keeps: Keeps, typed: TypedFields) => Object.keys(read(keeps, 'walks', typed, 'later').errors)
    expect([errors('typed', twisted), errors('sound', twisted), errors('fitting', twisted)]).toEqual([[], [], ['most']])
    expect([errors('typed', { most: 'x' }), errors('sound', { most: 'x' }), errors('fitting', { most: 'x' })]).toEqual([
      [],
      ['most'],
      ['most'],
    ])
  })

  test('an answer that is there already is enough where nothing is typed', () => {
    const stored = { ...facts, hasWalks: true }
    expect(read('fitting', 'walks', { least: ' ' }, 'finish', stored)).toMatchObject({ done: true, errors: {} })
    expect(read('fitting', 'walks', { most: '3' }, 'finish', stored)).toMatchObject({ done: false })
  })

  test('a field without which nothing is kept is asked for at once', () => {
    const steps = { ...parts.steps, who: { ...parts.steps.who, needed: ['name'] } }
    const strict = defineSteps<Step, Facts, { pets: boolean }>({ ...parts, steps, keeps: 'fitting', inOrder: true })
    expect(readStep(strict, 'who', { typed: {}, intent: 'back', facts }).errors).toHaveProperty('name')
  })
})

test('buttons, addresses, words', () => {
  const buttons = ['', 'continue', 'later', 'back', 'remove', 'remove:7', 'removed', '__proto__']
  expect(buttons.map((button) => readIntent({ staying: ['remove'] }, button))).toEqual(
    'finish finish later back stay stay finish finish'.split(' '),
  )
  expect(pathOf(form, '/a', 'who', 'check')).toBe('/a/who?from=check')
  expect(pathOf({ path: (base, screen) => `${base}?step=${screen}` }, '/a', 'who', 'check')).toBe(
    '/a?step=who&from=check',
  )
  expect(screensOf(form, { pets: false })).toEqual(['who', 'walks', 'check'])
  const screens = screensOf(form, { pets: true })
  expect(stepWords(form, { screens, done: ['walks'], untouched: ['pets'] })).toEqual([
    { words: 'who you are', state: 'unfinished' },
    { words: 'your pets', state: 'untouched' },
    { words: 'walks', state: 'done' },
    { words: 'check and send', state: 'unfinished' },
  ])
  expect(wayTo(screens, 'pets')).toEqual({ screens, done: ['who'] })
})
