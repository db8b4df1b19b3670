import { data } from '@remix-run/node'
import { checkCv, uploadOf } from '#app/people/documents/check-upload.server'
import { cvRefusals } from '#app/people/documents/uploads'
import { intentOrOnward } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, type FormAnswer } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { IDEMPOTENCY_FIELD, newFormKey } from '#app/platform/idempotency.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays } from '#app/shared/dates'
import { readSource } from '#app/hiring/applying/application-sources'
import { applyPath, firstMissing, stepAfter, stepBefore, type AnswerStep } from '#app/hiring/applications/apply-steps'
import { DRAFT_DAYS, rememberDraft } from '#app/hiring/applying/draft-access.server'
import {
  closedPath,
  draftIsMissing,
  openApplication,
  refuseSecondApplication,
  type OpenedApplication,
} from './open-application.server'
import { postedText } from './posted-text.server'
import type { Draft } from '#app/hiring/applying/queries-apply.server'
import { formOf, readStep, type Intent, type StepColumns } from '#app/hiring/applying/read-step'
import { forgetPostedLink, forgetPostedReferral, postedReferral } from './posted-referral.server'
import { removeReferralFromDraft } from '#app/referrals/friends/remove-referral.server'
import { replaceCv } from '#app/hiring/applying/replace-cv.server'
import { saveDraftStep } from '#app/hiring/applying/save-draft-step.server'
import { startDraft } from '#app/hiring/applying/start-draft.server'
import { redirect } from '#app/platform/redirect.server'

type Posted = { step: AnswerStep; raw: FormData; intent: Intent }

/** The one action of all screens but the last: reads what was posted, stores it, and leads on. */
export async function savePostedStep(context: AnyoneContext, step: AnswerStep) {
  const opened = await openApplication(context)
  const { vacancy, draft } = opened
  await refuseSecondApplication(context, vacancy)
  if (!draft && step !== 'about-you') return draftIsMissing(context, vacancy.reference)
  const raw = await formDataOf(context.request)
  const address = context.actor?.email ?? (draft?.personId ? draft.email : null)
  if (address && step === 'about-you') raw.set('email', address)

  const posted = { step, raw, intent: intentOrOnward(raw, buttonsOf(step), 'finish') }
  if (posted.intent === 'remove-referral') {
    if (!draft) return forgetPostedReferral(context, raw)
    await removeReferralFromDraft(draft, context)
  }
  const cvProblem = draft && step === 'why-care' ? await takeCv(context, opened, draft, posted) : null
  const stepContext = { now: context.clock.now(), vacancy, questions: vacancy.questions }
  const { form } = checkForm(raw, formOf(step, stepContext).schema)
  const reading = readStep(step, raw, form.errors, posted.intent, stepContext)
  const errors = { ...reading.errors, ...(cvProblem && { cv: [cvProblem] }) }
  if (Object.keys(errors).length > 0) {
    if (vacancy.state !== 'live') throw redirect(closedPath(vacancy.reference))
    return data({ form: { values: form.values, errors } satisfies FormAnswer }, { status: 422 })
  }
  return store(context, opened, posted, reading)
}

/** The named buttons of a screen. */
function buttonsOf(step: AnswerStep): Exclude<Intent, 'finish'>[] {
  if (step === 'about-you') return ['later', 'back', 'remove-referral']
  return step === 'why-care' ? ['later', 'back', 'remove-cv'] : ['later', 'back']
}

/** A CV is kept at once, whatever else is wrong with the form: no browser gives a chosen file back. */
async function takeCv(
  context: AnyoneContext,
  { vacancy }: OpenedApplication,
  draft: Draft,
  { raw, intent }: Posted,
): Promise<string | null> {
  const { councilId } = vacancy
  if (intent === 'remove-cv') {
    await replaceCv({ draft, councilId, upload: null }, context)
    return null
  }
  const file = uploadOf(raw, 'cv')
  if (!file) return null
  const upload = await checkCv(file)
  if (!upload.ok) return cvRefusals[upload.reason]
  await replaceCv({ draft, councilId, upload }, context)
  return null
}

async function store(
  context: AnyoneContext,
  opened: OpenedApplication,
  { step, raw, intent }: Posted,
  { columns, done }: { columns: StepColumns; done: boolean },
): Promise<Response> {
  const { vacancy, draft } = opened
  const { reference } = vacancy
  const work = { ...context, ip: context.web.ip }
  const referral =
    step === 'about-you' && intent !== 'remove-referral' ? await postedReferral(context, vacancy, raw) : undefined
  let { secret } = opened
  let stepsDone: string[]
  if (draft) {
    const stored = await saveDraftStep({ draft, vacancy, step, columns, done, referral }, work)
    if (!stored.ok) return redirect(applyPath(reference, 'about-you'))
    stepsDone = stored.stepsDone
  } else {
    if (vacancy.state !== 'live') return redirect(closedPath(reference))
    const started = await startDraft(
      {
        vacancy,
        columns: { ...columns, email: columns.email! },
        done,
        source: readSource(postedText(raw, 'source')),
        referral,
        formKey: postedText(raw, IDEMPOTENCY_FIELD) || newFormKey(),
      },
      work,
    )
    if (!started.ok) return redirect(applyPath(reference, 'about-you'))
    secret = started.secret
    stepsDone = done ? [step] : []
  }
  const cookie = intent === 'remove-referral' ? await forgetPostedLink(context.request, raw) : []
  if (secret && !context.actor) cookie.push(['Set-Cookie', await rememberDraft(reference, secret)])
  if (vacancy.state !== 'live') return redirect(closedPath(reference), { headers: cookie })
  if (intent === 'later') return saved(context, reference, cookie)
  return redirect(nextPath(reference, { step, intent, stepsDone, fromCheck: postedText(raw, 'from') === 'check' }), {
    headers: cookie,
  })
}

/** `remove-cv` and `remove-referral` stay on their screen, and so does "Back" on the first. */
function nextPath(
  reference: string,
  { step, intent, stepsDone, fromCheck }: { step: AnswerStep; intent: Intent; stepsDone: string[]; fromCheck: boolean },
): string {
  if (intent === 'remove-cv' || intent === 'remove-referral')
    return applyPath(reference, step, fromCheck ? 'check' : null)
  if (intent === 'back') {
    const before = stepBefore(step)
    return before ? applyPath(reference, before) : `/jobs/${reference}`
  }
  const onward = fromCheck && firstMissing(stepsDone) === 'check'
  return applyPath(reference, onward ? 'check' : stepAfter(step))
}

function saved({ actor, clock }: AnyoneContext, reference: string, cookie: [string, string][]): Promise<Response> {
  const now = clock.now()
  const until = formatDay(addLondonDays(now, DRAFT_DAYS), now)
  return actor
    ? redirectWithNotice('/account/applications', `Saved. We keep your application until ${until}.`, cookie)
    : redirectWithNotice(
        `/jobs/${reference}`,
        `Saved until ${until}. The link in the email we sent you opens it again, on any device.`,
        cookie,
      )
}
