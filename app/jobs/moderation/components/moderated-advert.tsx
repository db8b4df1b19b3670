import { publicProviderName, publicSite } from '#app/organisations/sites/precision'
import { Card, Facts } from '#app/ui/card'
import { Prose } from '#app/ui/summary'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { highlight } from '../quotes'
import { hoursWords, payExtras, payWords } from '#app/jobs/pay/pay'
import { sponsorshipWords } from '#app/jobs/vocabulary/role-facts'
import { drivingLabels } from '#app/jobs/vocabulary/vocabulary'
import { decisionsFor } from '#app/jobs/vacancies/fields/decisions'
import { declaredFields } from '#app/jobs/vacancies/fields/table'
import type { Finding } from '#app/jobs/vacancies/finding'

type Site = { name: string; town: string; postcode: string; publicPrecision: string }

export type ModeratedAdvertProps = {
  answers: VacancyAnswers
  provider: { name: string; kind: string }
  sites: Site[]
  findings: Finding[]
  /** The description as sanitised HTML, with the matching words marked. */
  descriptionHtml: string
}

/** One text of an advert with what the rules found in it marked. */
function Marked({ field, text, findings }: { field: string; text: string; findings: Finding[] }) {
  const spans = findings.filter((finding) => finding.field === field).flatMap(({ matches }) => matches)
  return (
    <>
      {highlight(text, spans).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
      )}
    </>
  )
}

/** The advert as people will read it, with the matching words marked. */
export function ModeratedAdvert({ answers, provider, sites, findings, descriptionHtml }: ModeratedAdvertProps) {
  const mark = (field: string, text: string) => <Marked field={field} text={text} findings={findings} />
  const { title, hoursMin, hoursMax, driving, benefits, questions, shiftDetails } = answers
  const places = sites.map((site) => publicSite({ ...site, address: '', locationId: null }))
  const sponsorship = sponsorshipWords(answers.roles, answers.sponsorship)
  return (
    <Card title={mark('title', title)} eyebrow="As people will read it">
      <div className="stack-lg">
        <p>
          {publicProviderName(provider)},{' '}
          {places.map(({ name, town, postcode }) => [name, town, postcode].filter(Boolean).join(', ')).join('; ')}
        </p>
        <Facts
          items={[
            {
              icon: 'pound',
              label: 'Pay',
              value: payWords({ payUnit: answers.payUnit, payMinPence: answers.payMin, payMaxPence: answers.payMax }),
              note: payExtras({
                sleepInPence: answers.sleepIn,
                travelTimePaid: answers.travelTimePaid,
                mileagePence: answers.mileage,
              }).join('. '),
            },
            {
              icon: 'clock',
              label: 'Hours',
              value: hoursMin === null ? '' : hoursWords({ hoursMin, hoursMax: hoursMax ?? hoursMin }),
            },
            { icon: 'calendar', label: 'Shifts', value: shiftWords(answers.patterns) },
            { icon: 'car', label: 'Getting there', value: driving ? drivingLabels[driving] : '' },
            ...declaredFields.flatMap(({ name, moderatorFact, words }) =>
              moderatorFact ? [{ ...moderatorFact, value: words?.(answers[name]) ?? '' }] : [],
            ),
          ]}
        />
        {sponsorship && <p>{sponsorship}</p>}
        {shiftDetails && <p className="whitespace-pre-line break-words">{mark('shiftDetails', shiftDetails)}</p>}
        <Prose html={descriptionHtml} />
        {benefits.length > 0 && (
          <div>
            <h3>Benefits</h3>
            <p className="whitespace-pre-line break-words">{mark('benefits', benefits.join('\n'))}</p>
          </div>
        )}
        {questions.length > 0 && (
          <div>
            <h3>Questions to applicants</h3>
            <ol className="list-decimal pl-6 stack">
              {questions.map(({ text, choices }, index) => (
                <li key={index} className="break-words">
                  {mark(`question${index + 1}`, text)}
                  {choices.length > 0 && (
                    <p className="whitespace-pre-line">{mark(`question${index + 1}Choices`, choices.join('\n'))}</p>
                  )}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Card>
  )
}

/** What applicants must be beyond the usual, with the reasons that a moderator has to accept. */
export function RequirementsToAccept({ answers }: { answers: VacancyAnswers }) {
  const decisions = decisionsFor(answers)
  if (decisions.length === 0) return null
  return (
    <Card title="Only you can decide this" eyebrow="Requirements with a reason">
      <dl className="stack">
        {decisions.map(({ rule, heading, reason }) => (
          <div key={rule}>
            <dt>
              <strong>{heading}</strong>
            </dt>
            <dd className="whitespace-pre-line break-words">{reason}</dd>
          </div>
        ))}
      </dl>
      <p className="text-muted">
        An age limit needs a law or the nature of the work behind it. A requirement that leaves people out is lawful
        only if this work really needs it (Equality Act 2010, schedule 9).
      </p>
    </Card>
  )
}
