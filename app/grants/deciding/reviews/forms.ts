import { z } from 'zod'
import { choice, optionalParagraphs } from '#app/shared/form-fields'
import { findings } from './review'

/** What was found; everything but "right" says why. */
export const ReviewForm = z
  .object({
    finding: choice(findings, 'Choose what you found'),
    reviewWords: optionalParagraphs({ max: 2000, what: 'What you saw' }),
  })
  .superRefine(({ finding, reviewWords }, ctx) => {
    if (finding !== 'right' && reviewWords === '')
      ctx.addIssue({
        code: 'custom',
        path: ['reviewWords'],
        message: 'Write what you saw, so that people can learn from it',
      })
  })

export const ShareForm = z.object({
  percent: z
    .string({ error: 'Enter a whole number from 0 to 100' })
    .trim()
    .regex(/^\d{1,3}$/, 'Enter a whole number from 0 to 100')
    .transform(Number)
    .refine((percent) => percent <= 100, 'Enter a whole number from 0 to 100'),
  version: z.coerce.number().int().min(0),
})
