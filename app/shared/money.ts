import { cleanCode } from './plain-text'
import { ok, refused, type Ok, type Refused } from './outcome'

const withPence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const wholePounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })

/** £9,999,999.99: far above any pay or grant, far below what an integer column holds. */
const MOST_PENCE = 999_999_999

/** Integer pence as "£12.60"; whole pounds without pence, "£50". */
export function formatMoney(pence: number): string {
  return pence % 100 === 0 ? wholePounds.format(pence / 100) : withPence.format(pence / 100)
}

/** What pay is counted by. */
export type PayUnit = 'hour' | 'year'

/** "£12.60–£13.10 an hour", "£24,500 a year". Hourly pay always shows its pence: "£12.00 an hour". */
export function formatPay(minPence: number, maxPence: number | null, unit: PayUnit): string {
  const amount = unit === 'hour' ? (pence: number) => withPence.format(pence / 100) : formatMoney
  const range = maxPence === null || maxPence === minPence ? '' : `–${amount(maxPence)}`
  return `${amount(minPence)}${range} ${unit === 'hour' ? 'an hour' : 'a year'}`
}

/** Pence as a person would type them into a pounds field again: "12.60", "24500". */
export function toTypedPounds(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)
}

/**
 * Typed pounds ("12.6", "£12.60", "12,000") as integer pence. A comma is accepted only between thousands, since
 * "12,60" may be meant as pounds and pence.
 */
export function parsePounds(
  typed: string,
): Ok<{ pence: number }> | Refused<'empty' | 'not-money' | 'negative' | 'too-precise' | 'too-large'> {
  const text = cleanCode(typed)
    .replace(/\s/g, '')
    .replace(/^(-?)£/, '$1')
  if (text === '') return refused('empty')
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/.exec(text)
  const [, sign, pounds = '', pence = ''] = match ?? []
  if (!match || (pounds === '' && pence === '')) return refused('not-money')
  if (/[1-9]/.test(pence.slice(2))) return refused('too-precise')
  const digits = `${pounds.replaceAll(',', '') || '0'}${pence.slice(0, 2).padEnd(2, '0')}`
  const total = Number(digits)
  if (sign && total > 0) return refused('negative')
  return total > MOST_PENCE ? refused('too-large') : ok({ pence: total })
}
