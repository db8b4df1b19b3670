import { z } from 'zod'
import { EmailAddress } from './email-address'

export const AskCodeForm = z.object({ email: EmailAddress })

export const EnterCodeForm = z.object({
  code: z
    .string({ error: 'Enter the code from the email' })
    .transform((typed) => typed.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Enter the six digits from the email')),
})

export const SecondFactorForm = z.object({
  code: z
    .string({ error: 'Enter the code from your app' })
    .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^(\d{6}|[A-Z0-9]{8})$/, 'Enter six digits, or a recovery code like K7QM-29XF')),
})

/** Only a path of this portal: never another site, whatever a link says. */
export function safePath(path: string | null | undefined): string | null {
  if (!path || !path.startsWith('/') || path.startsWith('//') || /[\\\u0000-\u001f]/.test(path)) return null
  const base = 'http://portal.invalid'
  if (!URL.canParse(path, base)) return null
  const url = new URL(path, base)
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : null
}
