import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstName } from '#app/people/profile/names'
import { programmeOf } from '#app/referrals/programmes/queries.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { ChooseApplicant, RecordForm } from '#app/referrals/friends/desk/components/record-form'
import { RecordForm as RecordSchema } from '#app/referrals/friends/desk/manager-forms'
import { friendName } from '#app/referrals/friends/desk/manager-words'
import { recordRefusals } from '#app/referrals/friends/desk/refusal-words'
import { untoldApplicant, untoldApplicants } from '#app/referrals/friends/desk/queries-record.server'
import { referrersToChoose } from '#app/referrals/referrers/queries-choice.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'
import { cleanLine } from '#app/shared/plain-text'
import { recordReferralByHand } from '#app/referrals/friends/desk/record-referral-by-hand.server'

export const meta: MetaFunction = () => [{ title: 'Who told them?' }]

export const loader = as('provider-recruiter', async ({ url, db, clock, provider }) => {
  const { providerId } = provider
  const now = clock.now()
  const id = url.searchParams.get('application')
  if (id !== null) {
    const applicant = found(await untoldApplicant(db, { id, providerId }))
    return { recording: { applicant, referrers: await referrersToChoose(db, { providerId }) }, choosing: null, now }
  }
  const q = cleanLine(url.searchParams.get('q') ?? '').slice(0, 80)
  const page = readPage(url.searchParams.get('page'))
  const { programme } = await programmeOf(db, { providerId, now })
  const since = programme?.createdAt ?? now
  return { recording: null, choosing: { ...(await untoldApplicants(db, { providerId, since, q, page })), q }, now }
})

export const action = as('provider-recruiter', async ({ request, url, db, clock, council, actor, provider }) => {
  const applicationId = url.searchParams.get('application') ?? ''
  const read = await readForm(request, RecordSchema)
  if (!read.ok) return invalid(read)
  const { referrer: referrerId, words } = read.value
  const outcome = await recordReferralByHand(
    { applicationId, referrerId, words },
    { db, clock, council, actor, provider },
  )
  if (!outcome.ok) {
    if (outcome.reason === 'not-found') throw notFound()
    return refuse(read, ...recordRefusals[outcome.reason])
  }
  return redirectWithNotice(`/provider/referrals/${outcome.id}`, 'Recorded. They see it on their page.')
})

export default function Record() {
  const { recording, choosing, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  if (recording) {
    const { applicant, referrers } = recording
    return (
      <ProviderPage
        title={`Who told ${firstName(friendName(applicant.name))}?`}
        eyebrow={applicant.vacancyTitle}
        lead="Only when one of your people told them about the job, and the link was lost on the way."
        back={{ href: `/provider/applications/${applicant.id}`, label: applicant.name || 'The application' }}
        narrow
      >
        <RecordForm applicant={applicant} referrers={referrers} form={form} />
      </ProviderPage>
    )
  }
  return (
    <ProviderPage
      title="Who told an applicant?"
      lead="When one of your people told somebody about the job and the link was lost on the way. Choose the applicant."
      back={{ href: '/provider/referrals/friends', label: 'Friends' }}
    >
      <ChooseApplicant {...choosing} now={now} />
    </ProviderPage>
  )
}
