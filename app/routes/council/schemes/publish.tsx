import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { withSecondAdmin } from '#app/across/second-admin/with-second-admin.server'
import { ASKED, askedAlready } from '#app/organisations/staff/requests/request-words'
import { PublishForm } from '#app/grants/schemes/forms/scheme-forms'
import { schemesOf } from '#app/grants/schemes/queries-scope.server'
import { findScheme, schemeForStaff } from '#app/grants/schemes/queries-versions.server'
import { problemsOf, warningsOf } from '#app/grants/schemes/scheme'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { londonDate } from '#app/shared/dates'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { Notice } from '#app/ui/status'
import { DateField } from '#app/ui/text-fields'

export const meta: MetaFunction = () => [{ title: 'Publish the draft' }]

const scopeOf = ({ db, actor, council }: CouncilContext) =>
  schemesOf(db, { councilId: council.id, personId: actor.personId, roles: ['admin'] })

export const loader = as('admin', async (context) => {
  const { db, clock, params, council } = context
  const now = clock.now()
  const asked = { councilId: council.id, schemeIds: await scopeOf(context), id: params.id ?? '', now }
  const scheme = found(await schemeForStaff(db, asked))
  const { definition, version, updatedAt } = found(scheme.draft)
  return {
    id: scheme.id,
    name: definition.name,
    version,
    seen: updatedAt.toISOString(),
    today: londonDate(now),
    problems: problemsOf(definition),
    warnings: warningsOf(definition),
  }
})

export const action = as(
  'admin',
  async (context) => {
    const { request, db, clock, params, actor, council } = context
    const read = await readForm(request, PublishForm)
    if (!read.ok) return invalid(read)
    const schemeId = params.id ?? ''
    const asked = { councilId: council.id, schemeIds: await scopeOf(context), id: schemeId, now: clock.now() }
    const draft = (await schemeForStaff(db, asked))?.draft
    const about = { name: draft?.definition.name ?? '', version: draft?.version ?? 0 }
    const wanted = { kind: 'publish-scheme', schemeId, ...about, ...read.value } as const
    const done = await withSecondAdmin(wanted, { db, clock, actor, council })
    if (done.ok) {
      const page = `/council/schemes/${schemeId}`
      if (done.waits) return redirectWithNotice(page, ASKED)
      const now = read.value.from <= londonDate(clock.now())
      const words = now ? 'is in force now' : `comes into force on ${formatDate(read.value.from)}`
      return redirectWithNotice(page, `Published. Version ${about.version} ${words}.`)
    }
    switch (done.reason) {
      case 'asked-already':
        return refuse(read, askedAlready)
      case 'not-found':
        throw notFound()
      case 'no-draft':
        return refuse(read, 'There is no draft any more. Somebody published it or gave it up.')
      case 'changed-meanwhile':
        return refuse(read, 'A colleague changed the draft meanwhile. Open this page again and look at what is new.')
      case 'in-the-past':
        return refuse(read, 'Enter today or a later day', 'from')
      case 'before-planned':
        return refuse(read, `Another version is planned. Enter ${formatDate(done.planned)} or a later day`, 'from')
      case 'not-ready':
        return refuse(read, `It is not ready. ${done.problems.join(' ')}`)
      default:
        throw new Error(`Publishing was refused for what it is not: ${done.reason}`)
    }
  },
  {
    of: async (context) =>
      findScheme(context.db, {
        id: context.params.id ?? '',
        councilId: context.council.id,
        schemeIds: await scopeOf(context),
      }),
  },
)

export default function PublishScheme() {
  const { id, name, version, seen, today, problems, warnings } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title={`Publish version ${version}`}
      lead={`${name}: from the day you choose, new applications are judged by this version. Once published it never changes.`}
      back={{ href: `/council/schemes/${id}#draft`, label: name }}
      narrow
    >
      <div className="stack-lg">
        {[...problems, ...warnings].length > 0 && (
          <Notice kind="warn" title={problems.length > 0 ? 'Before it can be published' : 'Worth knowing'}>
            <ul>
              {[...problems, ...warnings].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Form state={answer?.form} action={`/council/schemes/${id}/publish`} hidden={{ seen }}>
          <DateField
            name="from"
            label="In force from"
            hint="Today means at once; a later day means its first minute."
            defaultValue={today}
            min={today}
            form={answer?.form}
          />
          <Button>Publish</Button>
        </Form>
      </div>
    </CouncilPage>
  )
}
