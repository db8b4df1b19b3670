import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import { EmptyState, Section } from '#app/ui/card'
import { VillageBicycle } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Details } from '#app/ui/summary'
import type { OwnMatchingPage } from '../own-page'
import type { OwnAction } from '../own-standing'
import { ConsentWords } from '#app/brokering/candidates/components/matching-consent'
import { ProfileSummary } from '#app/brokering/candidates/components/profile-summary'

const HOME = '/account/matching'

/** For whoever never registered here; `children` are their introductions at another council. */
export function NotRegistered({ council, children }: { council: string; children: React.ReactNode }) {
  return (
    <Page title="Help finding work">
      {children}
      <EmptyState
        title="Let a job broker look for you"
        illustration={<VillageBicycle />}
        action={<LinkButton href="/register-interest">Get help finding work</LinkButton>}
      >
        <p>
          Tell {council} once what you look for: when you can work, how far you would travel, what matters to you. A job
          broker looks for jobs that fit, and asks you before any employer hears who you are. It takes five short
          screens.
        </p>
      </EmptyState>
    </Page>
  )
}

type Props = {
  page: OwnMatchingPage
  council: string
  /** What they were introduced to. */
  children: React.ReactNode
}

/** Somebody's own page: where they stand, their introductions, everything they told us, what they agreed to. */
export function MatchingOverview({ page, council, children }: Props) {
  const { standing, registered, broker, open } = page
  return (
    <Page title={standing.title} lead={standing.lead} eyebrow="Help finding work">
      <div className="stack-lg">
        <Actions actions={standing.actions} />
        {children}
        {open && (
          <>
            <ProfileSummary words={open.words} contact={open.contact} changeHref={(step) => `${HOME}/change/${step}`} />
            <Employers names={open.exclusions} />
            <Agreement consent={open.consent} />
            <Section title="Good to know" id="more">
              <ul className="stack list-disc pl-6">
                <li>
                  {registered}{' '}
                  {broker ? `Your job broker is ${broker}.` : `No job broker of ${council} has taken on your case yet.`}
                </li>
                <li>
                  <a href="/account/profile">Say how it is safe to reach you</a>: by phone, by text, at which times.
                </li>
                <li>
                  <a href={`${HOME}/equality`}>Answer some questions about fairness</a>, if you like.
                </li>
              </ul>
            </Section>
          </>
        )}
      </div>
    </Page>
  )
}

function Actions({ actions }: { actions: readonly OwnAction[] }) {
  const buttons: Record<OwnAction, React.ReactNode> = {
    pause: (
      <LinkButton key="pause" href={`${HOME}/pause`} kind="secondary" icon="pause">
        Pause
      </LinkButton>
    ),
    resume: (
      <ActionButton key="resume" action={HOME} icon="refresh">
        Start again now
      </ActionButton>
    ),
    agree: (
      <LinkButton key="agree" href={`${HOME}/consent`}>
        Read and agree
      </LinkButton>
    ),
    complete: (
      <LinkButton key="complete" href={`${HOME}/change/when`}>
        Say when you can work
      </LinkButton>
    ),
    leave: (
      <LinkButton key="leave" href={`${HOME}/leave`} kind="quiet">
        Leave
      </LinkButton>
    ),
    register: (
      <LinkButton key="register" href="/register-interest">
        Register again
      </LinkButton>
    ),
  }
  return <ButtonRow>{actions.map((action) => buttons[action])}</ButtonRow>
}

function Employers({ names }: { names: readonly string[] }) {
  return (
    <Section title="Employers you do not want" id="employers" aside={<a href={`${HOME}/employers`}>Change</a>}>
      <p>{names.length > 0 ? names.join(', ') : 'None. If there is one you would not work for, tell us here.'}</p>
    </Section>
  )
}

type Consent = { open: boolean; words: string; wording: string[] }

function Agreement({ consent }: { consent: Consent | null }) {
  return (
    <Section title="What you agreed to" id="agreement">
      <div className="stack">
        <p>{consent ? consent.words : 'You have not agreed to be matched yet.'}</p>
        {consent && (
          <Details summary="The words you agreed to">
            <ConsentWords wording={consent.wording} />
          </Details>
        )}
        <p>
          <a href={`${HOME}/consent`}>{consent?.open ? 'Withdraw your agreement' : 'Read and agree'}</a>
        </p>
      </div>
    </Section>
  )
}
