import type { OwnQuestion } from '../own-grant'
import { formatDate } from '#app/shared/date-words'

/** What was asked and answered, oldest first. */
export function OwnQuestions({ questions }: { questions: readonly OwnQuestion[] }) {
  return (
    <dl className="stack">
      {questions.map(({ id, words, askedAt, answer, answeredAt }) => (
        <div key={id}>
          <dt>
            <span className="text-muted">We asked on {formatDate(askedAt)}</span>
            <p className="whitespace-pre-line break-words">{words}</p>
          </dt>
          <dd className="mt-2 border-l-4 border-line pl-4">
            {answer !== null && answeredAt && (
              <>
                <span className="text-muted">You answered on {formatDate(answeredAt)}</span>
                <p className="whitespace-pre-line break-words">{answer}</p>
              </>
            )}
            {answer === null && (
              <span className="text-muted">{answeredAt ? 'Answered together with another' : 'Not answered yet'}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
