import { z } from 'zod'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { optionalMoney, optionalParagraphs } from '#app/shared/form-fields'
import { costProblems } from '../drafts/cost-problems'

/** The posted name of a cost type's amount. */
export function costField(key: string): string {
  return `cost-${key}`
}

/** Amounts by cost type, within the scheme's limits and what is left for this person. */
export function costsForm(definition: SchemeDefinition, limits: { leftUnderCap: number | null }) {
  const shape = Object.fromEntries(
    definition.costTypes.map(({ key }) => [
      costField(key),
      optionalMoney('Enter an amount in pounds, for example 45.50'),
    ]),
  )
  const costWords = optionalParagraphs({ max: 1000, what: 'Your words about the costs' })
  return z.object({ ...shape, costWords }).superRefine((typed, ctx) => {
    if (!typed.costWords && (typed as Record<string, unknown>)[costField('other')])
      ctx.addIssue({ code: 'custom', path: ['costWords'], message: 'Tell us what “something else” is' })
    for (const { costType, sentence } of costProblems(costsIn(typed, definition), definition, limits)) {
      ctx.addIssue({ code: 'custom', path: costType ? [costField(costType)] : [], message: sentence })
    }
  })
}

/** The amounts of posted fields, in pence, without those that are empty or nought. */
export function costsIn(
  values: Readonly<Record<string, unknown>>,
  { costTypes }: Pick<SchemeDefinition, 'costTypes'>,
): Record<string, number> {
  return Object.fromEntries(
    costTypes.flatMap(({ key }) => {
      const pence = values[costField(key)]
      return typeof pence === 'number' && pence > 0 ? [[key, pence]] : []
    }),
  )
}
