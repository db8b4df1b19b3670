import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { WithdrawForm } from '#app/hiring/own/withdraw-form'
import { leavingBy } from '#app/hiring/own/leaving'
import { findOwnApplication, ownApplication } from '#app/hiring/own/queries-own-application.server'
import { withdrawLabels, withdrawReasons } from '#app/hiring/applications/reasons'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { workOf } from '#app/across/work.server'
import { withdrawApplication } from '#app/hiring/own/withdraw-application.server'

export const meta: MetaFunction = () => [{ title: 'Withdraw your application' }]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const application = found(
    await ownApplication(db, { id: params.id ?? '', personId: actor.personId, now: clock.now() }),
  )
  const { id, title, provider, status } = application
  const leaving = leavingBy(status)
  if (!leaving) throw redirect(`/account/applications/${id}`)
  return { id, title, provider, leaving }
})

export const action = as(
  'person',
  async ({ request, db, clock, actor, params }) => {
    const id = params.id ?? ''
    const read = await readForm(request, WithdrawForm)
    if (!read.ok) return invalid(read)
    const left = await withdrawApplication({ id, reason: read.value.reason }, workOf({ db, clock, actor }))
    if (left.ok) {
      const notice =
        left.to === 'declined'
          ? 'You turned down the offer. The employer has been told.'
          : 'You withdrew your application. The employer has been told.'
      return redirectWithNotice(`/account/applications/${id}`, notice)
    }
    if (left.reason === 'not-found') throw notFound()
    return refuse(read, 'This application has ended already, so there is nothing to withdraw.')
  },
  { of: ({ db, params, actor }) => findOwnApplication(db, { id: params.id ?? '', personId: actor.personId }) },
)

export default function Withdraw() {
  const { id, title, provider, leaving } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const declining = leaving === 'decline'
  const page = `/account/applications/${id}`
  return (
    <Page
      title={declining ? 'Turn down the offer' : 'Withdraw your application'}
      eyebrow={`${title} · ${provider}`}
      lead={
        declining
          ? 'The employer is told at once, and can offer the job to somebody else.'
          : 'The employer is told at once. You can apply again while the job is open.'
      }
      back={{ href: page, label: 'Your application' }}
      narrow
    >
      <Form state={form} action={`${page}/withdraw`}>
        <Radios
          name="reason"
          legend="What is the main reason?"
          hint="The employer and the council learn from it. There is no wrong answer."
          options={withdrawReasons.map((value) => ({ value, label: withdrawLabels[value] }))}
          form={form}
        />
        <ButtonRow>
          <Button kind="danger">{declining ? 'Turn down the offer' : 'Withdraw application'}</Button>
          <LinkButton href={page} kind="quiet">
            Keep it
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
