import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
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
        <h2>If a friend tells you about a job</h2>
        <ul>
          <li>
            <strong>What:</strong> which friend’s link you came by, from the moment you apply or ask to be called; then
            your name, number and when to ring, if you ask for a call. Before that we count that a link was opened, not
            who opened it. Your friend is never asked for your details.
          </li>
          <li>
            <strong>Who sees it:</strong> the employer. Your friend sees how far you have come (interested, interviewed,
            started, still there), because their points depend on it, and nothing of your application. They see your
            first name only if you agree. You can take the note off your application; nothing else changes by it.
          </li>
          <li>
            <strong>Why we may:</strong> the employer and the council have an interest in people who stay in care, and
            in paying points to the right person once (Article 6(1)(f) of the UK GDPR). To notice mistakes, we compare
            scrambled forms of email addresses and phone numbers; a manager decides, not a computer.
          </li>
          <li>
            <strong>How long:</strong> contact details of a call for 12 months, or 6 months after it came to nothing.
            The rest as long as your application.
          </li>
        </ul>
        <h2>If you share jobs with friends</h2>
        <ul>
          <li>
            <strong>What:</strong> your name, email address and payroll number, where you work, which jobs you shared
            and how, your points, and what you cashed in. Your place on the leaderboard, if you want one.
          </li>
          <li>
            <strong>Who sees it:</strong> you and your employer, whose payroll pays your points. The council sees
            totals.
          </li>
          <li>
            <strong>Why we may:</strong> because you joined the programme (Article 6(1)(b) of the UK GDPR); pay and tax
            have to be recorded (Article 6(1)(c)).
          </li>
          <li>
            <strong>How long:</strong> when you leave, your employer’s copy of your name and payroll number is erased
            here once your last payout has ended. Files for payroll are pay records and stay, encrypted. Points and
            amounts stay without your name.
          </li>
        </ul>
        <h2>If you apply for a grant</h2>
        <ul>
          <li>
            <strong>What:</strong> your name, birth date, address, how to reach you, your National Insurance number,
            where you work, what you ask for and why, papers that show it, and the bank account we pay to. What happened
            to you, your money and your account are kept encrypted.
          </li>
          <li>
            <strong>Who sees it:</strong> you, and the few people of the council (or of the charity that runs the scheme
            for it) who decide and pay. Your employer is asked only whether you work there; they never hear why we ask,
            or that it is about a grant. Nobody you live with is told anything.
          </li>
          <li>
            <strong>How we make sure that your employer answers:</strong> we compare where they are reached with the
            email addresses and phone numbers of applicants, and see whether the answer came from a browser in which you
            signed in. We keep only that yes or no with their answer. A person looks into it; no computer decides.
          </li>
          <li>
            <strong>Why we may:</strong> it is a task of the council in the public interest, and public money has to be
            accounted for (Articles 6(1)(e) and (c) of the UK GDPR). If you tell us about your health, because it is
            needed for social protection (Article 9(2)(b) and (g)).
          </li>
          <li>
            <strong>How a computer helps:</strong> it checks your answers against the rules of the scheme, and notices
            when an account, phone number or address was used before. It decides nothing: two people do, and a third if
            you appeal.
          </li>
          <li>
            <strong>How long:</strong> an application that you did not send is erased when it expires. What was sent is
            kept for the years that the scheme names, usually 6, after it ended. Then everything that says who you are
            is erased; amounts and reasons stay. If you erase your account before, only the record of money that was
            promised or paid stays until then.
          </li>
          <li>
            <strong>What we publish:</strong> amounts, dates and purposes of grants, never who got them, and districts
            only where at least five people share one.
          </li>
        </ul>
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
          before an employer can open them. Each step that somebody takes with an application is recorded.
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
