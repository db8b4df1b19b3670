import { ownDetails } from '#app/people/profile/queries-profile.server'
import { redirectWithNotice } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate } from '#app/shared/dates'
import type { TypedFields } from '#app/shared/typed-fields'
import { completeSteps } from '#app/steps/read-step'
import { firstMissing, mayOpen } from '#app/steps/way'
import type { DraftAnswers } from '#app/brokering/registering/draft-answers'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { ownCandidateStatus } from '#app/brokering/own/queries-own.server'
import { registerDraft, type RegisterDraft } from '#app/brokering/registering/register-draft.server'
import {
  registerForm,
  registerPath,
  registerScreens,
  type RegisterStep,
} from '#app/brokering/registering/register-steps'

/** Where a visitor is in registering. */
export type OpenedRegistration = {
  draft: RegisterDraft | null
  answers: DraftAnswers
  /** Screens that are complete. */
  done: ProfileStep[]
}

/** The visitor's draft. Whoever is registered already is led to their own page; only who left may register again. */
export async function openRegistration(context: AnyoneContext): Promise<OpenedRegistration> {
  const { request, db, clock, council, actor } = context
  if (actor) {
    const status = await ownCandidateStatus(db, { personId: actor.personId, councilId: council.id })
    if (status && status !== 'closed') throw await toOwnPage()
  }
  const now = clock.now()
  const draft = await registerDraft(db, { request, councilId: council.id, email: actor?.email ?? null, now })
  const answers = withAddress(draft?.answers ?? {}, actor?.email ?? null)
  return { draft, answers, done: completeSteps(registerForm, answers, { today: londonDate(now) }) }
}

/** Somebody who is signed in registers with the address they signed in with. */
function withAddress(answers: DraftAnswers, email: string | null): DraftAnswers {
  const about = answers['about-you']
  return about && email ? { ...answers, 'about-you': { ...about, email } } : answers
}

export function toOwnPage(cookies: [string, string][] = []): Promise<Response> {
  return redirectWithNotice(
    '/account/matching',
    'You are registered already. This is what you told us; change what is different.',
    cookies,
  )
}

/** For a loader: leads to where this visitor is, if the screen they ask for is not for now. */
export async function openRegisterStep(context: AnyoneContext, step: RegisterStep): Promise<OpenedRegistration> {
  const opened = await openRegistration(context)
  const way = { screens: registerScreens, done: opened.done }
  if (!mayOpen(registerForm, way, step)) throw redirect(registerPath(firstMissing(way)))
  return opened
}

/** What a screen shows at first: what was typed there, else what is known of somebody who is signed in. */
export async function valuesToShow(
  { db, actor }: AnyoneContext,
  { answers }: OpenedRegistration,
  step: ProfileStep,
): Promise<TypedFields> {
  const typed = answers[step]
  if (typed) return typed
  if (step === 'skills') return answers['about-you']?.travelMode === 'car' ? { driving: 'car' } : {}
  if (step !== 'about-you' || !actor) return {}
  const person = await ownDetails(db, actor.personId)
  const { name = '', phone = '', postcode = '' } = person ?? {}
  return { name, phone, postcode, email: actor.email }
}
