import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { areaAnswers } from '#app/grants/schemes/rules/queries-area.server'
import { CheckResult } from '#app/grants/schemes/components/check-result'
import { QuestionFields } from '#app/grants/schemes/components/question-fields'
import { answersForm, factsFromAnswers } from '#app/grants/schemes/question-forms'
import { questionsOf } from '#app/grants/schemes/questions'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { judge, verdict } from '#app/grants/schemes/rules/rules'
import { closedWords } from '#app/grants/schemes/scheme-words'
import { readForm } from '#app/platform/forms.server'
import { as, found, type AnyoneContext } from '#app/platform/guard.server'
import { londonDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'

/** The page asks what somebody is going through. */
export const handle = { quickExit: true }

/** What is answered here is in no address, no log and no store, and not in the browser's either. */
const UNSEEN = { 'Cache-Control': 'no-store' }

const schemeOf = async ({ db, clock, council, params }: AnyoneContext) =>
  found(await schemeBySlug(db, { councilId: council.id, slug: params.scheme ?? '', now: clock.now() }))

export const loader = as('anyone', async (context) => {
  const { slug, definition } = await schemeOf(context)
  return {
    slug,
    name: definition.name,
    keys: questionsOf(definition),
    closed: closedWords(definition, londonDate(context.clock.now())),
    elsewhere: definition.elsewhere,
    portalName: context.council.portalName,
  }
})

export const action = as('anyone', async (context) => {
  const { db, clock, council } = context
  const scheme = await schemeOf(context)
  const read = await readForm(context.request, answersForm(questionsOf(scheme.definition)))
  if (!read.ok) return data({ form: read.form, outcomes: null }, { status: 422, headers: UNSEEN })
  const { home, work } = read.value
  const postcodes = [home, work].filter((postcode) => postcode !== null)
  const areas = await areaAnswers(db, { councilId: council.id, postcodes })
  const facts = factsFromAnswers(read.value, {
    today: londonDate(clock.now()),
    schemeId: scheme.id,
    area: (postcode) => areas.get(postcode)?.answer ?? 'unknown',
  })
  return data({ form: read.form, outcomes: judge(scheme.definition, facts, council) }, { headers: UNSEEN })
})

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Can you apply? ${page?.name ?? 'Grants'} – ${page?.portalName ?? ''}` },
  { name: 'robots', content: 'noindex' },
]

export default function GrantCheck() {
  const { slug, name, keys, closed, elsewhere } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/grants/${slug}/check`
  const back = { href: `/grants/${slug}`, label: name }
  if (answer?.outcomes)
    return (
      <CheckResult
        {...{ slug, name, outcomes: answer.outcomes, closed, elsewhere, back }}
        answer={verdict(answer.outcomes)}
      />
    )
  return (
    <Page
      title="Check if you can apply"
      lead={`A few questions about what ${name} needs. We do not ask who you are, and keep nothing of what you answer.`}
      back={back}
      narrow
    >
      <div className="stack-lg">
        {closed && (
          <Notice title="You cannot apply today">
            <p>{closed} You can still check.</p>
          </Notice>
        )}
        <Form state={answer?.form} action={here}>
          <p>Leave out what you do not know or would rather not say: then we look at it when you apply.</p>
          <QuestionFields keys={keys} form={answer?.form} />
          <Button>{keys.length > 0 ? 'See if you can apply' : 'Continue'}</Button>
        </Form>
      </div>
    </Page>
  )
}
