import { z } from 'zod'
import { optionalLine } from '#app/shared/form-fields'

/** The desk's one-click actions. */
export const DeskActionForm = z.object({
  intent: z.enum(['no-answer', 'take-on']),
  candidateId: z.uuid(),
  formKey: optionalLine({ max: 100, what: 'The key' }),
  scope: z.enum(['mine', 'all']).catch('mine'),
})
