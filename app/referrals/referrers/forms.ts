import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { line, optionalChoice, tick, typedCode } from '#app/shared/form-fields'
import { readReference } from '#app/shared/reference'

const name = line('Enter their name', { max: 100, what: 'The name' })

/** As the provider's payroll writes it; null when left empty. Spaces are part of some. */
export const payrollNumber = typedCode<string | null>((number) => {
  if (number === '') return { value: null }
  return /^[\p{L}\p{N} ./_-]{1,30}$/u.test(number)
    ? { value: number }
    : { problem: 'Enter the payroll number as letters and digits, at most 30' }
})

/** What a provider knows of an employee in its programme. `sites` are the ids of its own. */
export const detailsForm = (sites: readonly string[]) =>
  z.object({ name, payrollNumber, siteId: optionalChoice(sites) })

export const inviteReferrerForm = (sites: readonly string[]) => detailsForm(sites).extend({ email: EmailAddress })

/** An employee types the code from the poster. Spaces and dashes do not matter. */
export const codeForm = z.object({
  code: typedCode<string>((text) => {
    const code = readReference(text)
    return code ? { value: code } : { problem: 'Enter the eight letters and digits from the poster' }
  }),
})

/** Joining by code: the name by which a manager knows the employee. */
export const joinForm = z.object({
  name: line('Enter your name, as your manager knows you', { max: 100, what: 'Your name' }),
})

/** An employee left; `payOut` asks payroll for what their points are worth. */
export const leaverForm = z.object({ payOut: tick() })
