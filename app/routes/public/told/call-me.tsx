import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CallMeFields } from '#app/referrals/friends/components/call-me-fields'
import { CallMeForm } from '#app/referrals/friends/call-me'
import { referrerOfDevice } from '#app/referrals/sharing/device.server'
import { linkPath, readLinkCode } from '#app/referrals/sharing/link-code'
import { openLink } from '#app/referrals/sharing/open-link.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, type AnyoneContext } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { askToBeCalled } from '#app/referrals/friends/ask-to-be-called.server'

/** Each rings a manager's mailbox; a whole staff room may sit behind one address. */
const CALLS_PER_IP: RateLimit = { name: 'call-me-ip', points: 20, seconds: 60 * 60 }

export const meta: MetaFunction = () => [{ title: 'I’m interested, call me' }, { name: 'robots', content: 'noindex' }]

/** @throws 404 for no such link; to its page while no referral can begin */
async function openForCall({ db, clock, params }: AnyoneContext) {
  const link = found(await openLink(db, { code: found(readLinkCode(params.code)), now: clock.now() }))
  const { toldBy } = link
  if (toldBy === null) throw redirect(linkPath(link.code))
  return { ...link, toldBy }
}

export const loader = as('anyone', async (context) => {
  const { code, toldBy, provider, vacancy } = await openForCall(context)
  return {
    code,
    toldBy,
    provider,
    job: vacancy?.title ?? null,
    untold: vacancy ? `/jobs/${vacancy.reference}` : '/jobs',
    formKey: newFormKey(),
  }
})

export const action = as('anyone', async (context) => {
  const { db, request, web, actor } = context
  const link = await openForCall(context)
  const read = await readForm(request, CallMeForm)
  if (!read.ok) return invalid(read)
  if (!(await withinLimit(db, CALLS_PER_IP, web.ip)))
    return refuse(read, 'Many people have asked from here just now. Wait an hour, or apply instead.')
  // Where they are signed in it is their own, whatever its cookie says.
  const device = actor?.personId === link.referrerPersonId ? link.referrerId : await referrerOfDevice(request)
  const callRequest = await askToBeCalled({ ...read.value, formKey: formKeyOf(read.raw) }, { ...context, link, device })
  const path = linkPath(link.code)
  if (!callRequest.ok) return redirectWithNotice(path, 'They take no calls just now. You can still apply for the job.')
  return redirectWithNotice(path, `Thank you. ${link.provider} will call you.`)
})

export default function CallMe() {
  const { code, toldBy, provider, job, untold, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <Page
      title="I’m interested, call me"
      eyebrow={job ? `${job} · ${provider}` : provider}
      lead={`Leave your number, and somebody from ${provider} rings you. You can ask anything, and you promise nothing.`}
      back={{ href: linkPath(code) }}
      narrow
    >
      <Form state={form} action={`${linkPath(code)}/call-me`} hidden={{ formKey }}>
        <CallMeFields {...{ form, toldBy }} />
        <p className="text-muted">
          {provider} sees what you write here, and that {toldBy} told you. {toldBy} sees how far it comes, not your
          number. If nothing comes of it, we delete your number after six months.{' '}
          <a href="/privacy">How we look after your information</a>
        </p>
        <ButtonRow>
          <Button size="large" icon="phone">
            Call me
          </Button>
        </ButtonRow>
      </Form>
      <p className="mt-6">
        Would you rather not say who told you? <a href={untold}>Apply without it</a>.
      </p>
    </Page>
  )
}
