import { Section } from '#app/ui/card'
import { Prose, SummaryList } from '#app/ui/summary'
import type { AnswerLine } from '../answer-words'
import { vacancySteps, vacancyStepTitles, type VacancyStep } from '../forms'

type VacancyAnswersProps = {
  lines: readonly AnswerLine[]
  /** Sanitised HTML; '' where nothing is written yet. */
  descriptionHtml: string
  /** Where an answer can be changed; left out where nothing can. */
  changeHref?: ((step: VacancyStep, field: string) => string) | undefined
}

/** Everything a provider said about a vacancy, screen by screen. */
export function VacancyAnswersList({ lines, descriptionHtml, changeHref }: VacancyAnswersProps) {
  return (
    <>
      {vacancySteps.map((step) => (
        <Section key={step} title={vacancyStepTitles[step]} id={step}>
          {step === 'advert' && (
            <div className="stack">
              {descriptionHtml ? <Prose html={descriptionHtml} /> : <p className="muted">No description yet</p>}
              {changeHref && (
                <p>
                  <a href={changeHref('advert', 'description')}>Change the description</a>
                </p>
              )}
            </div>
          )}
          <SummaryList
            items={lines
              .filter((line) => line.step === step)
              .map(({ field, label, words }) => ({
                label,
                value: <Words words={words} />,
                ...(changeHref && { changeHref: changeHref(step, field) }),
              }))}
          />
        </Section>
      ))}
    </>
  )
}

function Words({ words }: { words: string | string[] }) {
  if (words.length === 0) return <span className="muted">Not given</span>
  if (typeof words === 'string') return <span className="whitespace-pre-line">{words}</span>
  return (
    <ul>
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
