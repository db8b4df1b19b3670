import { redirectWithNotice } from '#app/platform/forms.server'
import { found, notFound, type AnyoneContext } from '#app/platform/guard.server'
import { signInFirst } from '#app/platform/sign-in-first.server'
import { redirect } from '#app/platform/redirect.server'
import { readReference } from '#app/shared/reference'
import { applyForm, applyPath, applyScreens, firstMissing, type ApplyStep } from '#app/hiring/applications/apply-steps'
import { draftSecret } from '#app/hiring/applying/draft-access.server'
import {
  draftFor,
  vacancyToApplyFor,
  type Draft,
  type VacancyToApplyFor,
} from '#app/hiring/applying/queries-apply.server'
import { sentApplicationId } from '#app/hiring/own/queries-candidate.server'
import { mayOpen } from '#app/steps/way'

/** The vacancy of an apply page and the visitor's draft for it, if there is one. `secret` opens it in this browser. */
export type OpenedApplication = { vacancy: VacancyToApplyFor; draft: Draft | null; secret: string | null }

/** @throws 404 for a vacancy that is not, and never was, public; unless the visitor has a draft for it. */
export async function openApplication({
  db,
  clock,
  actor,
  params,
  request,
}: AnyoneContext): Promise<OpenedApplication> {
  const reference = found(readReference(params.reference ?? ''))
  const now = clock.now()
  const vacancy = found(await vacancyToApplyFor(db, { reference, now }))
  const secret = await draftSecret(request, reference)
  const draft = await draftFor(db, { vacancyId: vacancy.id, actor, secret, now })
  if (vacancy.state !== 'live' && !vacancy.wasPublic && !draft) throw notFound()
  return { vacancy, draft, secret }
}

/** Whoever has applied already sees their application instead; `justSent` is the id that a repeated form names. */
export async function refuseSecondApplication(
  { db, actor }: Pick<AnyoneContext, 'db' | 'actor'>,
  vacancy: Pick<VacancyToApplyFor, 'id'>,
  justSent?: string | null,
): Promise<void> {
  const sent = actor && (await sentApplicationId(db, { personId: actor.personId, vacancyId: vacancy.id }))
  if (!sent) return
  const notice =
    sent === justSent ? 'Your application is sent.' : 'You have already applied for this job. Here is your application.'
  throw await redirectWithNotice(`/account/applications/${sent}`, notice)
}

export function closedPath(reference: string): string {
  return `/jobs/${reference}/apply/closed`
}

/** For a loader: leads to where this visitor is in their application, if the page they ask for is not for now. */
export async function openStep(context: AnyoneContext, step: ApplyStep) {
  const opened = await openApplication(context)
  const { vacancy, draft } = opened
  await refuseSecondApplication(context, vacancy)
  if (vacancy.state !== 'live') throw redirect(closedPath(vacancy.reference))
  const done = draft?.stepsDone ?? []
  if (!mayOpen(applyForm, { screens: applyScreens, done }, step))
    throw redirect(applyPath(vacancy.reference, firstMissing(done)))
  const { reference, title, provider } = vacancy
  return { vacancy, draft, job: { reference, title, provider }, from: context.url.searchParams.get('from') }
}

/**
 * For an action that finds no draft: somebody whose session ran out signs in and goes on, with what they typed. Somebody
 * who is signed in, or never had one, starts with the first screen.
 * Call it before the body is read.
 */
export async function draftIsMissing({ db, actor, url, request, web }: AnyoneContext, reference: string) {
  if (actor)
    return redirectWithNotice(
      applyPath(reference, 'about-you'),
      'We have no draft of this application any more. Start it again here.',
    )
  throw await signInFirst({ db, request, url, ip: web.ip }, 'go on with your application')
}
