/** What is kept of friends, and of those who share jobs with them, for the page about privacy. */
export function ReferralsPrivacy() {
  return (
    <>
      <h2>If a friend tells you about a job</h2>
      <ul>
        <li>
          <strong>What:</strong> which friend’s link you came by, from the moment you apply or ask to be called; then
          your name, number and when to call, if you ask for a call. Before that we count that a link was opened, not
          who opened it. Your friend is never asked for your details.
        </li>
        <li>
          <strong>Who sees it:</strong> the employer. Your friend sees how far you have come (interested, interviewed,
          started, still there), because their points depend on it, and nothing of your application. They see your first
          name only if you agree. You can take the note off your application; nothing else changes by it.
        </li>
        <li>
          <strong>Why we may:</strong> the employer and the council have an interest in people who stay in care, and in
          paying points to the right person once (Article 6(1)(f) of the UK GDPR). To notice mistakes, we compare
          scrambled forms of email addresses and phone numbers; a manager decides, not a computer.
        </li>
        <li>
          <strong>How long:</strong> contact details of a call for 12 months, or 6 months after it came to nothing. The
          rest as long as your application.
        </li>
      </ul>
      <h2>If you share jobs with friends</h2>
      <ul>
        <li>
          <strong>What:</strong> your name, email address and payroll number, where you work, which jobs you shared and
          how, your points, and what you cashed in. Your place on the leaderboard, if you want one.
        </li>
        <li>
          <strong>Who sees it:</strong> you and your employer, whose payroll pays your points. The council sees totals.
        </li>
        <li>
          <strong>Why we may:</strong> because you joined the programme (Article 6(1)(b) of the UK GDPR); pay and tax
          have to be recorded (Article 6(1)(c)).
        </li>
        <li>
          <strong>How long:</strong> when you leave, your employer’s copy of your name and payroll number is erased here
          once your last payout has ended. Files for payroll are pay records and stay, encrypted. Points and amounts
          stay without your name.
        </li>
      </ul>
    </>
  )
}
