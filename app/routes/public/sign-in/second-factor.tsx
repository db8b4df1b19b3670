import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SecondFactorPage } from '#app/people/signing-in/components/second-factor'
import {
  enterSecondFactor,
  secondFactorToSetUp,
  type SecondFactorRefusal,
} from '#app/people/signing-in/enter-second-factor.server'
import { SecondFactorForm } from '#app/people/signing-in/forms'
import { qrPath } from '#app/shared/qr-path'
import { authenticatorUri } from '#app/people/signing-in/second-factor.server'
import { invalid, readForm, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { awaitingSession, endSession, startSession } from '#app/platform/session.server'

export const meta: MetaFunction = () => [{ title: 'Confirm with your phone' }]

const REFUSALS: Record<SecondFactorRefusal, string> = {
  'wrong-code':
    'That is not the code your app shows now, or it was used before. Wait for the next six digits and type those.',
  'too-many-tries': 'That was tried five times. Wait 15 minutes, then sign in again.',
  'not-set-up': 'Load this page again and scan the code with your app first.',
}

export const loader = as(
  'anyone',
  async ({ request, db, council }) => {
    const session = await awaitingSession(db, request)
    if (!session) throw redirect('/sign-in')
    const setUp = await secondFactorToSetUp(session, { db })
    if (!setUp) return { email: session.email, setUp: null }
    const uri = authenticatorUri({ secret: setUp.secret, email: session.email, portal: council.portalName })
    return { email: session.email, setUp: { ...setUp, qr: qrPath(uri) } }
  },
  { writesOnGet: 'the secret that is being set up belongs to this session' },
)

export const action = as('anyone', async ({ request, db, clock, council }) => {
  const session = await awaitingSession(db, request)
  if (!session) return redirect('/sign-in')
  const read = await readForm(request, SecondFactorForm)
  if (!read.ok) return invalid(read)
  const entered = await enterSecondFactor({ session, code: read.value.code }, { db, clock, council })
  if (!entered.ok) return refuse(read, REFUSALS[entered.reason], 'code')
  // A new secret for the session that is worth more than the one before.
  await endSession(db, request)
  const userAgent = request.headers.get('user-agent') ?? ''
  const cookie = await startSession(db, { accountId: session.accountId, userAgent, staff: true, secondFactor: true })
  return redirect(entered.to ?? '/council', { headers: { 'Set-Cookie': cookie } })
})

export default function SecondFactor() {
  const { email, setUp } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SecondFactorPage email={email} setUp={setUp} form={answer?.form} />
}
