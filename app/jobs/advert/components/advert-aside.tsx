import { relativeDay } from '#app/shared/date-words'
import { deadlineDay, deadlineWords } from '#app/shared/deadline'
import { ActionButton, LinkButton } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import type { IconName } from '#app/ui/icons'
import { answerWords } from '#app/jobs/vocabulary/job-words'
import type { PublicVacancy } from '../public-vacancy'

type AsideProps = {
  vacancy: PublicVacancy
  now: Date
  own: { saved: boolean; applicationId: string | null } | null
  /** "?source=indeed": where the visitor came from, for the application. */
  applyQuery: string
}

/** Applying and saving; on a phone the button also stays at the bottom of the screen. */
export function ApplyBox({ vacancy, now, own, applyQuery }: AsideProps) {
  const { reference, closesAt } = vacancy
  const apply = own?.applicationId ? (
    <LinkButton href={`/account/applications/${own.applicationId}`} size="large" icon="check">
      See your application
    </LinkButton>
  ) : (
    <LinkButton href={`/jobs/${reference}/apply${applyQuery}`} size="large" iconAfter="forward">
      Apply for this job
    </LinkButton>
  )
  return (
    <div className="apply-box">
      <div className="apply-bar">{apply}</div>
      <p className="apply-closes">
        <Icon name="waiting" /> Apply by {deadlineWords(closesAt, now)}{' '}
        <span className="muted">({relativeDay(deadlineDay(closesAt), now)})</span>
      </p>
      <p className="muted">Five short screens. No CV needed.</p>
      {own?.saved ? (
        <ActionButton action={`/jobs/${reference}/save`} fields={{ saved: 'no' }} kind="secondary" icon="bookmark">
          Saved. Take it off your list
        </ActionButton>
      ) : (
        <ActionButton action={`/jobs/${reference}/save`} fields={{ saved: 'yes' }} kind="secondary" icon="bookmark">
          Save this job
        </ActionButton>
      )}
    </div>
  )
}

/** Why one can trust this employer. */
export function TrustFacts({ vacancy, hostCouncilId }: { vacancy: PublicVacancy; hostCouncilId: string }) {
  const { provider, council, sites } = vacancy
  const registered = sites.filter(({ regulator, regulatorLocationId }) => regulator === 'CQC' && regulatorLocationId)
  const answers = answerWords(provider.answerDays)
  return (
    <section className="trust" aria-labelledby="trust-title">
      <h2 id="trust-title">{provider.isPrivate ? 'About the employer' : `About ${provider.name}`}</h2>
      {provider.isPrivate && (
        <p>A person who lives near here and employs their own assistant. You learn their name when you are invited.</p>
      )}
      {provider.about && <p>{provider.about}</p>}
      <ul>
        <Fact icon="verified">Checked by {council.name}</Fact>
        {council.id !== hostCouncilId && <Fact icon="council">Advertised through {council.portalName}, next door</Fact>}
        {answers && <Fact icon="message">{answers}</Fact>}
        {registered.map(({ regulatorLocationId, name, town }) => (
          <Fact key={regulatorLocationId} icon="shield">
            <a href={`https://www.cqc.org.uk/location/${regulatorLocationId}`} rel="noopener">
              What the CQC says about {name ?? town}
            </a>
          </Fact>
        ))}
        {provider.website && (
          <Fact icon="external">
            <a href={provider.website} rel="noopener nofollow">
              Their own website
            </a>
          </Fact>
        )}
      </ul>
    </section>
  )
}

function Fact({ icon, children }: { icon: IconName; children: React.ReactNode }) {
  return (
    <li>
      <Icon name={icon} /> <span>{children}</span>
    </li>
  )
}

/** What happens after applying, in three lines. */
export function WhatHappensNext({ vacancy }: { vacancy: PublicVacancy }) {
  const { provider } = vacancy
  const days = provider.answerDays === null ? null : Math.max(1, Math.ceil(provider.answerDays))
  const who = provider.isPrivate ? 'The employer' : provider.name
  return (
    <section className="what-next" aria-labelledby="next-title">
      <h2 id="next-title">What happens next</h2>
      <ol>
        <li>You apply here. We email you that it arrived.</li>
        <li>
          {who} reads it and answers{days === null ? '' : `, usually within ${days === 1 ? 'a day' : `${days} days`}`}.
          We remind them if they do not, and tell you if no answer comes.
        </li>
        <li>If it fits, you meet and talk. You can always see where you stand.</li>
      </ol>
    </section>
  )
}
