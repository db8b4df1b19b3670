import { ownDetails } from '#app/people/profile/queries-profile.server'
import { checkForm, redirectWithNotice } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { londonDate, type LocalDate } from '#app/shared/dates'
import { asFormData, type DraftAnswers, type TypedValues } from '#app/brokering/registering/draft-answers'
import { profileStepForm, profileSteps, type ProfileStep } from '#app/brokering/candidates/forms'
import { ownCandidateStatus } from '#app/brokering/own/queries-own.server'
import { registerDraft, type RegisterDraft } from '#app/brokering/registering/register-draft.server'
import { firstMissing, mayOpen, registerPath, type RegisterStep } from '#app/brokering/registering/register-steps'

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
  return { draft, answers, done: stepsDone(answers, londonDate(now)) }
}

/** Somebody who is signed in registers with the address they signed in with. */
function withAddress(answers: DraftAnswers, email: string | null): DraftAnswers {
  const about = answers['about-you']
  return about && email ? { ...answers, 'about-you': { ...about, email } } : answers
}

function toOwnPage(): Promise<Response> {
  return redirectWithNotice(
    '/account/matching',
    'You are registered already. This is what you told us; change what is different.',
  )
}

/** The screens whose answers, as typed, are complete. */
function stepsDone(answers: DraftAnswers, today: LocalDate): ProfileStep[] {
  return profileSteps.filter((step) => {
    const values = answers[step]
    return values !== undefined && checkForm(asFormData(values), profileStepForm(step, today)).ok
  })
}

/** For a loader: leads to where this visitor is, if the screen they ask for is not for now. */
export async function openRegisterStep(context: AnyoneContext, step: RegisterStep): Promise<OpenedRegistration> {
  const opened = await openRegistration(context)
  if (!mayOpen(step, opened.done)) throw redirect(registerPath(firstMissing(opened.done)))
  return opened
}

/** What a screen shows at first: what was typed there, else what is known of somebody who is signed in. */
export async function valuesToShow(
  { db, actor }: AnyoneContext,
  { answers }: OpenedRegistration,
  step: ProfileStep,
): Promise<TypedValues> {
  const typed = answers[step]
  if (typed) return typed
  if (step === 'skills') return answers['about-you']?.travelMode === 'car' ? { driving: 'car' } : {}
  if (step !== 'about-you' || !actor) return {}
  const person = await ownDetails(db, actor.personId)
  const { name = '', phone = '', postcode = '' } = person ?? {}
  return { name, phone, postcode, email: actor.email }
}
