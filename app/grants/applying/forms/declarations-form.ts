import { z } from 'zod'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { mustTick } from '#app/shared/form-fields'

export function declarationField(index: number): string {
  return `declaration-${index}`
}

/** A tick box for each of the scheme's sentences, all of them to be ticked. */
export function declarationsForm({ declarations }: Pick<SchemeDefinition, 'declarations'>) {
  const shape = Object.fromEntries(
    declarations.map((_, index) => [declarationField(index), mustTick('Tick this to go on, or ring us first')]),
  )
  return z.object(shape)
}

/** The sentences that were ticked. */
export function declarationsIn(
  values: Readonly<Record<string, unknown>>,
  { declarations }: Pick<SchemeDefinition, 'declarations'>,
): string[] {
  return declarations.filter((_, index) => values[declarationField(index)] === true)
}
