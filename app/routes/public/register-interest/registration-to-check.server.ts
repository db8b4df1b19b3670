import type { AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { readRegistration } from '#app/brokering/registering/read-registration'
import { openRegisterStep } from './open-registration.server'
import { profileWords } from '#app/brokering/candidates/profile-words'
import { registerPath } from '#app/brokering/registering/register-steps'

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
