import { accountNameWords } from '#app/grants/applying/bank-details/account-name-words'
import type { AssistedHow } from '#app/grants/applying/drafts/assisted'
import { formatDate } from '#app/shared/date-words'
import { daysBetween, londonDate } from '#app/shared/dates'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import type { DecisionView } from '../decision-view'
import { PhoneLink } from '#app/ui/phone-link'

const howWords: Record<AssistedHow, string> = {
  phone: 'on the phone',
  'in-person': 'in person',
  letter: 'from a letter',
}

/** What somebody must know before they ring or write; nothing when all is fine. */
export function CarefulContact({ careful }: { careful: string[] }) {
  if (careful.length === 0) return null
  return (
    <Notice kind="warn" title="Before you ring or write">
      <ul className="list-disc pl-5">
        {careful.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

type Props = {
  view: DecisionView
  now: Date
  /** For an applicant who has no page of their own. */ mayChangeBank: boolean
}

/** Who applies, and how they are reached. */
export function ApplicantFacts({ view, now, mayChangeBank }: Props) {
  const { applicant, bank, otherAnswers } = view
  const { birthDate, assisted } = applicant
  return (
    <Section title="Who applies" id="applicant">
      {assisted && (
        <p>
          {assisted.by} filled this in {assisted.how && howWords[assisted.how]}.
        </p>
      )}
      {(assisted || !applicant.email) && applicant.name && (
        <p>
          <a href={`/council/grants/${view.id}/sent.pdf`}>Every answer as it was sent (PDF)</a>, to print and post when
          they ask what was written for them.
        </p>
      )}
      <SummaryList
        items={[
          { label: 'Name', value: applicant.name },
          { label: 'Born', value: birthDate && `${formatDate(birthDate)}, ${ageOn(birthDate, now)} years old` },
          { label: 'National Insurance number', value: applicant.nino },
          { label: 'Address', value: [applicant.address, applicant.postcode].filter(Boolean).join(', ') },
          { label: 'Phone', value: applicant.phone && <PhoneLink phone={applicant.phone} /> },
          { label: 'Email', value: applicant.email },
          ...otherAnswers,
          {
            label: 'Bank account',
            value: bank && `Ending ${bank.lastDigits}${bankWords(bank)}`,
          },
          {
            label: 'Whose account',
            value: bank && accountNameWords(bank.accountName, bank.nameMatch, applicant.name),
          },
        ]}
      />
      {mayChangeBank && (
        <p>
          <a href={`/council/grants/${view.id}/bank`}>Change their bank details</a>
        </p>
      )}
    </Section>
  )
}

function bankWords({ known, checkedBy }: NonNullable<DecisionView['bank']>): string {
  if (checkedBy) return `, checked by ${checkedBy}`
  return known ? '' : '. Its sort code is in no list: payments checks it with a person first.'
}

function ageOn(birthDate: `${number}-${number}-${number}`, now: Date): number {
  return Math.floor(daysBetween(birthDate, londonDate(now)) / 365.2425)
}
