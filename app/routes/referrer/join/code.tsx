import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { programmeByCode, runningProgramme } from '#app/referrals/programmes/queries.server'
import { HowItWorks } from '#app/referrals/joining/components/how-it-works'
import { joinForm } from '#app/referrals/referrers/forms'
import { joinedWords, joinRefusal } from '#app/referrals/joining/join-words'
import { referrerOf } from '#app/referrals/referrers/queries.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, chosenProviderCookie, found, type PersonContext } from '#app/platform/guard.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import { redirect } from '#app/platform/redirect.server'
import { readReference } from '#app/shared/reference'
import { Button, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { TextField } from '#app/ui/text-fields'
import { joinByCode } from '#app/referrals/joining/join-programme.server'

export const meta: MetaFunction = () => [{ title: 'Bring a friend into care' }]

/** Each look takes one, whatever it finds, so that the address is no way round the form where tries are counted. */
const LOOKS: RateLimit = { name: 'join-code-look', points: 60, seconds: 60 * 60 }

/** Null for a code that nobody has, and for all of them to somebody who looked at too many. */
async function programmeOfCode({ db, clock, actor, params }: PersonContext) {
  const code = readReference(params.code ?? '')
  if (!code || !(await withinLimit(db, LOOKS, actor.personId))) return null
  const programme = await programmeByCode(db, { code, now: clock.now() })
  return programme && { ...programme, code }
}

export const loader = as(
  'person',
  async (context) => {
    const { db, clock, actor } = context
    const now = clock.now()
    const programme = await programmeOfCode(context)
    if (!programme) return { code: '', provider: null, status: null, programme: null, name: '' }
    const { code } = programme
    const { providerId } = programme
    const [referrer, running] = await Promise.all([
      referrerOf(db, { providerId, personId: actor.personId }),
      runningProgramme(db, { providerId, now }),
    ])
    if (referrer?.status === 'active')
      throw redirect('/refer', { headers: { 'Set-Cookie': await chosenProviderCookie().serialize(providerId) } })
    return {
      code,
      provider: programme.providerName,
      status: referrer?.status ?? null,
      programme: running && { rules: running.version.rules, pencePerPoint: running.pencePerPoint },
      name: referrer?.name || actor.name,
    }
  },
  { writesOnGet: 'counts the codes that a person tries, so that none are found by trying' },
)

export const action = as('person', async (context) => {
  const { request, db, clock, actor } = context
  const programme = found(await programmeOfCode(context))
  const { code } = programme
  const read = await readForm(request, joinForm)
  if (!read.ok) return invalid(read)
  const joined = await joinByCode({ code, name: read.value.name }, { db, clock, actor })
  if (!joined.ok) return refuse(read, joinRefusal(joined.reason, programme.providerName))
  if (joined.status === 'waiting') return redirect(`/refer/join/${code}`)
  const chosen = await chosenProviderCookie().serialize(joined.providerId)
  return redirectWithNotice('/refer', joinedWords(joined.points), [['Set-Cookie', chosen]])
})

export default function JoinByCode() {
  const { code, provider, status, programme, name } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  if (!provider)
    return (
      <Page
        title="We do not know this code"
        lead="It may have been replaced. Look for a newer poster, or ask your manager. After many tries, wait an hour."
        narrow
      >
        <LinkButton href="/refer/join" kind="secondary">
          Type a code
        </LinkButton>
      </Page>
    )
  if (status === 'waiting')
    return (
      <Page
        title="A manager has to confirm you"
        lead={`You asked to join the referral programme of ${provider}. A manager looks whether they know you.`}
        narrow
      >
        <Notice kind="info">
          <p>We email you as soon as they have. You need do nothing until then.</p>
        </Notice>
      </Page>
    )
  return (
    <Page title="Bring a friend into care" lead={`Join the referral programme of ${provider}.`} narrow>
      <div className="stack-lg">
        {programme ? (
          <>
            <HowItWorks {...programme} />
            <Form state={form} action={`/refer/join/${code}`}>
              <TextField
                name="name"
                label="Your name"
                hint="As your manager and payroll know you."
                form={form}
                width="m"
                autoComplete="name"
                defaultValue={name}
              />
              <Button size="large">Join</Button>
            </Form>
            {status !== 'invited' && (
              <p className="text-muted">A manager of {provider} confirms that you work there.</p>
            )}
          </>
        ) : (
          <p>{joinRefusal('not-running', provider)}</p>
        )}
      </div>
    </Page>
  )
}
