import { number, optionalNumber, typed } from '#app/shared/form-fields'

/** The hidden key of a row that was there before; a new one has none. */
export const keyField = typed<string>((text) => ({
  value: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60 ? text : '',
}))

type Range = { min: number; max: number; what: string }

/** A whole number that must be there. */
export const wholeNumber = (empty: string, range: Range) =>
  number(empty, range).refine(Number.isInteger, 'Enter a whole number')

/** A whole number or null. */
export const maybeWholeNumber = (wrong: string, range: Range) =>
  optionalNumber(wrong, range).refine((value) => value === null || Number.isInteger(value), 'Enter a whole number')
