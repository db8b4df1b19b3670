import { formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import type { IntroducedBy } from '../introduction-view'
import { BrokerQuote } from './broker-quote'

type Props = {
  introduction: IntroducedBy
  /** The application is over: what the broker said about the person is not needed any more. */
  over: boolean
  now: Date
}

/** On an applicant's page: which broker introduced them, in which words, and why they fit. */
export function IntroducedBySection({ introduction, over, now }: Props) {
  const { broker, council, sentAt, brokerWords, sentence, facts, questionsUnanswered } = introduction
  return (
    <Section title={`Introduced by ${broker}`} id="introduced">
      <div className="stack">
        <p>
          {broker}, job broker at {council}, introduced them on {formatDay(sentAt, now)}, with their agreement.
        </p>
        {!over && (
          <>
            <BrokerQuote name={broker} words={brokerWords} />
            {sentence && <p>Why they fit: {sentence}.</p>}
            <SummaryList items={facts} />
            {questionsUnanswered && (
              <Notice kind="info" title="Your questions are not answered yet">
                <p>People who are introduced fill in no form. Ask them yourself when you speak to them.</p>
              </Notice>
            )}
          </>
        )}
      </div>
    </Section>
  )
}
