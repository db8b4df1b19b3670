import { formatDateTime, formatDay } from '#app/shared/date-words'
import { Button, LinkButton } from '#app/ui/button'
import { Card, Section } from '#app/ui/card'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Details, Timeline } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'
import type { OwnIntroduction, PastStep, ReviewLine } from '../introduction-view'
import { ownStageWords } from '../progress/stage-words'
import { AnswerForm } from './answer-form'
import { BrokerQuote } from './broker-quote'
import { JobFacts } from './introduced-job'
import { WhyMatched } from './why-matched'
import { atStart } from '#app/shared/in-sentence'

type Props = { introduction: OwnIntroduction; form: FormState | undefined; now: Date }

/** Everything of one introduction for its candidate: what to answer, why, what happened, and a second look. */
export function OwnIntroductionPage({ introduction, form, now }: Props) {
  const { id, broker, stage, explained, history, review, mayContest } = introduction
  const decided = stage === 'dismissed' ? 'decided not to put you forward' : 'decided to put it to you'
  return (
    <div className="stack-lg">
      <Standing introduction={introduction} form={form} now={now} />
      <Section title="The job" id="job">
        <JobFacts job={introduction.job} />
      </Section>
      <Section title="Why you two were matched" id="why">
        <WhyMatched explained={explained} person={broker} decided={decided} />
      </Section>
      {review && <Review review={review} now={now} />}
      {mayContest && <Contest action={`/account/introductions/${id}/second-look`} form={form} broker={broker} />}
      <IntroductionHistory history={history} />
    </div>
  )
}

function Standing({ introduction, form, now }: Props) {
  const { id, stage, answerBy, passedOn, job, applicationId, because, reasonWords, broker, brokerWords } = introduction
  const { next } = ownStageWords[stage]
  return (
    <Card title={answerBy ? `May we introduce you? Answer by ${formatDay(answerBy, now)}` : 'Where it stands'} pinned>
      <div className="stack">
        {because && <p>{stage === 'declined' ? atStart(because) : `It ended because ${because}`}.</p>}
        {reasonWords && <BrokerQuote name={broker} words={reasonWords} />}
        <BrokerQuote name={broker} words={brokerWords} />
        {passedOn ? (
          <AnswerForm action={`/account/introductions/${id}`} form={form} passedOn={passedOn} employer={job.provider} />
        ) : (
          <p>{next}</p>
        )}
        {applicationId && (
          <div>
            <LinkButton href={`/account/applications/${applicationId}`}>See your application</LinkButton>
          </div>
        )}
      </div>
    </Card>
  )
}

function Review({ review, now }: { review: ReviewLine; now: Date }) {
  const { askedAt, dueAt, words, outcome, answer, by } = review
  return (
    <Section title="Your second look" id="review">
      <div className="stack">
        <p>You asked on {formatDay(askedAt, now)}:</p>
        <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{words}</blockquote>
        {outcome ? (
          <>
            <p>
              {by} looked again. {outcome === 'changed' ? 'We see it differently now:' : 'The decision stands:'}
            </p>
            <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{answer}</blockquote>
          </>
        ) : (
          <p>Somebody else looks at it by {formatDay(dueAt, now)}, and writes to you.</p>
        )}
      </div>
    </Section>
  )
}

function Contest({ action, form, broker }: { action: string; form: FormState | undefined; broker: string }) {
  return (
    <Section title="Do you see it differently?" id="second-look">
      <div className="stack">
        <p>
          You may ask for another person to look again at this match and how it was worked out. It will not be {broker}.
          It changes nothing else for you.
        </p>
        <Details summary="Ask another person to look again" open={Boolean(form?.errors['contestWords'])}>
          <Form action={action} state={form?.errors['contestWords'] ? form : undefined}>
            <TextArea
              name="contestWords"
              label="What do you see differently?"
              hint="For example: there is a bus on Sundays now; I have worked in a care home before."
              form={form}
              rows={4}
            />
            <Button kind="secondary">Ask another person to look again</Button>
          </Form>
        </Details>
      </div>
    </Section>
  )
}

/** What has happened, newest first. */
export function IntroductionHistory({ history }: { history: PastStep[] }) {
  return (
    <Section title="What has happened" id="history">
      <Timeline
        items={history.map(({ title, at, by, words }) => ({
          title,
          at: at.toISOString(),
          when: formatDateTime(at),
          ...(by && { by }),
          ...(words && { detail: <p className="whitespace-pre-line">{words}</p> }),
        }))}
      />
    </Section>
  )
}
