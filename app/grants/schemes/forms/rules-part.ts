import { z } from 'zod'
import { roles } from '#app/jobs/vocabulary/vocabulary'
import { choice, choices, optionalMoney } from '#app/shared/form-fields'
import { toTypedPounds } from '#app/shared/money'
import { Rule, type RuleName } from '../definition'
import { qualifyingEvents } from '../facts'
import { definePart, type Values } from './edit-part'
import { maybeWholeNumber } from './fields'

type NumberOf = { name: 'atLeast' | 'monthsOut' | 'weeks' | 'months'; label: string; least: number; most: number }
type RuleForm = {
  title: string
  number?: NumberOf
  /** Amounts in pounds. */
  pounds?: readonly { name: 'singlePence' | 'couplePence' | 'perChildPence'; label: string }[]
  list?: 'roles' | 'events'
}

const savings = [
  { name: 'singlePence', label: 'Under, for one person' },
  { name: 'couplePence', label: 'Under, for a couple' },
] as const

/** What a council sets for each rule. */
export const ruleForms: Record<RuleName, RuleForm> = {
  'lives-or-works-in-area': { title: 'Lives or works in the area' },
  'lives-in-area': { title: 'Lives in the area' },
  'works-in-area': { title: 'Works in the area' },
  'months-in-post': {
    title: 'Months in the present job',
    number: { name: 'atLeast', label: 'At least, months', least: 0, most: 600 },
  },
  'months-in-care': {
    title: 'Months in adult social care',
    number: { name: 'atLeast', label: 'At least, months', least: 0, most: 600 },
  },
  'new-or-returning': {
    title: 'New to direct care, or returning',
    number: { name: 'monthsOut', label: 'Returning after at least, months', least: 0, most: 600 },
  },
  'applies-within-weeks-of-starting': {
    title: 'Applies soon after starting',
    number: { name: 'weeks', label: 'Within, weeks', least: 1, most: 260 },
  },
  'offer-dated-within': {
    title: 'Offer is recent',
    number: { name: 'weeks', label: 'Dated within the last, weeks', least: 1, most: 260 },
  },
  'verified-employer': { title: 'Employer is verified' },
  'role-not-excluded': { title: 'Some jobs are left out', list: 'roles' },
  'qualifying-event': {
    title: 'Something has happened',
    number: { name: 'months', label: 'Within the last, months', least: 1, most: 120 },
    list: 'events',
  },
  'savings-under': { title: 'Savings', pounds: savings },
  'household-income-under': {
    title: 'Household income a month, after tax',
    pounds: [...savings, { name: 'perChildPence', label: 'More for each child' }],
  },
}
export const ruleNames = Object.keys(ruleForms) as RuleName[]

export const rulesPart = definePart({
  title: 'Who can get it',
  lead: 'All of these must be true. What is not known, or lies on a border, becomes “we need to check” and is for a person to look at.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'rule',
    most: 30,
    names: ['rule', 'number', 'singlePence', 'couplePence', 'perChildPence', 'roles', 'events'],
    fields: (_, posted) => {
      const form = ruleForms[posted('rule') as RuleName] as RuleForm | undefined
      const pounds = optionalMoney('Enter an amount in pounds, for example 3000')
      return {
        rule: choice(ruleNames, 'Choose a rule'),
        number: maybeWholeNumber('Enter a number, for example 3', {
          min: form?.number?.least ?? 0,
          max: form?.number?.most ?? 600,
          what: 'The number',
        }),
        singlePence: pounds,
        couplePence: pounds,
        perChildPence: pounds,
        roles: choices(roles),
        events: choices(qualifyingEvents),
      }
    },
    values: ({ rules }) => rules.map(valuesOf),
  },
  problems: (_, rows) => Object.fromEntries(rows.flatMap((row, i) => missing(row, i))),
  change: (_, rows) => ({ rules: rows.map(toRule).filter((rule) => rule !== null) }),
})

/** What a new row of this rule begins with. */
export function emptyRule(rule: string): Values {
  return { rule, number: '', ...(rule === 'household-income-under' && { perChildPence: '0' }) }
}

function valuesOf(rule: Rule): Values {
  const form = ruleForms[rule.rule]
  const held: Record<string, unknown> = rule
  return {
    rule: rule.rule,
    ...(form.number && { number: String(held[form.number.name]) }),
    ...Object.fromEntries((form.pounds ?? []).map(({ name }) => [name, toTypedPounds(z.number().parse(held[name]))])),
    ...(form.list && { [form.list]: z.array(z.string()).parse(held[form.list]) }),
  }
}

type Row = { rule: RuleName; number: number | null; roles: string[]; events: string[] } & Record<
  'singlePence' | 'couplePence' | 'perChildPence',
  number | null
>

function missing(row: Row, i: number): [string, string][] {
  const form = ruleForms[row.rule] as RuleForm | undefined
  if (!form) return []
  const problems: [string, string][] = []
  if (form.number && row.number === null) problems.push([`number-${i}`, 'Enter a number, for example 3'])
  for (const { name } of form.pounds ?? [])
    if (row[name] === null || row[name] > 100_000_000)
      problems.push([`${name}-${i}`, 'Enter an amount in pounds, for example 3000'])
  if (form.list && row[form.list].length === 0) problems.push([`${form.list}-${i}`, 'Choose at least one'])
  return problems
}

function toRule(row: Row): Rule | null {
  const form = ruleForms[row.rule] as RuleForm | undefined
  if (!form) return null
  const given: z.input<typeof Rule> | object = {
    rule: row.rule,
    ...(form.number && { [form.number.name]: row.number }),
    ...Object.fromEntries((form.pounds ?? []).map(({ name }) => [name, row[name]])),
    ...(form.list && { [form.list]: row[form.list] }),
  }
  const read = Rule.safeParse(given)
  return read.success ? read.data : null
}
