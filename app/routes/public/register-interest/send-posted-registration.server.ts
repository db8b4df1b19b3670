import { data } from '@remix-run/node'
import { confirmSavedForm } from '../sign-in/confirm-email.server'
import { consentForm } from '#app/brokering/candidates/forms'
import { openRegistration, toOwnPage } from './open-registration.server'
import { homePosition } from '#app/brokering/candidates/queries-position.server'
import { ownCandidateStatus } from '#app/brokering/own/queries-own.server'
import { forgetRegisterDraft, registerDraft } from '#app/brokering/registering/register-draft.server'
import { readRegistration } from '#app/brokering/registering/draft-answers'
import { registerOnline } from '#app/brokering/registering/register-online.server'
import { registerPath, registerScreens } from '#app/brokering/registering/register-steps'
import { firstMissing } from '#app/steps/way'
import { draftIsMissing } from './save-posted-register-step.server'
import { checkForm, formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

/** Where somebody lands who has registered. */
const REGISTERED_PATH = '/register-interest/done'

/** The action of the last screen. Somebody who is not signed in confirms their address first; then it is done once. */
export async function sendPostedRegistration(context: AnyoneContext) {
  if (await isDoneAlready(context)) return redirect(REGISTERED_PATH)
  const { draft, answers, done } = await openRegistration(context)
  if (!draft) return draftIsMissing()
  const missing = firstMissing({ screens: registerScreens, done })
  if (missing !== 'check') return redirect(registerPath(missing, 'check'))
  const raw = await formDataOf(context.request)
  const agreed = checkForm(raw, consentForm)
  if (!agreed.ok) return data({ form: agreed.form }, { status: 422 })
  const registration = readRegistration({ answers }, context.clock.now())
  // Each screen is complete by itself, and nothing is asked of two together.
  if (!registration) return redirect(registerPath('about-you', 'check'))
  const { contact, profile } = registration
  const home = await homePosition(context.db, profile.postcode)
  if (!home.ok) return redirectWithNotice(registerPath('about-you', 'check'), home.sentence)
  const { actor } = context
  if (!actor) {
    const given = { email: contact.email, doing: 'finish registering', form: raw }
    return confirmSavedForm(given, { consent: 'yes' }, context)
  }
  const registered = await registerOnline(
    { contact, profile, position: home.position, draftId: draft.id },
    { ...context, actor },
  )
  const forget: [string, string][] = [['Set-Cookie', await forgetRegisterDraft()]]
  if (registered.already) return toOwnPage(forget)
  return redirect(REGISTERED_PATH, { headers: forget })
}

/** The second of a double click: the first one registered them and took the draft away. */
async function isDoneAlready({ request, db, clock, council, actor }: AnyoneContext): Promise<boolean> {
  if (!actor) return false
  const mine = { personId: actor.personId, councilId: council.id }
  const status = await ownCandidateStatus(db, mine)
  if (!status || status === 'closed') return false
  return !(await registerDraft(db, { request, councilId: council.id, email: actor.email, now: clock.now() }))
}
