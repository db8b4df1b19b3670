/** What is kept of somebody who applies for a grant, for the page about privacy. */
export function GrantsPrivacy() {
  return (
    <>
      <h2>If you apply for a grant</h2>
      <ul>
        <li>
          <strong>What:</strong> your name, birth date, address, how to reach you, your National Insurance number, where
          you work, what you ask for and why, documents that show it, and the bank account we pay to. What happened to
          you, your money and your account are kept encrypted.
        </li>
        <li>
          <strong>Who sees it:</strong> you, and the few people of the council (or of the charity that runs the scheme
          for it) who decide and pay. Your employer is asked only whether you work there; they never hear why we ask, or
          that it is about a grant. Nobody you live with is told anything.
        </li>
        <li>
          <strong>How we make sure that your employer answers:</strong> we compare where they are reached with the email
          addresses and phone numbers of applicants, and see whether the answer came from a browser in which you signed
          in. We keep only that yes or no with their answer. A person looks into it; no computer decides.
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
          kept for the years that the scheme names, usually 6, after it ended. Then everything that says who you are is
          erased; amounts and reasons stay. If you erase your account before, only the record of money that was promised
          or paid stays until then.
        </li>
        <li>
          <strong>What we publish:</strong> amounts, dates and purposes of grants, never who got them, and districts
          only where at least five people share one.
        </li>
      </ul>
    </>
  )
}
