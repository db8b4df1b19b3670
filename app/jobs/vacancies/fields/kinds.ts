import {
  choice,
  choices,
  listOfLines,
  optionalLine,
  optionalMoney,
  optionalNumber,
  optionalParagraphs,
  optionalYesOrNo,
  tick,
} from '#app/shared/form-fields'
import { toTypedPounds } from '#app/shared/money'
import { isOneOf } from '#app/shared/one-of'
import type { Control } from './field'

type Wording = { label: string; hint?: string }

/** A column that holds the answer as it is. */
export const asIs = <A>() => ({ write: (answer: A) => answer, read: (stored: unknown) => stored as A })

/** A text that is null in its column where it is empty. */
const textOrNull = {
  write: (answer: string) => answer || null,
  read: (stored: unknown) => (stored as string | null) ?? '',
}

/** One of a list. A word that the list has no longer is as good as no answer. */
export function oneOf<const V extends string>(
  values: readonly V[],
  labels: Record<V, string>,
  {
    missing,
    hints,
    ...wording
  }: Wording & { missing: string; hints?: Record<V, string>; inline?: true; compact?: true },
) {
  return {
    empty: null as V | null,
    read: () => choice(values, missing),
    typed: (answer: V | null) => answer,
    control: {
      kind: 'radios',
      options: values.map((value) => ({ value, label: labels[value], hint: hints?.[value] })),
      ...wording,
    } satisfies Control,
    stored: {
      write: (answer: V | null) => answer,
      read: (stored: unknown) => (typeof stored === 'string' && isOneOf(values, stored) ? stored : null),
    },
    words: (answer: V | null) => (answer === null ? '' : labels[answer]),
  }
}

/** Some of a list. */
export function someOf<const V extends string>(
  values: readonly V[],
  labels: Record<V, string>,
  { missing, hints, ...wording }: Wording & { missing: string; hints?: Record<V, string> },
) {
  return {
    empty: [] as V[],
    read: () => choices(values, missing),
    typed: (answer: V[]) => answer,
    control: {
      kind: 'checkboxes',
      options: values.map((value) => ({ value, label: labels[value], hint: hints?.[value] })),
      compact: true,
      ...wording,
    } satisfies Control,
    stored: {
      write: (answer: V[]) => answer,
      read: (stored: unknown) => (stored as string[]).filter((word) => isOneOf(values, word)),
    },
    words: (answer: V[]) => answer.map((value) => labels[value]).join(', '),
  }
}

/** A tick: yes, or not said. */
export const tickBox = (wording: Wording) => ({
  empty: false,
  read: tick,
  typed: (answer: boolean) => (answer ? 'yes' : null),
  control: { kind: 'tick', ...wording } satisfies Control,
  stored: asIs<boolean>(),
})

/** Yes, no, or neither, which has words of its own. */
export const yesNoOr = (neither: string, wording: Wording) => ({
  empty: null as boolean | null,
  read: optionalYesOrNo,
  typed: (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no'),
  control: {
    kind: 'radios',
    options: [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
      { value: '', label: neither },
    ],
    inline: true,
    ...wording,
  } satisfies Control,
  stored: asIs<boolean | null>(),
})

/** One line that may stay empty; null in its column then. `what` begins the sentence about the limit. */
export const optionalWords = ({ max, what, ...wording }: Wording & { max: number; what: string }) => ({
  empty: '',
  read: () => optionalLine({ max, what }),
  typed: (answer: string) => answer,
  control: { kind: 'line', optional: true, ...wording } satisfies Control,
  stored: textOrNull,
})

type Paragraphs = Wording & { max: number; what: string; rows: number }

/** Paragraphs that may stay empty; null in their column then. */
export const optionalText = ({ max, what, ...wording }: Paragraphs) => ({
  empty: '',
  read: () => optionalParagraphs({ max, what }),
  typed: (answer: string) => answer,
  control: { kind: 'paragraphs', maxCharacters: max, optional: true, ...wording } satisfies Control,
  stored: textOrNull,
})

/** A list, one entry on each line. */
export const lines = ({ most, max, what, ...wording }: Paragraphs & { most: number }) => ({
  empty: [] as string[],
  read: () => listOfLines({ most, max, what }),
  typed: (answer: string[]) => answer.join('\n'),
  control: { kind: 'paragraphs', optional: true, ...wording } satisfies Control,
  stored: asIs<string[]>(),
})

/** Pounds as whole pence. `wrong` says what to enter. */
export const pounds = <const C extends string>(
  column: C,
  { wrong, ...wording }: Wording & { wrong: string; per?: string; optional?: true },
) => ({
  empty: null as number | null,
  read: () => optionalMoney(wrong),
  typed: (answer: number | null) => (answer === null ? null : toTypedPounds(answer)),
  control: { kind: 'money', ...wording } satisfies Control,
  stored: { column, ...asIs<number | null>() },
})

/** Hours a week. */
export const weeklyHours = ({ wrong, ...wording }: Wording & { wrong: string; optional?: true }) => ({
  empty: null as number | null,
  read: () => optionalNumber(wrong, { min: 0, max: 168, what: 'Hours a week' }),
  typed: (answer: number | null) => (answer === null ? null : String(answer)),
  control: { kind: 'line', width: 'xs', inputMode: 'decimal', suffix: 'hours', ...wording } satisfies Control,
  stored: asIs<number | null>(),
})
