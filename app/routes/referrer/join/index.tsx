import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { programmeByCode } from '#app/referrals/programmes/queries.server'
import { codeForm } from '#app/referrals/referrers/forms'
import { programmesOfPerson } from '#app/referrals/referrers/queries.server'
import { invalid, readForm, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import { redirect } from '#app/platform/redirect.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'

/** So that nobody tries codes one after the other. */
const TRIES: RateLimit = { name: 'join-code', points: 20, seconds: 60 * 60 }

export const meta: MetaFunction = () => [{ title: 'Join your employer’s referral programme' }]

export const loader = as('person', async ({ db, actor }) => ({ programmes: await programmesOfPerson(db, actor) }))

export const action = as('person', async ({ request, db, clock, actor }) => {
  const read = await readForm(request, codeForm)
  if (!read.ok) return invalid(read)
  if (!(await withinLimit(db, TRIES, actor.personId)))
    return refuse(read, 'You tried many codes. Wait an hour, or ask your manager to invite you.', 'code')
  const { code } = read.value
  const programme = await programmeByCode(db, { code, now: clock.now() })
  if (!programme)
    return refuse(read, 'We do not know this code. Look at the poster again, or ask your manager.', 'code')
  return redirect(`/refer/join/${code}`)
})

export default function Join() {
  const { programmes } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const waiting = programmes.filter(({ status }) => status === 'waiting')
  return (
    <Page
      title="Join your employer’s referral programme"
      lead="Tell friends about jobs where you work, and earn points for those who start and stay."
      narrow
    >
      <div className="stack-lg">
        {waiting.map(({ providerId, providerName }) => (
          <Notice key={providerId} kind="info" title={`You asked to join ${providerName}`}>
            <p>A manager has to confirm that you work there. We email you as soon as they have.</p>
          </Notice>
        ))}
        <Form state={form} action="/refer/join">
          <TextField
            name="code"
            label="Code from the poster"
            hint="Eight letters and digits. Your manager has it too."
            form={form}
            width="s"
            autoComplete="off"
          />
          <Button>Continue</Button>
        </Form>
      </div>
    </Page>
  )
}
