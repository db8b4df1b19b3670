import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { discardDraft, startDraft } from '#app/grants/schemes/change-draft.server'
import { DraftSection } from '#app/grants/schemes/components/draft-section'
import { DecidedList, VersionTable } from '#app/grants/schemes/components/scheme-overview'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { findScheme, potNames, schemeForStaff } from '#app/grants/schemes/queries-versions.server'
import { problemsOf, warningsOf } from '#app/grants/schemes/scheme'
import { decidedBy, schemeDiff } from '#app/grants/schemes/scheme-diff'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { ErrorSummary } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { z } from 'zod'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name ?? 'Scheme' }]

export const loader = as('grant-reader', async ({ db, clock, params, actor, council, roles }) => {
  const now = clock.now()
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles })
  const scheme = found(await schemeForStaff(db, { councilId: council.id, schemeIds, id: params.id ?? '', now }))
  const pots = await potNames(db, council.id)
  const words = { areaName: council.areaName, pots: new Map(pots.map(({ id, name }) => [id, name])) }
  const { id, slug, name, closed, inForce, draft, versions } = scheme
  const before = inForce ?? versions.find(({ standing }) => standing === 'planned') ?? null
  return {
    id,
    slug,
    name,
    closed,
    mayEdit: roles.includes('admin'),
    versions: versions.map(({ definition: _, ...line }) => line),
    inForce: inForce && { since: inForce.inForceFrom!, decided: decidedBy(inForce.definition, words) },
    draft: draft && {
      decided: decidedBy(draft.definition, words),
      changes: before ? schemeDiff(before.definition, draft.definition, words).length : null,
      problems: problemsOf(draft.definition),
      warnings: warningsOf(draft.definition),
    },
  }
})

export const action = as('admin', async ({ request, db, clock, params, actor, council }) => {
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles: ['admin'] })
  const schemeId = params.id ?? ''
  found(await findScheme(db, { id: schemeId, councilId: council.id, schemeIds }))
  const context = { db, clock, actor, councilId: council.id, schemeIds }
  const here = `/council/schemes/${schemeId}`
  return byIntent(await formDataOf(request), {
    start: async () => {
      const started = await startDraft({ schemeId }, context)
      if (!started.ok) throw notFound()
      return redirectWithNotice(
        here,
        started.started ? 'The draft is there.' : 'There was a draft already. Here it is.',
      )
    },
    discard: when(z.object({}), async (read) => {
      const gone = await discardDraft({ schemeId }, context)
      if (gone.ok) return redirectWithNotice(here, 'The draft is gone. What is in force stays as it is.')
      if (gone.reason === 'not-found') throw notFound()
      return refuse(read, 'There is no draft to give up.')
    }),
  })
})

export default function Scheme() {
  const { id, slug, name, closed, mayEdit, versions, inForce, draft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const here = `/council/schemes/${id}`
  return (
    <CouncilPage
      title={name}
      lead={
        inForce
          ? `In force since ${formatDate(inForce.since)}. Applicants see it at /grants/${slug}.`
          : `Nobody outside the council sees it yet. Its address will be /grants/${slug}.`
      }
      back={{ href: '/council/schemes', label: 'Schemes' }}
      actions={
        mayEdit &&
        !draft && (
          <ActionButton action={here} fields={{ intent: 'start' }} kind="secondary" icon="edit">
            {versions.length > 0 ? 'Change this scheme' : 'Start a draft'}
          </ActionButton>
        )
      }
    >
      <div className="stack-lg">
        <ErrorSummary state={answer?.form} />
        {closed && (
          <Notice title="Nobody can apply today">
            <p>{closed}</p>
          </Notice>
        )}
        {draft && <DraftSection schemeId={id} mayEdit={mayEdit} draft={draft} />}
        <Section title="Versions" id="versions">
          <VersionTable schemeId={id} versions={versions} />
        </Section>
        {inForce && (
          <Section title="What is in force" id="in-force">
            <DecidedList decided={inForce.decided} headingLevel={3} />
          </Section>
        )}
      </div>
    </CouncilPage>
  )
}
