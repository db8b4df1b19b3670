import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConsentWords } from '#app/brokering/candidates/components/matching-consent'
import { ProfileSummary } from '#app/brokering/candidates/components/profile-summary'
import { RegisterFrame } from '#app/brokering/registering/components/register-screen'
import { matchingConsentWording } from '#app/brokering/candidates/matching-consent'
import { profileWords } from '#app/brokering/candidates/profile-words'
import { readRegistration } from '#app/brokering/registering/draft-answers'
import { redirect } from '#app/platform/redirect.server'
import { openRegisterStep } from './open-registration.server'
import { registerPath } from '#app/brokering/registering/register-steps'
import { as } from '#app/platform/guard.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { sendPostedRegistration } from './send-posted-registration.server'
import { phoneWords } from '#app/shared/phone'

export const meta: MetaFunction = () => [
  { title: 'Check and agree – get help finding care work' },
  { name: 'robots', content: 'noindex' },
]

export const loader = as('anyone', async (context) => {
  const registration = readRegistration(await openRegisterStep(context, 'check'), context.clock.now())
  if (!registration) throw redirect(registerPath('about-you'))
  const { contact, profile } = registration
  const line = (label: string, value: string | null) => ({ label, lines: value ? [value] : [] })
  return {
    email: contact.email,
    words: profileWords(profile),
    contact: [
      line('Name', contact.name),
      line('Email address', contact.email),
      line('Phone number', contact.phone && phoneWords(contact.phone)),
    ],
    signedIn: context.actor !== null,
    wording: matchingConsentWording({ council: context.council.name }),
  }
})

export const action = as('anyone', sendPostedRegistration)

export default function RegisterCheck() {
  const { words, contact, email, signedIn, wording } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer && 'form' in answer ? answer.form : undefined
  return (
    <RegisterFrame step="check">
      <div className="stack-lg">
        <ProfileSummary {...{ words, contact }} changeHref={(step) => registerPath(step, 'check')} />
        <Form state={form} action={registerPath('check')}>
          <div className="stack">
            <h2>What you agree to</h2>
            <ConsentWords wording={wording} />
            <p>
              <a href="/privacy">How we look after your information</a>
            </p>
            {!signedIn && <p>When you register, we email a code to {email}, to make sure that the address is yours.</p>}
          </div>
          <Checkbox name="consent" label="I agree to this" form={form} />
          <ButtonRow>
            <Button size="large" icon="check">
              Register
            </Button>
            <LinkButton href={registerPath('skills')} kind="quiet" icon="back">
              Back
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </RegisterFrame>
  )
}
