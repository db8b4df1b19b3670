import { confirmSavedForm } from '../sign-in/confirm-email.server'
import { askAgain, knownIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { REFERRAL_PARAMETER } from '#app/referrals/sharing/link-code'
import { REMOVE_REFERRAL, SHOWS_NAME_FIELD } from '#app/referrals/sharing/told-field'
import { applyPath, firstMissing } from '#app/hiring/applications/apply-steps'
import { showNameFromDraft } from '#app/hiring/applying/draft-referral.server'
import { forgetDraft } from '#app/hiring/applying/draft-access.server'
import { closedPath, draftIsMissing, openApplication, refuseSecondApplication } from './open-application.server'
import { forgetPostedLink } from './posted-referral.server'
import { removeReferralFromDraft } from '#app/referrals/friends/remove-referral.server'
import { referrerOfDevice } from '#app/referrals/sharing/device.server'
import { redirect } from '#app/platform/redirect.server'
import { submitApplication } from '#app/across/applying/submit-application.server'

/** The field in which the last screen names its draft, so that sending it twice is told from applying twice. */
export const DRAFT_FIELD = 'application'

/** The button that sends it: an application is never sent because a button's word was lost on its way. */
export const SEND = 'send'

/** The action of the last screen. Somebody who is not signed in confirms their address first; then it is sent once. */
export async function sendPostedApplication(context: AnyoneContext) {
  const { vacancy, draft } = await openApplication(context)
  const { reference } = vacancy
  if (!draft && !context.actor) return draftIsMissing(context, reference)
  const raw = await formDataOf(context.request)
  await refuseSecondApplication(context, vacancy, textOf(raw, DRAFT_FIELD))
  if (!draft) return draftIsMissing(context, reference)
  const intent = knownIntent(raw, [SEND, REMOVE_REFERRAL])
  if (!intent) return askAgain(raw)
  if (intent === REMOVE_REFERRAL) {
    await removeReferralFromDraft(draft, context)
    const words = 'Removed. Whoever told you learns nothing of your application.'
    return redirectWithNotice(applyPath(reference, 'check'), words, await forgetPostedLink(context.request, raw))
  }
  if (draft.referralLinkId && raw.has(REFERRAL_PARAMETER)) {
    const shows = textOf(raw, SHOWS_NAME_FIELD) === 'yes'
    await showNameFromDraft({ id: draft.id, shows }, context)
  }
  const missing = firstMissing(draft.stepsDone)
  if (missing !== 'check') return redirect(applyPath(reference, missing))
  if (vacancy.state !== 'live') return redirect(closedPath(reference))
  const { actor } = context
  if (!actor) return confirmSavedForm({ email: draft.email, doing: 'send your application', form: raw }, {}, context)
  const device = await referrerOfDevice(context.request)
  const sent = await submitApplication(draft, { ...context, actor, device })
  if (sent.ok) {
    return redirectWithNotice(`/account/applications/${sent.id}`, `Your application for ${vacancy.title} is sent.`, [
      ['Set-Cookie', await forgetDraft(reference)],
    ])
  }
  switch (sent.reason) {
    case 'vacancy-not-live':
      return redirect(closedPath(reference))
    case 'incomplete':
      return redirectWithNotice(
        applyPath(reference, sent.step, 'check'),
        'The employer changed their questions. Answer these, then send it.',
      )
    case 'too-young':
      return redirectWithNotice(
        applyPath(reference, 'about-you', 'check'),
        'This job has a minimum age that your answer does not meet.',
      )
    case 'already-applied':
      return redirectWithNotice(
        `/account/applications/${sent.id}`,
        'You have already applied for this job. Here is your application.',
      )
    case 'gone':
      return redirectWithNotice(
        applyPath(reference, 'about-you'),
        'We have no draft of this application any more. Start it again here.',
      )
  }
}
