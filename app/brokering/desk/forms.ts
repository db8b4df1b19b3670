import { z } from 'zod'
import { optionalLine } from '#app/shared/form-fields'

/** What both of the desk's one-click actions post. */
export const DeskActionForm = z.object({
  candidateId: z.uuid(),
  formKey: optionalLine({ max: 100, what: 'The key' }),
  /** The list that they were pressed in: where to go back to. */
  scope: z.enum(['mine', 'all']).optional(),
})
