import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { DifferenceList } from '#app/grants/schemes/components/difference-list'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { potNames, schemeForStaff } from '#app/grants/schemes/queries-versions.server'
import { schemeDiff } from '#app/grants/schemes/scheme-diff'
import { as, found } from '#app/platform/guard.server'

export const meta: MetaFunction = () => [{ title: 'What the draft changes' }]

export const loader = as('grant-reader', async ({ db, clock, params, actor, council, roles }) => {
  const schemeIds = await schemesOf(db, { councilId: council.id, personId: actor.personId, roles })
  const asked = { councilId: council.id, schemeIds, id: params.id ?? '', now: clock.now() }
  const { id, name, draft, inForce, versions } = found(await schemeForStaff(db, asked))
  const before = found(inForce ?? versions.find(({ standing }) => standing === 'planned'))
  const pots = new Map((await potNames(db, council.id)).map((pot) => [pot.id, pot.name]))
  const words = { areaName: council.areaName, pots }
  return {
    id,
    name,
    version: before.version,
    differences: schemeDiff(before.definition, found(draft).definition, words),
  }
})

export default function SchemeDiff() {
  const { id, name, version, differences } = useLoaderData<typeof loader>()
  return (
    <CouncilPage
      title="What the draft changes"
      lead={
        differences.length === 0
          ? `The draft of ${name} says the same as version ${version}.`
          : `The draft of ${name} beside version ${version}. Applications already sent keep the rules they were sent under.`
      }
      back={{ href: `/council/schemes/${id}#draft`, label: name }}
    >
      <DifferenceList differences={differences} />
    </CouncilPage>
  )
}
