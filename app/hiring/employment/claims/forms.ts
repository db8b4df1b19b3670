import { z } from 'zod'
import { optionalParagraphs, paragraphs } from '#app/shared/form-fields'

const MOST_WORDS = 1000

/** The field of what is written about one of the page's first days. */
export const claimWords = (id: string) => `words-${id}`

/** Approving may say something, refusing has to. */
export const approveClaimForm = (id: string) =>
  z.object({ [claimWords(id)]: optionalParagraphs({ max: MOST_WORDS, what: 'What you write' }) })

export const refuseClaimForm = (id: string) =>
  z.object({
    [claimWords(id)]: paragraphs('Write why the day on record stays', { max: MOST_WORDS, what: 'What you write' }),
  })
