import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OwnPapers } from '#app/grants/own/components/own-papers'
import { AnswerQuestionForm, MOST_OWN_WORDS } from '#app/grants/own/own-forms'
import { ownActions } from '#app/grants/own/own-policy'
import { findOwnGrant, ownGrant } from '#app/grants/own/queries-own-grant.server'
import { invalid, readForm, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextArea } from '#app/ui/text-fields'
import { answerGrantQuestion } from '#app/grants/own/answer-grant-question.server'

export const meta: MetaFunction = () => [{ title: 'Answer our question' }]

export const loader = as('person', async ({ db, clock, actor, params }) => {
  const mine = { id: params.id ?? '', personId: actor.personId, now: clock.now() }
  const grant = found(await ownGrant(db, mine))
  const may = ownActions(grant)
  if (!may.answer) throw redirect(`/account/grants/${grant.id}`)
  const asked = grant.questions.filter(({ answeredAt }) => answeredAt === null)
  return { id: grant.id, asked, evidence: grant.evidence, mayAdd: may.addEvidence }
})

export const action = as(
  'person',
  async ({ request, db, clock, actor, params }) => {
    const id = params.id ?? ''
    const read = await readForm(request, AnswerQuestionForm)
    if (!read.ok) return invalid(read)
    const answered = await answerGrantQuestion({ id, words: read.value.words }, { db, clock, actor })
    if (!answered.ok && answered.reason === 'not-found') throw notFound()
    const notice = answered.ok
      ? 'Thank you. We go on with your application.'
      : 'There is no question to answer any more.'
    return redirectWithNotice(`/account/grants/${id}`, notice)
  },
  {
    keeps: 'send your answer',
    of: ({ db, params, actor }) => findOwnGrant(db, { id: params.id ?? '', personId: actor.personId }),
  },
)

export default function AnswerQuestion() {
  const { id, asked, evidence, mayAdd } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const page = `/account/grants/${id}`
  return (
    <Page title="Answer our question" back={{ href: page, label: 'Your application' }} narrow>
      <div className="stack-lg">
        {asked.map((question) => (
          <blockquote key={question.id} className="whitespace-pre-line break-words border-l-4 border-line pl-4">
            {question.words}
          </blockquote>
        ))}
        {mayAdd && (
          <div className="stack">
            <p>
              Did we ask for a document? <a href={`${page}/evidence?then=answer`}>Add it first</a>, then answer here.
            </p>
            {evidence.length > 0 && <OwnPapers grant={{ id, evidence }} />}
          </div>
        )}
        <Form state={form} action={`${page}/answer`}>
          <TextArea
            name="words"
            label="Your answer"
            hint="In your own words. Only the people who check and decide your application read it."
            rows={7}
            maxCharacters={MOST_OWN_WORDS}
            form={form}
          />
          <ButtonRow>
            <Button icon="send">Send answer</Button>
            <LinkButton href={page} kind="quiet">
              Cancel
            </LinkButton>
          </ButtonRow>
        </Form>
      </div>
    </Page>
  )
}
