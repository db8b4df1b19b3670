import { formatDate, formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { PhoneLink } from '#app/ui/phone-link'
import { ageBandLabels } from '#app/hiring/applications/age'
import type { ApplicantPage } from '../applicant'
import { days, partsOfDay, type Availability, type Day, type PartOfDay } from '#app/hiring/applications/availability'
import { screeningAnswerWords, type GivenAnswers } from '#app/hiring/applications/given-answers'
import { rightToWorkLabels } from '#app/hiring/applications/forms'

/** What a provider knows of an applicant: how to reach them, what they can do and what they wrote. */
export function ApplicantFacts({ applicant, now }: { applicant: ApplicantPage; now: Date }) {
  const { answers, distance, id, safeContact } = applicant
  if (!answers) return <NothingMore applicant={applicant} />
  return (
    <div className="stack-lg">
      <Section title="About them" id="about">
        {safeContact.length > 0 && (
          <Notice kind="warn" title="How to reach them safely">
            <p>{safeContact.join(' ')}</p>
          </Notice>
        )}
        <SummaryList items={aboutItems({ answers, distance, now })} />
      </Section>
      <Section title="When they can work" id="availability">
        <AvailabilityTable availability={answers.availability} />
      </Section>
      {answers.screeningAnswers.length > 0 && (
        <Section title="Your questions" id="questions">
          <SummaryList
            items={answers.screeningAnswers.map((answer) => ({
              label: answer.text,
              value: screeningAnswerWords(answer),
            }))}
          />
        </Section>
      )}
      {answers.valuesAnswers.length > 0 && (
        <Section title="Why care" id="why">
          <SummaryList
            items={answers.valuesAnswers.map(({ question, answer }) => ({
              label: question,
              value: <Paragraphs text={answer} />,
            }))}
          />
        </Section>
      )}
      <Section title="CV" id="cv">
        <Cv cv={answers.cv} id={id} />
      </Section>
    </div>
  )
}

function aboutItems({
  answers,
  distance,
  now,
}: {
  answers: GivenAnswers
  distance: ApplicantPage['distance']
  now: Date
}) {
  const { phone, email, postcode, ageBand, rightToWork, earliestStart } = answers
  return [
    { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
    {
      label: 'Email',
      value: email && (
        <a className="wrap-anywhere" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    },
    { label: 'Postcode', value: postcode },
    { label: 'From work', value: distance && `${distance.words} to ${distance.siteName}` },
    { label: 'Age', value: ageBand && ageBandLabels[ageBand] },
    {
      label: 'Right to work in the UK',
      value: rightToWork && `${rightToWorkLabels[rightToWork]}. You check it before their first day.`,
    },
    { label: 'Can start', value: earliestStart && `From ${formatDay(earliestStart, now)}` },
  ]
}

/** A person's own words, with their line breaks. */
function Paragraphs({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>
}

const dayLabels: Record<Day, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
}

const partLabels: Record<PartOfDay, { long: string; short: string }> = {
  morning: { long: 'Morning', short: 'Morn' },
  afternoon: { long: 'Afternoon', short: 'Aft' },
  evening: { long: 'Evening', short: 'Eve' },
  night: { long: 'Night', short: 'Night' },
}

function AvailabilityTable({ availability }: { availability: Availability }) {
  if (Object.keys(availability).length === 0) return <p className="text-muted">Not given</p>
  return (
    <table className="data-table">
      <caption className="visually-hidden">When they can work</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          {partsOfDay.map((part) => (
            <th key={part} scope="col">
              <span className="max-sm:sr-only">{partLabels[part].long}</span>
              <span className="sm:hidden" aria-hidden="true">
                {partLabels[part].short}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{dayLabels[day]}</th>
            {partsOfDay.map((part) => (
              <td key={part}>
                {availability[day]?.includes(part) ? (
                  <Icon name="check" label="Yes" />
                ) : (
                  <span className="text-muted">–</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cv({ cv, id }: { cv: GivenAnswers['cv']; id: string }) {
  if (!cv) return <p>They did not send one. Many good people in care have none.</p>
  if (cv.scanState === 'infected') {
    return (
      <Notice kind="bad" title="This file has a virus">
        <p>We keep it closed. Ask them to send their CV another way.</p>
      </Notice>
    )
  }
  return (
    <div className="stack">
      <p>
        <a href={`/provider/applications/${id}/cv`}>
          <Icon name="download" /> Download their CV
        </a>{' '}
        <span className="text-muted wrap-anywhere">({cv.name})</span>
      </p>
      {cv.scanState === 'unscanned' && (
        <p className="text-muted">It has not been checked for viruses yet. You read more before it opens.</p>
      )}
    </div>
  )
}

function NothingMore({ applicant: { erased, submittedAt } }: { applicant: ApplicantPage }) {
  return (
    <Notice kind="info" title={erased ? 'They had their details erased' : 'This application is over'}>
      <p>
        They applied on {formatDate(submittedAt)}. We no longer show how to reach them or what they wrote, since you do
        not need it any more.
      </p>
    </Notice>
  )
}
