import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RiskForm } from '#app/grants/checking/signals/components/risk-form'
import { mayReadRiskList, riskList } from '#app/grants/checking/signals/queries-risk-list.server'
import { EndRiskForm, riskForm } from '#app/grants/checking/signals/risk-forms'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { identityLabels } from '#app/grants/applying/identities/identity'
import { byIntent, when } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { addYears, londonDate } from '#app/shared/dates'
import { readPage } from '#app/shared/pagination'
import { ActionButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'
import { addRiskEntry, endRiskEntry } from '#app/grants/checking/signals/add-risk-entry.server'

const HERE = '/council/grants/risk-list'

export const meta: MetaFunction = () => [{ title: 'Risk list' }]

export const loader = as('grant-officer', async ({ db, url, council, actor, clock }) => {
  if (!(await mayReadRiskList(db, { councilId: council.id, personId: actor.personId }))) throw notFound()
  const list = await riskList(db, { councilId: council.id, page: readPage(url.searchParams.get('page')) })
  const today = londonDate(clock.now())
  return { list, today, reviewOn: addYears(today, 1) }
})

export const action = as('grant-officer', async ({ request, db, council, actor, clock }) => {
  if (!(await mayReadRiskList(db, { councilId: council.id, personId: actor.personId }))) throw notFound()
  const worker = { db, actor, council, clock }
  return byIntent(await formDataOf(request), {
    add: when(riskForm(londonDate(clock.now())), async (read) => {
      const added = await addRiskEntry(read.value, worker)
      if (!added.ok) return refuse(read, 'This is on the list already.', 'kind')
      const where = added.found === 1 ? 'one open application has it' : `${added.found} open applications have it`
      return redirectWithNotice(
        HERE,
        added.found > 0 ? `On the list: ${where}.` : 'On the list. No open application has it.',
      )
    }),
    end: async (raw) => {
      const read = checkForm(raw, EndRiskForm)
      if (!read.ok || !(await endRiskEntry(read.value, worker))) throw notFound()
      return redirectWithNotice(HERE, 'Taken off the list. What it was found on keeps its mark.')
    },
  })
})

export default function RiskList() {
  const { list, today, reviewOn } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title="Risk list"
      lead="Accounts, numbers and addresses to look out for. When an application has one, somebody looks into it before anything is approved."
      back={{ href: '/council/grants', label: 'Grants' }}
    >
      <div className="stack-lg">
        <Table
          caption="On the risk list"
          rows={list.entries}
          rowKey={({ id }) => id}
          empty={<p className="text-muted">Nothing is on the list.</p>}
          columns={[
            { label: 'What', cell: ({ kind, hint }) => `${identityLabels[kind]} ${hint}` },
            { label: 'Why', cell: ({ words }) => <span className="break-words">{words}</span> },
            { label: 'By', cell: ({ by, createdAt }) => `${by}, ${formatDate(createdAt)}` },
            { label: 'Found', cell: ({ found }) => (found === 1 ? 'once' : `${found} times`) },
            {
              label: 'Look again',
              cell: (entry) =>
                entry.reviewOn <= today ? `Now (${formatDate(entry.reviewOn)})` : formatDate(entry.reviewOn),
            },
            {
              label: 'End',
              hideLabel: true,
              cell: ({ id, kind, hint }) => (
                <ActionButton action={HERE} fields={{ intent: 'end', id }} kind="quiet" size="small">
                  Take off<span className="visually-hidden"> {`${identityLabels[kind]} ${hint}`}</span>
                </ActionButton>
              ),
            },
          ]}
        />
        <Pagination {...list.page} of="entries" hrefFor={(number) => `${HERE}?page=${number}`} />
        <Section title="Add to the list" id="add">
          <RiskForm form={form} reviewOn={reviewOn} />
        </Section>
      </div>
    </CouncilPage>
  )
}
