import { useActionData, useLoaderData } from '@remix-run/react'
import { ownDetails } from '#app/people/profile/queries-profile.server'
import { readSource } from '#app/hiring/applying/application-sources'
import { AboutYouFields } from '#app/hiring/applying/components/about-you-fields'
import { ApplyScreen, applyMeta } from '#app/hiring/applying/components/apply-screen'
import { ToldNote } from '#app/referrals/sharing/components/told-note'
import { linkQuery } from '#app/referrals/sharing/link-code'
import { toldAbout } from '#app/referrals/sharing/told-about.server'
import { REMOVE_REFERRAL } from '#app/referrals/sharing/told-field'
import { openStep } from './open-application.server'
import { savePostedStep } from './save-posted-step.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'

export const meta = applyMeta('about-you')

export const loader = as('anyone', async (context) => {
  const { vacancy, draft, job, from } = await openStep(context, 'about-you')
  const { actor, db, url } = context
  const person = actor && !draft ? await ownDetails(db, actor.personId) : null
  const known = draft ?? {
    name: person?.name ?? '',
    email: '',
    phone: person?.phone ?? '',
    postcode: person?.postcode ?? '',
    ageBand: null,
  }
  const { name, phone, postcode, ageBand } = known
  const visit = { ...context, now: context.clock.now() }
  return {
    job,
    from,
    known: { name, phone, postcode, ageBand, email: actor?.email ?? known.email },
    fixedEmail: actor !== null || (draft?.personId ?? null) !== null,
    source: readSource(url.searchParams.get('source')),
    formKey: newFormKey(),
    referrer: await toldAbout(visit, { providerId: vacancy.providerId, draft }),
    showsName: draft?.referralShowsName ?? false,
  }
})

export const action = as('anyone', (context) => savePostedStep(context, 'about-you'))

export default function ApplyAboutYou() {
  const { job, known, fixedEmail, from, source, formKey, showsName, ...page } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const referrer = form?.values.intent === REMOVE_REFERRAL ? null : page.referrer
  return (
    <ApplyScreen
      {...{ job, form, from }}
      step="about-you"
      lead="Five short screens, about five minutes. No CV needed."
      hidden={{
        source: String(form?.values.source ?? source),
        formKey: String(form?.values.formKey ?? formKey),
      }}
      {...(referrer && { query: linkQuery(referrer.code) })}
    >
      {referrer && <ToldNote {...{ referrer, showsName, form }} />}
      <AboutYouFields {...{ form, known, fixedEmail }} />
    </ApplyScreen>
  )
}
