import { formatDay } from '#app/shared/date-words'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import type { FormState } from '#app/ui/form-state'
import { Page } from '#app/ui/layout'
import type { Explained } from '../explained'
import type { IntroductionStage } from '../progress/introduction-progress'
import type { Fact, IntroducedJob } from '../introduction-view'
import { ownStageWords } from '../progress/stage-words'
import { AnswerForm } from './answer-form'
import { BrokerQuote } from './broker-quote'
import { JobFacts } from './introduced-job'
import { WhyMatched } from './why-matched'
import { inSentence } from '#app/shared/in-sentence'

type Question = {
  answerBy: Date
  job: IntroducedJob
  brokerWords: string
  explained: Explained | null
  passedOn: Fact[]
}

type Props = {
  token: string
  introduction: {
    title: string
    broker: string
    council: string
    stage: IntroductionStage
    question: Question | null
  } | null
  form: FormState | undefined
  now: Date
}

/** The page of the link in the email; works for somebody who is signed out. */
export function ConsentPage({ token, introduction, form, now }: Props) {
  if (!introduction) return <DeadLink />
  const { title, broker, council, stage, question } = introduction
  if (!question) return <Settled title={title} stage={stage} />
  const { answerBy, job, brokerWords, explained, passedOn } = question
  return (
    <Page
      title={`${title}: may we introduce you?`}
      lead={`${broker}, a job broker at ${council}, would like to introduce you to ${job.provider}. Please answer by ${formatDay(answerBy, now)}; without an answer nothing is passed on.`}
      narrow
    >
      <div className="stack-lg">
        <BrokerQuote name={broker} words={brokerWords} />
        <JobFacts job={job} />
        <Section title="Your answer" id="answer">
          <AnswerForm action={`/consent/${token}`} form={form} passedOn={passedOn} employer={job.provider} />
        </Section>
        <Section title="Why you two were matched" id="why">
          <WhyMatched explained={explained} person={broker} decided="decided to put it to you" />
        </Section>
        <p>
          In <a href="/account/introductions">your account</a> you see all your introductions, and may ask another
          person to look again at any of them.
        </p>
      </div>
    </Page>
  )
}

function Settled({ title, stage }: { title: string; stage: IntroductionStage }) {
  // Its time is over, though the sweep has not come by yet.
  const { label, next } = ownStageWords[stage === 'awaiting_candidate' ? 'lapsed' : stage]
  return (
    <Page title={`${title}: ${inSentence(label)}`} narrow>
      <div className="stack">
        <p>This link was already answered, or its time is over. {next}</p>
        <ButtonRow>
          <LinkButton href="/account/introductions">See your introductions</LinkButton>
          <LinkButton href="/jobs" kind="secondary">
            Find a job
          </LinkButton>
        </ButtonRow>
      </div>
    </Page>
  )
}

function DeadLink() {
  return (
    <Page title="This link no longer works" narrow>
      <div className="stack">
        <p>It is not complete, or it is older than two months. Nothing was passed on through it.</p>
        <p>If you know what it was about, sign in with the email address it was sent to.</p>
        <ButtonRow>
          <LinkButton href="/account/introductions">See your introductions</LinkButton>
          <LinkButton href="/contact" kind="secondary">
            Contact us
          </LinkButton>
        </ButtonRow>
      </div>
    </Page>
  )
}
