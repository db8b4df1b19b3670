import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { agreeToMatching } from '#app/brokering/own/agree-to-matching.server'
import { ConsentWords } from '#app/brokering/candidates/components/matching-consent'
import { matchingConsentWording } from '#app/brokering/candidates/matching-consent'
import { agreeForm } from '#app/brokering/own/own-forms'
import { ownCandidate } from '#app/brokering/own/queries-own.server'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDate } from '#app/shared/date-words'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Checkbox } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { withdrawMatchingConsent } from '#app/brokering/own/end-matching.server'

const HOME = '/account/matching'

export const meta: MetaFunction = () => [{ title: 'Your agreement to be matched' }]

export const loader = as('person', async ({ db, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') throw redirect(HOME)
  const { consent } = candidate
  const open = consent && !consent.withdrawnAt
  return {
    givenOn: open ? formatDate(consent.givenAt) : null,
    wording: open ? consent.wording.split('\n') : matchingConsentWording({ council: council.name }),
  }
})

export const action = as('person', async ({ request, db, clock, actor, council }) => {
  const candidate = await ownCandidate(db, { personId: actor.personId, councilId: council.id })
  if (!candidate || candidate.status === 'closed') return redirect(HOME)
  const context = { db, clock, actor, council }
  return byIntent(await formDataOf(request), {
    agree: when(agreeForm, async () => {
      await agreeToMatching({ candidateId: candidate.id }, context)
      return redirectWithNotice(HOME, 'Thank you. You agreed to be matched from today on.')
    }),
    withdraw: async () => {
      await withdrawMatchingConsent({ candidateId: candidate.id }, context)
      return redirectWithNotice(HOME, 'You withdrew your agreement. Nobody looks for work for you now.')
    },
  })
})

export default function MatchingConsent() {
  const { givenOn, wording } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const lead = givenOn ? `You agreed to this on ${givenOn}.` : 'Without this, nobody may look for work for you.'
  return (
    <Page title="Your agreement to be matched" lead={lead} back={{ href: HOME, label: 'Help finding work' }} narrow>
      <div className="stack-lg">
        <ConsentWords wording={wording} />
        {givenOn ? (
          <Form action={`${HOME}/consent`} hidden={{ intent: 'withdraw' }}>
            <p>
              If you withdraw it, we stop at once, and take back every introduction that no employer has seen yet. What
              you told us stays here, so that you can agree again.
            </p>
            <ButtonRow>
              <Button kind="danger">Withdraw my agreement</Button>
              <LinkButton href={HOME} kind="quiet">
                Keep it
              </LinkButton>
            </ButtonRow>
          </Form>
        ) : (
          <Form state={form} action={`${HOME}/consent`} hidden={{ intent: 'agree' }}>
            <Checkbox name="consent" label="I agree to this" form={form} />
            <Button>Agree</Button>
          </Form>
        )}
      </div>
    </Page>
  )
}
