import { checkCv } from '#app/people/documents/check-upload.server'
import { cvRefusals } from '#app/people/documents/uploads'
import { askAgain } from '#app/platform/by-intent.server'
import { fileOf, formDataOf, redirectWithNotice, textOf } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'
import type { FieldErrors } from '#app/shared/typed-fields'
import { applicationDraft } from '#app/hiring/applying/application-draft.server'
import { readSource } from '#app/hiring/applying/application-sources'
import { applyForm, applyPath, applyScreens, type AnswerStep } from '#app/hiring/applications/apply-steps'
import { DRAFT_DAYS, rememberDraft } from '#app/hiring/applying/draft-access.server'
import type { Draft } from '#app/hiring/applying/queries-apply.server'
import { replaceCv } from '#app/hiring/applying/replace-cv.server'
import { removeReferralFromDraft } from '#app/referrals/friends/remove-referral.server'
import { REMOVE_REFERRAL } from '#app/referrals/sharing/told-field'
import { pressedButton, saveStep, type Cookies } from '../../save-step.server'
import { closedPath, draftIsMissing, openApplication, refuseSecondApplication } from './open-application.server'
import { forgetPostedLink, forgetPostedReferral, postedReferral } from './posted-referral.server'

/** The one action of all screens but the last. The first one begins the draft. */
export async function savePostedStep(context: AnyoneContext, step: AnswerStep) {
  const { vacancy, draft, secret } = await openApplication(context)
  const { reference, questions } = vacancy
  await refuseSecondApplication(context, vacancy)
  if (!draft && step !== 'about-you') return draftIsMissing(context, reference)
  const raw = await formDataOf(context.request)
  const address = context.actor?.email ?? (draft?.personId ? draft.email : null)
  if (address && step === 'about-you') raw.set('email', address)
  const button = pressedButton(raw, applyForm, step)
  if (button === null) return askAgain(raw)
  const removes = button === REMOVE_REFERRAL
  if (removes && !draft) return forgetPostedReferral(context, raw)
  const closed = vacancy.state === 'live' ? null : closedPath(reference)
  if (closed && !draft) return redirect(closed)
  if (removes && draft) await removeReferralFromDraft(draft, context)

  const tells = step === 'about-you' && !removes
  const referral = tells ? await postedReferral(context, vacancy, raw) : undefined
  const source = readSource(textOf(raw, 'source'))
  const given = { vacancy, draft, secret, referral, source, formKey: formKeyOf(raw) }
  const posted = { step, raw, base: reference }
  const answer = await saveStep({
    form: applyForm,
    screens: applyScreens,
    facts: { now: context.clock.now(), vacancy, questions },
    ...posted,
    store: applicationDraft(given, { ...context, ip: context.web.ip }),
    out: `/jobs/${reference}`,
    alsoWrong: async () => {
      if (!draft || step !== 'why-care') return {}
      return takeCv(context, vacancy, draft, button === 'remove-cv' ? 'remove' : fileOf(raw, 'cv'))
    },
    refused: () => redirect(applyPath(reference, 'about-you')),
    cookies: async (saved) => [
      ...(removes ? await forgetPostedLink(context.request, raw) : []),
      ...(saved.secret && !context.actor
        ? ([['Set-Cookie', await rememberDraft(reference, saved.secret)]] satisfies Cookies)
        : []),
    ],
    leads: (intent, _, cookies) => {
      if (closed) return redirect(closed, { headers: cookies })
      return intent === 'later' ? savedForLater(context, reference, cookies) : undefined
    },
  })
  return closed && !(answer instanceof Response) ? redirect(closed) : answer
}

/** A CV is kept at once, whatever else is wrong with the form: no browser gives a chosen file back. */
async function takeCv(
  context: AnyoneContext,
  { councilId }: { councilId: string },
  draft: Draft,
  given: ReturnType<typeof fileOf> | 'remove',
): Promise<FieldErrors> {
  const removes = given === 'remove'
  const upload = !removes && given ? await checkCv(given) : null
  if (upload && !upload.ok) return { cv: [cvRefusals[upload.reason]] }
  if (upload || removes) await replaceCv({ draft, councilId, upload }, context)
  return {}
}

function savedForLater({ actor, clock }: AnyoneContext, reference: string, cookies: Cookies): Promise<Response> {
  const now = clock.now()
  const until = formatDay(addLondonDays(now, DRAFT_DAYS), now)
  return actor
    ? redirectWithNotice('/account/applications', `Saved. We keep your application until ${until}.`, cookies)
    : redirectWithNotice(
        `/jobs/${reference}`,
        `Saved until ${until}. The link in the email we sent you opens it again, on any device.`,
        cookies,
      )
}
