import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waitingTitle } from '#app/hiring/answering/applicant-words'
import { listApplicants, overApplicants } from '#app/hiring/answering/queries-applicants.server'
import { OverNotice } from '#app/hiring/answering/components/tell-the-others'
import { WaitingList } from '#app/hiring/answering/components/waiting-list'
import { ConfirmationTable } from '#app/grants/confirming/components/provider-confirmations'
import { waitingConfirmations } from '#app/grants/confirming/queries-employer.server'
import { confirmationsTitle } from '#app/grants/confirming/words'
import { DueList } from '#app/hiring/employment/components/due-list'
import { startersTitle } from '#app/hiring/employment/starter-words'
import { dueStarters } from '#app/hiring/employment/queries-starters.server'
import { FirstSteps, OverviewFigures } from '#app/organisations/providers/components/overview'
import { ProviderPage, useProviderFrame } from '#app/organisations/providers/components/provider-workspace'
import { vacanciesNeedingAttention } from '#app/jobs/vacancies/queries-attention.server'
import { AttentionList } from '#app/jobs/vacancies/components/attention-list'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'

const SHOWN = 5

export const meta: MetaFunction = () => [{ title: 'Overview' }]

export const loader = as('provider-viewer', async ({ db, clock, provider }) => {
  const { providerId } = provider
  const now = clock.now()
  const [applicants, starters, confirmations, vacancies, over] = await Promise.all([
    listApplicants(db, { providerId, filters: { stage: 'waiting', vacancyId: null, page: 1 }, now }),
    dueStarters(db, { providerId, now, limit: SHOWN }),
    waitingConfirmations(db, { providerId, limit: SHOWN }),
    vacanciesNeedingAttention(db, { providerId, now, limit: SHOWN }),
    overApplicants(db, { providerId }),
  ])
  return {
    waiting: applicants.rows.slice(0, SHOWN),
    counts: applicants.counts,
    starters,
    confirmations,
    vacancies,
    over,
    now,
  }
})

export default function Overview() {
  const { waiting, counts, starters, confirmations, vacancies, over, now } = useLoaderData<typeof loader>()
  const { provider, who } = useProviderFrame()
  const nothingYet = counts.all === 0 && confirmations.total === 0 && vacancies.live === 0 && vacancies.total === 0
  if (nothingYet) return <FirstSteps provider={provider} drafts={vacancies.drafts} mayEdit={who.mayEdit} />
  return (
    <ProviderPage
      title={titleFor({
        waiting: counts.waiting,
        questions: starters.total,
        confirmations: confirmations.total,
        vacancies: vacancies.total,
      })}
      actions={
        who.mayEdit && (
          <LinkButton href="/provider/vacancies/new" icon="plus">
            Write a vacancy
          </LinkButton>
        )
      }
    >
      <div className="stack-lg">
        {waiting.length > 0 && (
          <Section
            title="Waiting for your answer"
            id="waiting"
            aside={
              counts.waiting > SHOWN && <a href="/provider/applications?stage=waiting">See all {counts.waiting}</a>
            }
          >
            <WaitingList rows={waiting} now={now} />
          </Section>
        )}
        <OverNotice over={over} />
        {starters.rows.length > 0 && (
          <Section
            title="Your starters"
            id="starters"
            aside={starters.total > SHOWN && <a href="/provider/employments">See all {starters.total}</a>}
          >
            <DueList rows={starters.rows} now={now} />
          </Section>
        )}
        {confirmations.rows.length > 0 && (
          <Section
            title="Employment to confirm"
            id="confirmations"
            aside={confirmations.total > SHOWN && <a href="/provider/confirmations">See all {confirmations.total}</a>}
          >
            <ConfirmationTable rows={confirmations.rows} now={now} view="waiting" />
          </Section>
        )}
        {vacancies.rows.length > 0 && (
          <Section title="Your vacancies" id="vacancies" aside={<a href="/provider/vacancies">See all</a>}>
            <AttentionList rows={vacancies.rows} now={now} />
          </Section>
        )}
        <OverviewFigures
          live={vacancies.live}
          open={counts.open}
          hired={counts.hired}
          answerDays={vacancies.answerDays}
        />
      </div>
    </ProviderPage>
  )
}

function titleFor({
  waiting,
  questions,
  confirmations,
  vacancies,
}: {
  waiting: number
  questions: number
  confirmations: number
  vacancies: number
}): string {
  if (waiting > 0) return waitingTitle(waiting)
  if (questions > 0) return startersTitle(questions)
  if (confirmations > 0) return confirmationsTitle(confirmations)
  if (vacancies > 0) return vacancies === 1 ? '1 vacancy to look at' : `${vacancies} vacancies to look at`
  return 'Nothing is waiting for you'
}
