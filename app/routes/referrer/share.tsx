import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { qrPath } from '#app/shared/qr-path'
import { channelAddress } from '#app/referrals/sharing/channels'
import { LinkQr, LinkToCopy, ShareChoices } from '#app/referrals/sharing/components/share-choices'
import { linkPath } from '#app/referrals/sharing/link-code'
import { mintLink } from '#app/referrals/sharing/mint-link.server'
import { clicksOf, liveJobOf, publicNameOf } from '#app/referrals/sharing/queries-sharing.server'
import { readySubject, readyText } from '#app/referrals/sharing/ready-text'
import { MOST_TEXT_CHARACTERS, shareForm } from '#app/referrals/sharing/share-form'
import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { councilOrigin } from '#app/platform/council.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, type ProviderContext } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { redirect, redirectAway } from '#app/platform/redirect.server'
import { readReference } from '#app/shared/reference'
import { Page } from '#app/ui/layout'
import { shareVacancy } from '#app/referrals/sharing/share-vacancy.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Tell a friend: ${data?.title ?? 'a job'}` }]

export const loader = as(
  'referrer',
  async (context) => {
    const { db, clock, actor, provider, council, url } = context
    const { providerId } = provider
    const now = clock.now()
    const { path, reference, title, words, vacancyId } = await whatToShare(context)
    const referrer = await referrerOf(db, { providerId, personId: actor.personId })
    if (referrer?.status !== 'active' || !(await runningProgramme(db, { providerId, now }))) throw redirect('/refer')
    const { id: linkId, code } = await mintLink(db, { referrer, vacancyId, now })
    const link = `${councilOrigin(council)}${linkPath(code)}`
    const shown = url.searchParams.get('shown')
    return {
      path,
      title,
      where: words.vacancy?.town ?? '',
      isJob: reference !== null,
      provider: provider.providerName,
      text: url.searchParams.get('text')?.slice(0, MOST_TEXT_CHARACTERS) ?? readyText(words),
      subject: readySubject(words),
      link,
      friendsPage: linkPath(code),
      clicks: await clicksOf(db, { linkId }),
      qr: shown === 'qr' ? qrPath(link) : null,
      formKey: newFormKey(),
    }
  },
  { writesOnGet: 'the referrer’s own link to a job is made when they first open its page' },
)

/** A live job of this provider's, or working there in general. @throws 404 for anything else */
async function whatToShare({ db, clock, params, provider }: ProviderContext) {
  const { providerId } = provider
  if (params.reference === 'general')
    return {
      path: '/refer/general',
      reference: null,
      vacancyId: null,
      title: 'Working here in general',
      words: { provider: await publicNameOf(db, { providerId }), vacancy: null },
    }
  const reference = found(readReference(params.reference ?? ''))
  const job = found(await liveJobOf(db, { providerId, now: clock.now(), reference }))
  const { title, town, vacancyId } = job
  const words = { provider: job.provider, vacancy: { title, town } }
  return { path: `/refer/${reference}`, reference, vacancyId, title, words }
}

export const action = as('referrer', async (context) => {
  const { path, reference, words } = await whatToShare(context)
  const read = await readForm(context.request, shareForm)
  if (!read.ok) return invalid(read)
  const { channel, text } = read.value
  const outcome = await shareVacancy({ reference, channel, formKey: formKeyOf(read.raw) }, context)
  if (!outcome.ok) return redirectWithNotice('/refer', refusals[outcome.reason])
  const link = `${councilOrigin(context.council)}${linkPath(outcome.code)}`
  const away = channelAddress(channel, { text, link, subject: readySubject(words) })
  if (away) return redirectAway(away)
  const here = `${path}?${new URLSearchParams({ shown: channel, text }).toString()}#${channel === 'qr' ? 'qr' : 'link'}`
  const points = outcome.points === 1 ? '1 point' : `${outcome.points} points`
  return outcome.points > 0
    ? redirectWithNotice(here, `${points} for sharing this job for the first time.`)
    : redirect(here)
})

const refusals = {
  'not-running': 'Telling friends is paused just now. What you have earned stays yours.',
  'not-active': 'You can share jobs once your manager has confirmed you.',
  'not-live': 'This job has closed. Here is what is open.',
}

export default function Share() {
  const { path, title, where, isJob, provider, text, subject, link, friendsPage, clicks, qr, formKey } =
    useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title={title}
      eyebrow="Tell a friend"
      lead={isJob ? `${provider}${where && `, ${where}`}` : `Every job that ${provider} has open.`}
      back={{ href: '/refer', label: 'All jobs' }}
      narrow
    >
      <div className="stack-lg">
        {qr && <LinkQr {...qr} />}
        <ShareChoices {...{ action: path, text, subject, link, formKey, form }} />
        <LinkToCopy {...{ link, clicks }} />
        <p className="text-muted">
          You choose who gets it, in your own app. We never ask you for a friend’s name, number or address.{' '}
          <a href={friendsPage}>See what your friend sees</a>
        </p>
      </div>
    </Page>
  )
}
