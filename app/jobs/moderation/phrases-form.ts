import { z } from 'zod'
import { listOfLines } from '#app/shared/form-fields'
import { isPhrase, MOST_COUNCIL_PHRASES } from './rules/council-phrases'

/** A council's own phrases, one to a line. */
export const PhrasesForm = z.object({
  phrases: listOfLines({ most: MOST_COUNCIL_PHRASES, max: 80, what: 'Phrases' })
    .refine(
      (phrases) => phrases.every(isPhrase),
      'Each phrase needs at least two letters or figures, else it would be found everywhere',
    )
    .transform((phrases) => [...new Map(phrases.map((phrase) => [phrase.toLowerCase(), phrase])).values()]),
  version: z.coerce.number().int().min(0),
})
