import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { QuestionFields } from '#app/grants/schemes/components/question-fields'
import { SchemeBody } from '#app/grants/schemes/components/scheme-page'
import { StandingTag } from '#app/grants/schemes/components/scheme-overview'
import { questionsOf } from '#app/grants/schemes/questions'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { schemeForStaff } from '#app/grants/schemes/queries-versions.server'
import { closedWords, schemeView } from '#app/grants/schemes/scheme-words'
import { as, found } from '#app/platform/guard.server'
import { renderMarkdown } from '#app/platform/markdown'
import { londonDate } from '#app/shared/dates'
import { Details, Prose } from '#app/ui/summary'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: `Preview: ${page?.view.name ?? ''}` }]

export const loader = as('grant-reader', async ({ db, clock, url, params, actor, council, roles }) => {
  const now = clock.now()
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles })
  const asked = { councilId: council.id, schemeIds, id: params.id ?? '', now }
  const { id, name, versions, draft, inForce } = found(await schemeForStaff(db, asked))
  const wanted = url.searchParams.get('version')
  const shown = found(wanted ? versions.find(({ version }) => String(version) === wanted) : (draft ?? inForce))
  const { definition, version, standing } = shown
  return {
    id,
    name,
    version,
    standing,
    view: schemeView(definition, council),
    html: renderMarkdown(definition.about),
    closed: closedWords(definition, londonDate(now)),
    questions: questionsOf(definition),
  }
})

export default function SchemePreview() {
  const { id, name, version, standing, view, html, closed, questions } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      eyebrow={
        <>
          What applicants read: version {version} <StandingTag standing={standing} />
        </>
      }
      title={view.name}
      lead={view.summary}
      back={{ href: `/council/schemes/${id}`, label: name }}
      narrow
    >
      <div className="stack-lg">
        <SchemeBody view={view} html={html} closed={closed} />
        {questions.length > 0 && (
          <Details summary="What the check before applying asks">
            <div className="form">
              <QuestionFields keys={questions} />
            </div>
          </Details>
        )}
        <Details summary="What applicants tick before sending">
          <Prose>
            <ul>
              {view.declarations.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Prose>
        </Details>
      </div>
    </CouncilPage>
  )
}
