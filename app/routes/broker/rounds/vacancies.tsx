import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { addVacancies } from '#app/brokering/rounds/choose-members.server'
import { ChooseFilterForm, ChooseList } from '#app/brokering/rounds/components/choose-list'
import { ChooseForm } from '#app/brokering/rounds/forms'
import {
  choosableVacancies,
  choosableVacancyIds,
  vacanciesLeftOut,
} from '#app/brokering/rounds/queries-choosable.server'
import { MOST_VACANCIES } from '#app/brokering/rounds/round'
import { readByIntent } from '#app/platform/by-intent.server'
import { addedWords } from '#app/brokering/rounds/round-words'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { choosing } from './choosing.server'
import { roundRefusal } from './round-refusal.server'

export const meta: MetaFunction = () => [{ title: 'Choose vacancies' }]

export const loader = as('broker', async (context) => {
  const { round, filters, placeProblem, ask } = await choosing(context)
  return { round, filters, placeProblem, ...(await choosableVacancies(context.db, ask)) }
})

export const action = as('broker', async (context) => {
  const { round, ask, placeProblem } = await choosing(context)
  const read = readByIntent(await formDataOf(context.request), ChooseForm)
  if (!read.ok) return invalid(read)
  if (read.value.intent === 'add-all' && placeProblem) return refuse(read, placeProblem)
  const vacancyIds =
    read.value.intent === 'add' ? read.value.ids : await choosableVacancyIds(context.db, ask, MOST_VACANCIES + 1)
  const added = await addVacancies({ roundId: round.id, vacancyIds }, context)
  if (!added.ok) return refuse(read, roundRefusal(added.reason))
  const left = await vacanciesLeftOut(context.db, { roundId: round.id, councilId: context.council.id, ids: vacancyIds })
  return redirectWithNotice(`/broker/rounds/${round.id}`, addedWords(added.changed, 'vacancy', left))
})

export default function RoundVacancies() {
  const { round, filters, placeProblem, rows, page } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const path = `/broker/rounds/${round.id}/vacancies`
  return (
    <BrokerPage
      title="Choose the vacancies"
      lead={`${round.vacancies} of at most ${MOST_VACANCIES} vacancies chosen. Each comes with all its openings; you can take fewer afterwards.`}
      back={{ href: `/broker/rounds/${round.id}`, label: round.name }}
    >
      <div className="stack-lg">
        <ChooseFilterForm path={path} filters={filters} placeProblem={placeProblem} />
        <ChooseList
          path={path}
          filters={filters}
          rows={rows}
          page={page}
          what="vacancies"
          form={form}
          label={({ title }) => `Choose ${title}`}
          empty={<p>No other open vacancy fits. Change the filters.</p>}
          columns={[
            { label: 'Vacancy', cell: ({ title }) => title },
            { label: 'Employer', cell: ({ provider }) => provider },
            { label: 'Town', cell: ({ town }) => town },
            { label: 'Openings left', cell: ({ openingsLeft }) => openingsLeft, numeric: true },
          ]}
        />
      </div>
    </BrokerPage>
  )
}
