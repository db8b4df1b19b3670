import { z } from 'zod'
import { choice, optionalParagraphs, typed } from '#app/shared/form-fields'
import { isUuid } from '#app/shared/uuid'
import { interestKinds } from './policy'

/** An interest in one application. */
export const InterestForm = z.object({ kind: choice(interestKinds, 'Choose what it is') })

const employer = typed<string>((text) => (isUuid(text) ? { value: text } : { problem: 'Choose an employer' }))

/** An interest in an employer: a new one, or the end of one. */
export const EmployerInterestForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    providerId: employer,
    words: optionalParagraphs({ max: 500, what: 'What you have to do with it' }),
  }),
  z.object({ intent: z.literal('end'), id: z.uuid() }),
])
