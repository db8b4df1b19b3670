import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownDetails } from '#app/modules/accounts/queries-profile.server'
import { readSource } from '#app/modules/applications/application-sources'
import { AboutYouFields } from '#app/modules/applications/components/about-you-fields'
import { ApplyScreen } from '#app/modules/applications/components/apply-screen'
import { openStep } from '#app/modules/applications/open-application.server'
import { savePostedStep } from '#app/workflows/save-posted-step.server'
import { as } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `About you – apply for ${data?.job.title ?? 'a job'}` },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => {
  const { vacancy, draft } = await openStep(context, 'about-you')
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
  const { reference, title, provider } = vacancy
  return {
    job: { reference, title, provider },
    known: { name, phone, postcode, ageBand, email: actor?.email ?? known.email },
    fixedEmail: actor !== null || (draft?.personId ?? null) !== null,
    from: url.searchParams.get('from'),
    source: readSource(url.searchParams.get('source')),
    formKey: newFormKey(),
  }
})

export const action = as('anyone', (context) => savePostedStep(context, 'about-you'))

export default function ApplyAboutYou() {
  const { job, known, fixedEmail, from, source, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ApplyScreen
      {...{ job, form, from }}
      step="about-you"
      lead="Five short screens, about five minutes. No CV needed."
      hidden={{
        source: String(form?.values.source ?? source),
        formKey: String(form?.values.formKey ?? formKey),
      }}
    >
      <AboutYouFields {...{ form, known, fixedEmail }} />
    </ApplyScreen>
  )
}
