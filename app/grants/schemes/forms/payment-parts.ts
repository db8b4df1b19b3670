import { tick } from '#app/shared/form-fields'
import type { InstalmentRule } from '../definition'
import { definePart } from './edit-part'
import { wholeNumber } from './fields'

export const instalmentsPart = definePart({
  title: 'Payments',
  lead: 'One award can be paid in several payments. Each gets its share, to the penny.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'payment',
    most: 60,
    names: ['afterMonths', 'share', 'whileEmployed', 'fromFirstDay'],
    fields: () => ({
      afterMonths: wholeNumber('Enter the months, 0 for at once', {
        min: 0,
        max: 120,
        what: 'Months',
      }),
      share: wholeNumber('Enter the share, for example 1', { min: 1, max: 999_999, what: 'The share' }),
      whileEmployed: tick(),
      fromFirstDay: tick(),
    }),
    values: ({ instalments }) =>
      instalments.map(({ afterMonths, share, whileEmployed, fromFirstDay }) => ({
        afterMonths: String(afterMonths),
        share: String(share),
        whileEmployed: whileEmployed ? 'yes' : '',
        fromFirstDay: fromFirstDay ? 'yes' : '',
      })),
  },
  problems: (_, rows) => (rows.length === 0 ? { '': 'Add at least one payment' } : {}),
  change: (_, rows) => ({
    instalments: rows
      .toSorted((a, b) => a.afterMonths - b.afterMonths)
      .map(({ fromFirstDay, ...rule }): InstalmentRule => (fromFirstDay ? { ...rule, fromFirstDay } : rule)),
  }),
})

export const afterPaymentPart = definePart({
  title: 'After payment',
  lead: 'When the employer is asked again whether the person still works there, and how much may be asked back if they left.',
  head: () => ({}),
  headValues: () => ({}),
  rows: {
    rowName: 'check',
    most: 6,
    names: ['week', 'recoverPercent'],
    fields: () => ({
      week: wholeNumber('Enter the week, for example 13', { min: 1, max: 208, what: 'The week' }),
      recoverPercent: wholeNumber('Enter the percentage, 0 for none', { min: 0, max: 100, what: 'The percentage' }),
    }),
    values: ({ retentionChecks }) =>
      retentionChecks.map(({ week, recoverPercent }) => ({
        week: String(week),
        recoverPercent: String(recoverPercent),
      })),
  },
  problems: (_, rows) =>
    Object.fromEntries(
      rows.flatMap(({ week }, i) =>
        rows.findIndex((other) => other.week === week) < i
          ? [[`week-${i}`, 'There is a check in this week already']]
          : [],
      ),
    ),
  change: (_, rows) => ({ retentionChecks: rows.toSorted((a, b) => a.week - b.week) }),
})
