import { z } from 'zod'
import { needParts, partNames, wantParts, type PartName, type Weights } from './match'

/** Used until a council sets its own: half for what the candidate wants, half for what the vacancy needs. */
export const defaultWeights: Weights = {
  distance: 15,
  hours: 10,
  pay: 10,
  role: 8,
  matters: 7,
  pattern: 20,
  experience: 12,
  qualification: 8,
  start: 10,
}

/** Weights as the setting was numbered before a council changed anything. */
export const DEFAULT_WEIGHTS_VERSION = 0

const points = z
  .number({ error: 'Enter a whole number from 0 to 100' })
  .int('Enter a whole number from 0 to 100')
  .min(0, 'Enter a whole number from 0 to 100')
  .max(100, 'Enter a whole number from 0 to 100')

/** Nine whole numbers that add up to 100, as the settings page posts them and `setting_version` keeps them. */
export const WeightsForm = z
  .object(Object.fromEntries(partNames.map((name) => [name, points])) as Record<PartName, typeof points>)
  .superRefine((weights, context) => {
    const total = sumOf(weights, partNames)
    if (total !== 100)
      context.addIssue({
        code: 'custom',
        path: [partNames[0]],
        message: `The nine weights must add up to 100; now they add up to ${total}`,
      })
  })

/** Points of the two halves: what the candidate wants, what the vacancy needs. */
export function halvesOf(weights: Weights): { wants: number; needs: number } {
  return { wants: sumOf(weights, wantParts), needs: sumOf(weights, needParts) }
}

function sumOf(weights: Weights, names: readonly PartName[]): number {
  return names.reduce((sum, name) => sum + weights[name], 0)
}
