import { LinkButton } from '#app/ui/button'
import { EmptyState, Section, Stats } from '#app/ui/card'
import { VillageBicycle } from '#app/ui/illustrations'
import type { ProviderStatus } from '../provider'
import { ProviderPage, type ProviderFrame } from './provider-workspace'

type Figures = { live: number; open: number; hired: number; answerDays: number | null }

/** The figures under the queue. */
export function OverviewFigures({ live, open, hired, answerDays }: Figures) {
  return (
    <Section title="Figures" id="figures">
      <Stats
        label="Figures"
        items={[
          { label: live === 1 ? 'vacancy is live' : 'vacancies are live', value: live, href: '/provider/vacancies' },
          {
            label: open === 1 ? 'applicant in progress' : 'applicants in progress',
            value: open,
            href: '/provider/applications',
          },
          { label: 'hired so far', value: hired, href: '/provider/employments' },
          {
            label: 'usual time to a first answer',
            value: answerDays === null ? '–' : daysWords(answerDays),
            note: answerDays === null ? 'Known after five answers' : 'Job seekers see it on your adverts',
          },
        ]}
      />
    </Section>
  )
}

/** "under a day", "2 days". */
function daysWords(days: number): string {
  if (days < 1) return 'under a day'
  const rounded = Math.round(days)
  return rounded === 1 ? '1 day' : `${rounded} days`
}

/** What has to happen before anything can be published; null once the provider is verified. */
const firstOf: Record<ProviderStatus, string | null> = {
  applied: 'The council checks who you are, usually within two working days, and emails you.',
  refused: 'You put right what the council wrote, and apply again.',
  suspended: 'You talk to the council about the reason.',
  verified: null,
}

type FirstStepsProps = { provider: ProviderFrame['provider']; drafts: number; mayEdit: boolean }

/** The overview before anything was published: what to do first, and what happens meanwhile. */
export function FirstSteps({ provider: { status }, drafts, mayEdit }: FirstStepsProps) {
  const verified = status === 'verified'
  const first = firstOf[status]
  return (
    <ProviderPage title={firstTitle(status, drafts)}>
      <EmptyState
        title={verified ? 'It takes about ten minutes' : 'What happens next'}
        illustration={<VillageBicycle />}
        action={mayEdit && <FirstAction verified={verified} drafts={drafts} />}
      >
        <ol className="list-decimal space-y-2 pl-6 text-start">
          {first && <li>{first}</li>}
          <li>
            You write the vacancy: job, hours, pay, and where it is. You can stop at any time; it is kept as a draft.
          </li>
          <li>
            {verified
              ? 'A moderator reads your first one.'
              : 'Once you are verified, you publish it. A moderator reads your first one.'}{' '}
            Later ones go live by themselves.
          </li>
          <li>People near you find it and apply. You answer them here.</li>
        </ol>
      </EmptyState>
    </ProviderPage>
  )
}

function firstTitle(status: ProviderStatus, drafts: number): string {
  const draft = drafts === 0 ? 'Write a draft' : drafts === 1 ? 'Finish your draft' : 'Finish your drafts'
  if (status === 'applied') return `${draft} while we check who you are`
  return drafts === 0 ? 'Write your first vacancy' : `${draft} and publish`
}

function FirstAction({ verified, drafts }: { verified: boolean; drafts: number }) {
  if (drafts > 0)
    return <LinkButton href="/provider/vacancies">{drafts === 1 ? 'See your draft' : 'See your drafts'}</LinkButton>
  return (
    <LinkButton href="/provider/vacancies/new" icon="plus">
      {verified ? 'Write a vacancy' : 'Write a draft'}
    </LinkButton>
  )
}
