import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import { GrantsPrivacy } from '#app/grants/own/components/privacy'
import { ReferralsPrivacy } from '#app/referrals/sharing/components/privacy'
import { as } from '#app/platform/guard.server'
import type { RootData } from '#app/root'
import { Page } from '#app/ui/layout'
import { Prose } from '#app/ui/summary'

export const loader = as('anyone', () => null)

export const meta: MetaFunction = () => [{ title: 'Privacy' }]

export default function Privacy() {
  const { council } = useRouteLoaderData<RootData>('root') as RootData
  return (
    <Page title="Privacy" lead="What we keep about you, why, who sees it, and how to have it back or erased." narrow>
      <Prose>
        <p>
          {council.name} runs {council.portalName} and is responsible for what it keeps (the “controller”). When you
          apply for a job, the employer you apply to becomes responsible for their copy.
        </p>
        <h2>If you only look</h2>
        <p>
          We keep nothing that tells who you are. A postcode you search for is used to answer you and is not stored.
          There is no advertising and no tracking. <a href="/cookies">Which cookies we use</a>.
        </p>
        <h2>If you apply for a job</h2>
        <ul>
          <li>
            <strong>What:</strong> your name, how to reach you, your postcode, your age band (never your birth date),
            when you can work, your answers, and a CV if you add one.
          </li>
          <li>
            <strong>Who sees it:</strong> you, and the employer you applied to. Other employers never do. Council staff
            see it only to help you, or to look into a complaint.
          </li>
          <li>
            <strong>Why we may:</strong> because you ask us to pass it on, and it is part of the council’s work to help
            people into care jobs (Articles 6(1)(b) and (e) of the UK GDPR).
          </li>
          <li>
            <strong>How long:</strong> an application that you did not finish is erased after 30 days. One that you sent
            stays until you ask for it to be erased.
          </li>
        </ul>
        <h2>If you ask a job broker to look for work for you</h2>
        <ul>
          <li>
            <strong>What:</strong> your name, how to reach you, your postcode, your age band, when and how far you can
            work, what you want and do not want, your experience, and what you and your job broker said to each other.
          </li>
          <li>
            <strong>Who sees it:</strong> you, and the council’s job brokers. An employer hears who you are only after
            you agreed to that one introduction. Before that they see the first half of your postcode, the work and
            times you want, and your experience.
          </li>
          <li>
            <strong>Why we may:</strong> because you agreed to be matched, in words that we keep and show you (Article
            6(1)(a) of the UK GDPR). You can withdraw that at any time in your account or by telling us; nobody looks
            for work for you from then on.
          </li>
          <li>
            <strong>How a computer helps:</strong> it ranks jobs and people by what you look for and what a job needs,
            such as the journey, hours, pay, shifts and experience. It knows nothing about your age, sex, ethnic group,
            religion, health or family. It never turns anybody down: a job broker, whose name you see, decides each
            time. You see how each match was worked out, may question it, and a different person looks again (Articles
            22A to 22D of the UK GDPR).
          </li>
          <li>
            <strong>How long:</strong> until you ask for it to be erased. A registration that you did not finish is
            erased after 30 days.
          </li>
        </ul>
        <ReferralsPrivacy />
        <GrantsPrivacy />
        <h2>Questions about equality</h2>
        <p>
          They are voluntary. The answers are kept apart from everything else, without your name, where no employer, no
          job broker and no computer that ranks can read them. We only see counts, rounded, never small ones.
        </p>
        <h2>If you work for an employer or for us</h2>
        <p>We keep your name, your work email address, your role, and what you decided in the portal and when.</p>
        <h2>Emails</h2>
        <p>
          We write when something happens that you should know. Each email says why you got it. We do not see whether
          you opened it.
        </p>
        <h2>Keeping it safe</h2>
        <p>
          There are no passwords to steal: you sign in with a code. What you send travels encrypted. Files are checked
          for viruses; whoever opens one that could not be checked yet is warned first. Each step that someone takes
          with an application is recorded.
        </p>
        <h2>Your rights</h2>
        <p>
          You can see, take with you, correct or erase what we keep: in <a href="/account/data">your account</a>, or by
          writing to <a href={`mailto:${council.contactEmail}`}>{council.contactEmail}</a>, and we answer within a
          month. Erasing reaches your files and messages too; counts without names stay. If you think that we got it
          wrong, tell us, or{' '}
          <a href="https://ico.org.uk/make-a-complaint/" rel="noopener">
            complain to the Information Commissioner
          </a>
          .
        </p>
      </Prose>
    </Page>
  )
}
