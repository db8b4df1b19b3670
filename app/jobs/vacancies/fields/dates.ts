import { formatDateTime, formatDay } from '#app/shared/date-words'
import { asDeadline, deadlineDay, deadlineWords } from '#app/shared/deadline'
import { fromDateColumn, toDateColumn } from '#app/shared/dates'
import { deadline, optionalDay, optionalMoment } from '#app/shared/form-fields'
import { toDateTimeInput } from '#app/shared/typed-dates'
import type { AllFields } from './field'
import { asIs } from './kinds'

/** The control of the hour that may go with the closing day. */
export const CLOSING_HOUR = 'closesHour'

/** When the job starts, and from when until when people can apply. */
export const datesFields = {
  publishAt: {
    empty: null,
    read: () => optionalMoment('Enter the day and time to publish, for example 3 March 2026', 'start'),
    typed: (at) => at && toDateTimeInput(at),
    control: {
      kind: 'moment',
      label: 'Publish on',
      hint: 'Leave it empty to publish as soon as the vacancy is approved. It goes live by itself.',
      optional: true,
      untilOut: true,
    },
    stored: asIs(),
    line: {
      label: 'Published',
      words: ({ publishAt }) => (publishAt ? formatDateTime(publishAt) : 'As soon as it is approved'),
    },
    advert: 'by-hand',
  },
  closesAt: {
    empty: null,
    read: () => deadline('Enter the closing date, for example 31 March 2026'),
    typed: (at) => at && deadlineDay(at),
    control: {
      kind: 'deadline',
      label: 'Closes on',
      hint: 'The last day on which people can apply, to the end of that day. You can change it later.',
      hour: {
        name: CLOSING_HOUR,
        label: 'Closes at',
        hint: 'Only if it closes earlier on that day. People see the time.',
      },
    },
    stored: { write: (at) => at && asDeadline(at), read: (stored) => (stored instanceof Date ? stored : null) },
    line: { label: 'Closes', words: ({ closesAt }, { now }) => (closesAt ? deadlineWords(closesAt, now) : '') },
    advert: 'by-hand',
  },
  startsOn: {
    empty: null,
    read: () => optionalDay('Enter the start date, for example 3 March 2026'),
    typed: (day) => day,
    control: {
      kind: 'day',
      label: 'Start date',
      hint: 'Leave it empty if people can start when they are ready.',
      optional: true,
    },
    stored: {
      write: (day) => day && toDateColumn(day),
      read: (stored) => (stored instanceof Date ? fromDateColumn(stored) : null),
    },
    line: {
      label: 'Start date',
      words: ({ startsOn }, { now }) => (startsOn ? formatDay(startsOn, now) : 'When people are ready'),
    },
    advert: 'by-hand',
  },
} satisfies Partial<AllFields>
