import { checkForm } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate } from '#app/shared/dates'
import { asFormData } from './draft-answers'
import { profileSteps, registrationForm } from '#app/brokering/candidates/forms'
import { openRegisterStep, type OpenedRegistration } from './open-registration.server'
import { profileWords } from '#app/brokering/candidates/profile-words'
import { registerPath } from './register-steps'

/** All screens' answers as one checked registration; null while one of them is not complete. */
export function readRegistration({ answers }: Pick<OpenedRegistration, 'answers'>, now: Date) {
  const typed = asFormData(Object.assign({}, ...profileSteps.map((step) => answers[step])))
  const read = checkForm(typed, registrationForm(londonDate(now)))
  return read.ok ? read.value : null
}

/** For the last screen: everything that was answered, in words. */
export async function registrationToCheck(context: AnyoneContext) {
  const opened = await openRegisterStep(context, 'check')
  const registration = readRegistration(opened, context.clock.now())
  if (!registration) throw redirect(registerPath('about-you'))
  const { contact, profile } = registration
  const line = (label: string, value: string | null) => ({ label, lines: value ? [value] : [] })
  return {
    email: contact.email,
    words: profileWords(profile),
    contact: [line('Name', contact.name), line('Email address', contact.email), line('Phone number', contact.phone)],
  }
}
