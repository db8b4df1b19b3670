import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { cleanCode } from '#app/shared/plain-text'

export const AskCodeForm = z.object({ email: EmailAddress })

export const EnterCodeForm = z.object({
  code: z
    .string({ error: 'Enter the code from the email' })
    .transform((typed) => cleanCode(typed).replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits from the email')),
})

export const StopCodesForm = z.object({ want: z.enum(['stop', 'start']) })

export const SecondFactorForm = z.object({
  code: z
    .string({ error: 'Enter the code from your app' })
    .transform((typed) => cleanCode(typed).replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^(\d{6}|[A-Z0-9]{8})$/, 'Enter six digits, or a recovery code like K7QM-29XF')),
})
