import { AdvertFacts } from '#app/jobs/advert/components/advert-facts'
import { JobList } from '#app/jobs/advert/components/job-card'
import { jobPath } from '#app/jobs/vocabulary/job-words'
import { payWords } from '#app/jobs/pay/pay'
import { ActionButton, Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Card, EmptyState, Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import { Details } from '#app/ui/summary'
import { linkPath, linkQuery } from '../link-code'
import type { LinkView } from '../link-view'

/** Carries the link on to the next page; nothing where no referral can begin. */
function carryQuery({ toldBy, code }: Pick<LinkView, 'toldBy' | 'code'>): string {
  return toldBy === null ? '' : linkQuery(code)
}

/** The job a link is about: the five facts, and two ways on. */
export function ToldOfJob({ link }: { link: LinkView }) {
  const vacancy = link.vacancy!
  const town = vacancy.sites[0]?.town ?? ''
  return (
    <>
      <AdvertFacts vacancy={vacancy} />
      <ButtonRow>
        <LinkButton href={`${jobPath({ ...vacancy, town })}${carryQuery(link)}`} size="large" iconAfter="forward">
          See the job and apply
        </LinkButton>
        <CallMe link={link} />
      </ButtonRow>
    </>
  )
}

function CallMe({ link }: { link: LinkView }) {
  if (link.toldBy === null) return null
  return (
    <LinkButton href={`${linkPath(link.code)}/call-me`} size="large" kind="secondary" icon="phone">
      I’m interested, call me
    </LinkButton>
  )
}

/** So many are drawn as cards. */
const FIRST = 3

/** The provider's live jobs, for a link to working there in general, and for one whose job has gone. */
export function ToldOfEmployer({ link, now, councilId }: { link: LinkView; now: Date; councilId: string }) {
  const { jobs, provider } = link
  if (jobs.length === 0)
    return (
      <>
        <ButtonRow>
          <CallMe link={link} />
        </ButtonRow>
        <EmptyState
          title={`${provider} has no jobs open just now`}
          action={<LinkButton href="/jobs">Find another job in care</LinkButton>}
        >
          <p>New ones come often. There are others near you, too.</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <ButtonRow>
        <CallMe link={link} />
      </ButtonRow>
      <Section title={link.isClosed ? 'Other jobs there' : 'Jobs open now'} id="jobs">
        <JobList jobs={jobs.slice(0, FIRST)} {...{ now, councilId }} query={carryQuery(link)} headingLevel={3} />
        <MoreJobs link={link} />
      </Section>
    </>
  )
}

/** The others in a line each: a page that goes round must be quick to draw. */
function MoreJobs({ link }: { link: LinkView }) {
  const others = link.jobs.slice(FIRST)
  if (others.length === 0) return null
  return (
    <div className="mt-4">
      <Details summary={others.length === 1 ? 'One more job' : `${others.length} more jobs`}>
        <ul className="stack">
          {others.map((job) => (
            <li key={job.reference}>
              <a href={`${jobPath(job)}${carryQuery(link)}`}>{job.title}</a>, {job.town}.{' '}
              {payWords({ payUnit: job.pay.unit, payMinPence: job.pay.minPence, payMaxPence: job.pay.maxPence })}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

/** Only what somebody chose to have remembered is kept in their browser. */
export function RememberLink({ code, toldBy, until }: { code: string; toldBy: string; until: string | null }) {
  if (until)
    return (
      <Card title="We remember this">
        <p className="mb-4">
          Until {until} this browser remembers that {toldBy} told you. You do not need the link again.
        </p>
        <ActionButton action={linkPath(code)} fields={{ intent: 'forget' }} kind="secondary" size="small">
          Forget it
        </ActionButton>
      </Card>
    )
  return (
    <Card title="Not now?">
      <p className="mb-4">
        We can keep a note in this browser that {toldBy} told you, a cookie for 90 days. It is for nothing else.
      </p>
      <Form action={linkPath(code)} hidden={{ intent: 'remember' }}>
        <Button kind="secondary" icon="bookmark">
          Remember this for 90 days
        </Button>
      </Form>
    </Card>
  )
}
