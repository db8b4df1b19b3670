import { fileSizeWords } from '#app/people/documents/uploads'
import { formatDate } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { SummaryList } from '#app/ui/summary'
import { ageBandLabels } from '#app/hiring/applications/age'
import { applyPath, type AnswerStep } from '#app/hiring/applications/apply-steps'
import { availabilityWords } from '#app/hiring/applications/availability'
import { rightToWorkLabels } from '#app/hiring/applications/forms'
import { screeningAnswerWords, type GivenAnswers } from '#app/hiring/applications/given-answers'
import { phoneWords } from '#app/shared/phone'

type Item = { label: string; value: React.ReactNode }

/** Everything somebody wrote in an application; with `reference`, each answer has a link back to its screen. */
export function AnswersSummary({
  answers,
  reference,
  cvHref,
}: {
  answers: GivenAnswers
  reference?: string
  cvHref?: string
}) {
  const group = (step: AnswerStep, items: Item[]) =>
    items.map((item) => ({ ...item, ...(reference && { changeHref: applyPath(reference, step, 'check') }) }))
  const { ageBand, earliestStart, rightToWork, cv } = answers
  return (
    <div className="stack-lg">
      <Section title="About you">
        <SummaryList
          items={group('about-you', [
            { label: 'Your name', value: answers.name },
            { label: 'Email address', value: answers.email },
            { label: 'Phone number', value: phoneWords(answers.phone) },
            { label: 'Postcode', value: answers.postcode },
            { label: 'Age', value: ageBand && ageBandLabels[ageBand] },
          ])}
        />
      </Section>
      <Section title="When you can work">
        <SummaryList
          items={group('availability', [
            { label: 'Days and times', value: <Lines lines={availabilityWords(answers.availability)} /> },
            { label: 'Could start', value: earliestStart ? formatDate(earliestStart) : 'As soon as you like' },
          ])}
        />
      </Section>
      <Section title="Questions">
        <SummaryList
          items={group('right-to-work', [
            { label: 'Right to work in the UK', value: rightToWork && rightToWorkLabels[rightToWork] },
            ...answers.screeningAnswers.map((given) => ({
              label: given.text,
              value: <span className="whitespace-pre-line">{screeningAnswerWords(given)}</span>,
            })),
          ])}
        />
      </Section>
      <Section title="Why care">
        <SummaryList
          items={group('why-care', [
            ...answers.valuesAnswers.map(({ question, answer }) => ({
              label: question,
              value: <span className="whitespace-pre-line">{answer}</span>,
            })),
            {
              label: 'CV',
              value: cv && (cvHref ? <a href={cvHref}>{cv.name}</a> : `${cv.name} (${fileSizeWords(cv.size)})`),
            },
          ])}
        />
      </Section>
    </div>
  )
}

function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 0) return <span className="text-muted">Not given</span>
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </>
  )
}
