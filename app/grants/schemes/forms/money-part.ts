import { choice, line, money, optionalChoice, optionalLine, optionalMoney } from '#app/shared/form-fields'
import { toTypedPounds } from '#app/shared/money'
import type { CostType } from '../definition'
import { definePart, withKeys } from './edit-part'
import { keyField, maybeWholeNumber } from './fields'

/** How many pots a scheme may draw on by the form. */
export const POT_FIELDS = ['pot1', 'pot2', 'pot3', 'pot4', 'pot5'] as const

export const moneyPart = definePart({
  title: 'Money and costs',
  lead: 'How much one person can get, for what, and out of which pot.',
  head: ({ potIds }) => {
    const pot = optionalChoice(potIds)
    return {
      maximumPence: money('Enter the most for one award in pounds, for example 750'),
      lifetimeCapPence: optionalMoney('Enter the cap in pounds, for example 2000'),
      gap: choice(['any', 'months', 'once'], 'Choose how often one person can get it'),
      gapMonths: maybeWholeNumber('Enter the months, for example 24', { min: 1, max: 600, what: 'Months' }),
      pot1: pot,
      pot2: pot,
      pot3: pot,
      pot4: pot,
      pot5: pot,
    }
  },
  headValues: ({ maximumPence, lifetimeCapPence, gapMonths, potIds }) => ({
    maximumPence: toTypedPounds(maximumPence),
    lifetimeCapPence: lifetimeCapPence === null ? '' : toTypedPounds(lifetimeCapPence),
    gap: gapMonths === null ? 'once' : gapMonths === 0 ? 'any' : 'months',
    gapMonths: gapMonths ? String(gapMonths) : '',
    ...Object.fromEntries(POT_FIELDS.map((name, i) => [name, potIds[i] ?? ''])),
  }),
  rows: {
    rowName: 'cost',
    most: 30,
    names: ['key', 'label', 'hint', 'maxPence', 'raises'],
    fields: () => ({
      key: keyField,
      label: line('Enter what the cost is called', { max: 80, what: 'The name' }),
      hint: optionalLine({ max: 300, what: 'The hint' }),
      maxPence: money('Enter the most for this cost in pounds, for example 300'),
      raises: optionalMoney('Enter the higher maximum in pounds, for example 2000'),
    }),
    values: ({ costTypes }) =>
      costTypes.map(({ key, label, hint, maxPence, raisesMaximumToPence }) => ({
        key,
        label,
        hint,
        maxPence: toTypedPounds(maxPence),
        raises: raisesMaximumToPence === null ? '' : toTypedPounds(raisesMaximumToPence),
      })),
  },
  problems: (head, rows) => ({
    ...(rows.length === 0 && { '': 'Add at least one cost' }),
    ...(head.gap === 'months' && head.gapMonths === null && { gapMonths: 'Enter the months, for example 24' }),
    ...(head.maximumPence > MOST && { maximumPence: TOO_MUCH }),
    ...((head.lifetimeCapPence ?? 0) > MOST && { lifetimeCapPence: TOO_MUCH }),
    ...Object.fromEntries(
      rows.flatMap(({ maxPence, raises }, i) => [
        ...(maxPence > MOST ? [[`maxPence-${i}`, TOO_MUCH]] : []),
        ...((raises ?? 0) > MOST ? [[`raises-${i}`, TOO_MUCH]] : []),
      ]),
    ),
  }),
  change: ({ maximumPence, lifetimeCapPence, gap, gapMonths, ...pots }, rows, { definition }) => {
    const costTypes = withKeys(rows).map(({ key, label, hint, maxPence, raises }): CostType => ({
      key,
      label,
      hint,
      maxPence,
      raisesMaximumToPence: raises,
    }))
    const keys = costTypes.map(({ key }) => key)
    const chosen = POT_FIELDS.map((name) => pots[name]).filter((id) => id !== null)
    return {
      maximumPence,
      lifetimeCapPence,
      gapMonths: gap === 'once' ? null : gap === 'any' ? 0 : gapMonths,
      potIds: [...new Set(chosen)],
      costTypes,
      // A cost that is gone needs no evidence.
      evidence: definition.evidence.map((item) => ({
        ...item,
        costTypes: item.costTypes.filter((cost) => keys.includes(cost)),
      })),
    }
  },
})

const MOST = 100_000_000
const TOO_MUCH = 'Enter an amount up to £1,000,000'
