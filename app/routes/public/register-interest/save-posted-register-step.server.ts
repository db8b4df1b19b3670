import { data } from '@remix-run/node'
import { formDataOf, redirectWithNotice, type FormAnswer } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'
import { formKeyOf } from '#app/platform/idempotency.server'
import { formatDay } from '#app/shared/date-words'
import { addLondonDays, londonDate } from '#app/shared/dates'
import { textIn, type FieldErrors } from '#app/shared/typed-fields'
import type { Intent, Reading } from '#app/steps/read-step'
import type { ProfileStep } from '#app/brokering/candidates/forms'
import { homePosition } from '#app/brokering/candidates/queries-position.server'
import { DRAFT_DAYS, registerDraftStore, rememberRegisterDraft } from '#app/brokering/registering/register-draft.server'
import { registerForm, registerPath, registerScreens } from '#app/brokering/registering/register-steps'
import { saveStep, type Cookies } from '../../save-step.server'
import { openRegistration } from './open-registration.server'

/** The one action of all screens but the last. The first one begins the draft. */
export async function savePostedRegisterStep(context: AnyoneContext, step: ProfileStep) {
  const opened = await openRegistration(context)
  if (!opened.draft && step !== 'about-you') return draftIsMissing()
  const raw = await formDataOf(context.request)
  if (context.actor && step === 'about-you') raw.set('email', context.actor.email)
  const given = { ...opened, councilId: context.council.id, formKey: formKeyOf(raw), ip: context.web.ip }
  const posted = { step, raw, base: '' }
  return saveStep({
    form: registerForm,
    screens: registerScreens,
    facts: { today: londonDate(context.clock.now()) },
    ...posted,
    store: registerDraftStore(given, context),
    out: '/',
    alsoWrong: async (reading, intent) => (step === 'about-you' ? unknownPlace(context, reading, intent) : {}),
    refused: async ({ reason }, form) => (reason === 'gone' ? draftIsMissing() : tooMany(form)),
    cookies: async ({ secret }) => [['Set-Cookie', await rememberRegisterDraft(secret)]],
    leads: (intent, _, cookies) => (intent === 'later' ? savedForLater(context, cookies) : undefined),
  })
}

/** A postcode may look right and be nowhere that we know. */
async function unknownPlace({ db }: AnyoneContext, reading: Reading, intent: Intent): Promise<FieldErrors> {
  if (intent !== 'finish' || reading.errors.postcode) return {}
  const home = await homePosition(db, textIn(reading.typed, 'postcode'))
  return home.ok ? {} : { postcode: [home.sentence] }
}

function tooMany({ values }: FormAnswer) {
  const errors = { '': ['Many people registered from your connection. Wait an hour, then press the button again.'] }
  return data({ form: { values, errors } satisfies FormAnswer }, { status: 429 })
}

/** For an action that finds no draft: it has expired, or this browser never had one. */
export function draftIsMissing(): Promise<Response> {
  return redirectWithNotice(
    registerPath('about-you'),
    'We have nothing from you here any more, so we start again. Drafts are kept for 30 days, on the device where you began.',
  )
}

function savedForLater({ clock }: AnyoneContext, cookies: Cookies): Promise<Response> {
  const now = clock.now()
  const until = formatDay(addLondonDays(now, DRAFT_DAYS), now)
  return redirectWithNotice('/', `Saved on this device until ${until}. Open “Get help finding work” to go on.`, cookies)
}
