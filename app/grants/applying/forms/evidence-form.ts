import { z } from 'zod'
import { optionalParagraphs } from '#app/shared/form-fields'

/** The posted name of the file control of a paper. */
export function evidenceField(key: string): string {
  return `paper-${key}`
}

/** What stands beside the files: why somebody does not have a paper that is needed and not there yet. */
export function evidenceForm(missing: readonly { key: string; label: string }[]) {
  return z
    .object({ evidenceWords: optionalParagraphs({ max: 1000, what: 'Your words about documents' }) })
    .superRefine(({ evidenceWords }, ctx) => {
      if (evidenceWords) return
      for (const { key, label } of missing) {
        const message = `Add this document, or tell us below why you cannot: ${label}`
        ctx.addIssue({ code: 'custom', path: [evidenceField(key)], message })
      }
    })
}
