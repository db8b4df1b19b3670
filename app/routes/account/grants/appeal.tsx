import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AppealForm, MOST_OWN_WORDS } from '#app/grants/own/own-forms'
import { ownActions } from '#app/grants/own/own-policy'
import { findOwnGrant, ownGrant } from '#app/grants/own/queries-own-grant.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextArea } from '#app/ui/text-fields'
import { makeAppeal } from '#app/grants/own/make-appeal.server'

export const meta: MetaFunction = () => [{ title: 'Ask us to look at it again' }]

const REFUSALS = {
  'appealed-before': 'You have asked us to look at this decision before. We can do that once.',
  'not-refused': 'There is no decision that we could look at again.',
  'too-late':
    'The last day on which you could ask us to look at it again is over. If something has changed, you can apply again.',
}

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const now = clock.now()
  const grant = found(await ownGrant(db, { id: params.id ?? '', personId: actor.personId, now }))
  if (!ownActions(grant).appeal) throw redirect(`/account/grants/${grant.id}`)
  return { id: grant.id, scheme: grant.scheme, until: grant.appealUntil && formatDay(grant.appealUntil, now) }
})

export const action = as(
  'person',
  async ({ request, db, clock, actor, params }) => {
    const id = params.id ?? ''
    const read = await readForm(request, AppealForm)
    if (!read.ok) return invalid(read)
    const made = await makeAppeal({ id, words: read.value.words }, { db, clock, actor })
    if (!made.ok && made.reason === 'not-found') throw notFound()
    if (!made.ok) return refuse(read, REFUSALS[made.reason])
    const notice = `We look at it again. You hear from us by ${formatDay(made.answerBy, clock.now())}.`
    return redirectWithNotice(`/account/grants/${id}`, notice)
  },
  {
    keeps: 'ask us to look again',
    of: ({ db, params, actor }) => findOwnGrant(db, { id: params.id ?? '', personId: actor.personId }),
  },
)

export default function Appeal() {
  const { id, scheme, until } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/account/grants/${id}`
  return (
    <Page
      title="Ask us to look at it again"
      eyebrow={scheme}
      lead={`You can do this once, until ${until}. Somebody who had nothing to do with the decision reads everything afresh.`}
      back={{ href: page, label: 'Your application' }}
      narrow
    >
      <Form state={form} action={`${page}/appeal`}>
        <TextArea
          name="words"
          label="What did we get wrong, or not know?"
          hint="In your own words. You do not need to know the rules. Only the people who look at it again read this."
          rows={8}
          maxCharacters={MOST_OWN_WORDS}
          form={form}
        />
        <ButtonRow>
          <Button icon="send">Send appeal</Button>
          <LinkButton href={page} kind="quiet">
            Cancel
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  )
}
