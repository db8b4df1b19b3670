import { z } from 'zod'
import { optionalParagraphs } from '#app/shared/form-fields'

/** The posted name of the file control of a paper. */
export function evidenceField(key: string): string {
  return `paper-${key}`
}

/** What stands beside the files: why somebody does not have a paper. */
export const evidenceForm = z.object({
  evidenceWords: optionalParagraphs({ max: 1000, what: 'Your words about papers' }),
})
