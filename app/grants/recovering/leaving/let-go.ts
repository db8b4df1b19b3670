import { z } from 'zod'
import { choice, optionalParagraphs } from '#app/shared/form-fields'

/** Why nothing is asked back from somebody who left early. */
export const letGoReasons = ['outside-control', 'still-in-care', 'hardship', 'small', 'other'] as const
export type LetGoReason = (typeof letGoReasons)[number]

export const letGoLabels: Record<LetGoReason, string> = {
  'outside-control': 'They left for a reason outside their control',
  'still-in-care': 'They still work in care, for someone else',
  hardship: 'Paying it back would cause hardship',
  small: 'The amount is too small to ask for',
  other: 'Another reason',
}

/** As the event says it. */
export const letGoCode = (reason: LetGoReason) => `let-go-${reason}`

export const LetGoForm = z
  .object({
    reason: choice(letGoReasons, 'Choose why nothing is asked back'),
    letGoNote: optionalParagraphs({ max: 2000, what: 'Your note' }),
  })
  .superRefine(({ reason, letGoNote }, context) => {
    if (reason === 'other' && letGoNote === '')
      context.addIssue({ code: 'custom', path: ['letGoNote'], message: 'Write down the reason' })
  })
