import { data } from '@remix-run/node'
import { intentOrOnward } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, textOf, type FormAnswer } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays, londonDate } from '#app/shared/dates'
import { typedValues } from '#app/brokering/registering/draft-answers'
import { profileStepForm, type ProfileStep } from '#app/brokering/candidates/forms'
import { openRegistration, type OpenedRegistration } from './open-registration.server'
import { homePosition } from '#app/brokering/candidates/queries-position.server'
import { DRAFT_DAYS, rememberRegisterDraft, saveRegisterDraft } from '#app/brokering/registering/register-draft.server'
import { firstMissing, registerPath, stepAfter, stepBefore } from '#app/brokering/registering/register-steps'

/**
 * The one action of all screens but the last. "Continue" wants the screen complete; "Back" and "Save and finish later"
 * keep it as far as it goes.
 */
export async function savePostedRegisterStep(context: AnyoneContext, step: ProfileStep) {
  const opened = await openRegistration(context)
  if (!opened.draft && step !== 'about-you') return draftIsMissing()
  const raw = await formDataOf(context.request)
  if (context.actor && step === 'about-you') raw.set('email', context.actor.email)
  const intent = intentOrOnward(raw, ['back', 'later'], 'finish')
  const onward = intent !== 'back' && intent !== 'later'
  if (onward) {
    const form = await problemsOf(context, step, raw)
    if (form) return data({ form }, { status: 422 })
  }
  const saved = await saveRegisterDraft(
    {
      draft: opened.draft,
      councilId: context.council.id,
      step,
      values: typedValues(step, raw),
      formKey: formKeyOf(raw),
      ip: context.web.ip,
    },
    context,
  )
  if (!saved.ok) {
    if (saved.reason === 'gone') return draftIsMissing()
    const form = checkForm(raw, profileStepForm(step, londonDate(context.clock.now()))).form
    const errors = { '': ['Many people registered from your connection. Wait an hour, then press the button again.'] }
    return data({ form: { ...form, errors } }, { status: 429 })
  }
  const cookie: [string, string][] = [['Set-Cookie', await rememberRegisterDraft(saved.secret)]]
  if (intent === 'later') return savedForLater(context, cookie)
  return redirect(nextPath(opened, step, intent, textOf(raw, 'from') === 'check'), { headers: cookie })
}

/** What is wrong with a screen; null when nothing is. */
async function problemsOf(context: AnyoneContext, step: ProfileStep, raw: FormData): Promise<FormAnswer | null> {
  const read = checkForm(raw, profileStepForm(step, londonDate(context.clock.now())))
  const errors = read.form.errors
  if (step === 'about-you' && !errors.postcode) {
    const home = await homePosition(context.db, textOf(raw, 'postcode'))
    if (!home.ok) errors.postcode = [home.sentence]
  }
  return Object.keys(errors).length > 0 ? { values: read.form.values, errors } : null
}

function nextPath(opened: OpenedRegistration, step: ProfileStep, intent: string, fromCheck: boolean): string {
  if (intent === 'back') {
    const before = stepBefore(step)
    return before ? registerPath(before) : '/'
  }
  const done = [...opened.done, step]
  return registerPath(fromCheck && firstMissing(done) === 'check' ? 'check' : stepAfter(step))
}

/** For an action that finds no draft: it has expired, or this browser never had one. */
export function draftIsMissing(): Promise<Response> {
  return redirectWithNotice(
    registerPath('about-you'),
    'We have nothing from you here any more, so we start again. Drafts are kept for 30 days, on the device where you began.',
  )
}

function savedForLater({ clock }: AnyoneContext, cookie: [string, string][]): Promise<Response> {
  const now = clock.now()
  const until = formatDay(addLondonDays(now, DRAFT_DAYS), now)
  return redirectWithNotice('/', `Saved on this device until ${until}. Open “Get help finding work” to go on.`, cookie)
}
