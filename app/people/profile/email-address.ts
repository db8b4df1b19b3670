import { z } from 'zod'

/** An email address as it is stored: trimmed, lower case, at most 254 characters. */
export const EmailAddress = z
  .string({ error: 'Enter your email address' })
  .trim()
  .toLowerCase()
  .min(1, 'Enter your email address')
  .max(254, 'Enter an email address of at most 254 characters')
  .pipe(z.email('Enter an email address like name@example.com'))
