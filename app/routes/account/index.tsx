import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { applicationCard, byUrgency } from '#app/hiring/own/candidate-lines'
import { ApplicationCards } from '#app/hiring/own/components/application-card'
import { SavedJobCard } from '#app/hiring/saved-jobs/components/saved-job'
import { firstName } from '#app/people/profile/names'
import { ownOpenApplications } from '#app/hiring/own/queries-candidate.server'
import { savedJobs } from '#app/hiring/saved-jobs/queries-saved.server'
import { savedJobCard } from '#app/hiring/saved-jobs/saved-words'
import { OwnGrantCards } from '#app/grants/own/components/own-grant-card'
import { waitsForApplicant } from '#app/grants/own/own-status-words'
import { ownGrantsAsking } from '#app/grants/own/queries-own.server'
import { OwnIntroductions } from '#app/brokering/introductions/components/own-introductions'
import { introductionsForCandidate } from '#app/brokering/introductions/queries-own.server'
import { workplacesOf } from '#app/platform/actor'
import { as } from '#app/platform/guard.server'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { EmptyState, Section } from '#app/ui/card'
import { VillageBicycle } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Your account' }]

const SAVED_HERE = 3
const INTRODUCTIONS_HERE = 5

export const loader = as('person', async ({ db, clock, actor }) => {
  const now = clock.now()
  const { personId } = actor
  const councilRoles = actor.councils.flatMap(({ roles }) => roles)
  const open = await ownOpenApplications(db, { personId, now })
  // Those that wait for an answer come first.
  const introductions = await introductionsForCandidate(db, { personId, now, perPage: INTRODUCTIONS_HERE })
  const saved = await savedJobs(db, { personId, now, page: 1, perPage: SAVED_HERE })
  return {
    now,
    introductions: introductions.items.filter(({ answerBy }) => answerBy !== null),
    grants: (await ownGrantsAsking(db, { personId, now })).filter(waitsForApplicant),
    hello: actor.name ? `Hello, ${firstName(actor.name)}` : 'Your account',
    open: open.toSorted(byUrgency).map((line) => applicationCard(line, now)),
    saved: saved.items.map((job) => savedJobCard(job, now)),
    moreSaved: saved.page.total > SAVED_HERE,
    workspaces: [
      ...workplacesOf(actor).map(({ providerName }) => ({ href: '/provider', label: `Work for ${providerName}` })),
      ...(councilRoles.includes('broker') ? [{ href: '/broker', label: 'Work as a job broker' }] : []),
      ...(councilRoles.some((role) => role !== 'broker') ? [{ href: '/council', label: 'Work for the council' }] : []),
    ],
  }
})

export default function AccountOverview() {
  const { now, introductions, grants, hello, open, saved, moreSaved, workspaces } = useLoaderData<typeof loader>()
  return (
    <Page title={hello}>
      <div className="stack-lg">
        {workspaces.length > 0 && (
          <ButtonRow>
            {workspaces.map(({ href, label }) => (
              <LinkButton key={label} href={href} kind="secondary" icon="job">
                {label}
              </LinkButton>
            ))}
          </ButtonRow>
        )}
        {introductions.length > 0 && (
          <Section title="May we introduce you?" id="asked">
            <OwnIntroductions items={introductions} now={now} headingLevel={3} />
          </Section>
        )}
        {grants.length > 0 && (
          <Section title="Waiting for you" id="grants" aside={<a href="/account/grants">All grants</a>}>
            <OwnGrantCards grants={grants} now={now} headingLevel={3} />
          </Section>
        )}
        {open.length > 0 ? (
          <Section title="What is next" id="next" aside={<a href="/account/applications">All applications</a>}>
            <ApplicationCards cards={open} pinFirst headingLevel={3} />
          </Section>
        ) : (
          introductions.length + grants.length === 0 && (
            <EmptyState
              title="Nothing is going on yet"
              illustration={<VillageBicycle />}
              action={
                <LinkButton href="/jobs" icon="search">
                  Find a job near you
                </LinkButton>
              }
            >
              <p>When you apply for a job, you see here where it stands and what happens next.</p>
            </EmptyState>
          )
        )}
        {saved.length > 0 && (
          <Section title="Saved jobs" id="saved" aside={moreSaved && <a href="/account/saved">All saved jobs</a>}>
            <ul className="stack list-none p-0">
              {saved.map((job) => (
                <SavedJobCard key={job.reference} job={job} returnTo="/account" headingLevel={3} />
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  )
}
