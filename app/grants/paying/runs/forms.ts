import { z } from 'zod'
import { choice, mustTick } from '#app/shared/form-fields'
import { handReasons } from './exclusion'

const total = z.coerce.number().int().min(0)
/** What whoever presses the button saw. */
const seen = { lineCount: total, totalPence: total }

/** What is done on the page of a run. */
export const RunForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('rebuild') }),
  z.object({ intent: z.literal('put-back'), instalmentId: z.uuid() }),
  z.object({ intent: z.literal('lock'), ...seen }),
  z.object({ intent: z.literal('unlock') }),
  z.object({ intent: z.literal('authorise'), ...seen }),
  z.object({ intent: z.literal('export') }),
  z.object({ intent: z.literal('cancel') }),
])

/** Taking one payee's line out of an open run. */
export const TakeOutForm = z.object({ reason: choice(handReasons, 'Say why it is taken out') })

/** Saying that an account was checked. */
export const CheckedForm = z.object({
  checked: mustTick('Tick the box once you have made sure that the account is theirs'),
})
