import { deadlineWords } from '#app/shared/deadline'
import { formatDateTime, formatDay } from '#app/shared/date-words'
import { Card, Section } from '#app/ui/card'
import type { FormState } from '#app/ui/form-state'
import { Notice, Tag } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { PhoneLink } from '#app/ui/phone-link'
import type { BrokerIntroduction } from '../introduction-view'
import { consentWayLabels } from '../reasons'
import { stageLabels, stageLooks } from '../progress/stage-words'
import { BrokerActions } from './broker-actions'
import { BrokerQuote } from './broker-quote'
import { JobFacts } from './introduced-job'
import { IntroductionHistory } from './own-introduction'
import { ExplainedMatch } from './why-matched'

type Props = { introduction: BrokerIntroduction; form: FormState | undefined; now: Date }

/** Everything of one introduction for a broker: what to do beside what is known. */
export function BrokerIntroductionPage({ introduction, form, now }: Props) {
  const { broker, brokerWords, explained, history, job, review, weightsVersion } = introduction
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="stack lg:order-1">
        <Standing introduction={introduction} now={now} />
        <BrokerActions introduction={introduction} form={form} />
      </div>
      <div className="stack-lg">
        <Section title="Candidate and vacancy" id="pair">
          <div className="stack">
            <PairFacts introduction={introduction} />
            <BrokerQuote name={broker} words={brokerWords} />
          </div>
        </Section>
        <Section title="The job" id="job">
          <JobFacts job={job} />
        </Section>
        <Section title="Why they were matched" id="why">
          <div className="stack">
            <ExplainedMatch explained={explained} />
            <p className="text-muted">Worked out with version {weightsVersion} of the weights, when it was endorsed.</p>
          </div>
        </Section>
        {review && (
          <Section title="Second look" id="review">
            <p>
              The candidate asked for one on {formatDay(review.askedAt, now)}.{' '}
              <a href={`/broker/reviews/${review.id}`}>
                {review.outcome ? 'Read what was decided' : `Look again, by ${formatDay(review.dueAt, now)}`}
              </a>
            </p>
          </Section>
        )}
        <IntroductionHistory history={history} />
      </div>
    </div>
  )
}

function Standing({ introduction, now }: { introduction: BrokerIntroduction; now: Date }) {
  const { stage, overdue, answerDueAt, lapseAt, reason, reasonWords, heldUntil, restorable, status } = introduction
  return (
    <Card title={stageLabels[stage]} aside={<Tag {...stageLooks[stage]}>{overdue ? 'Overdue' : 'Now'}</Tag>}>
      <div className="stack">
        {status === 'awaiting_candidate' && lapseAt && (
          <p>It lapses on {deadlineWords(lapseAt, now)} without an answer.</p>
        )}
        {overdue && answerDueAt && (
          <Notice kind="warn" title="The employer has not answered">
            <p>An answer was due on {formatDay(answerDueAt, now)}. A call often helps.</p>
          </Notice>
        )}
        {!overdue && status === 'sent' && stage === 'sent' && answerDueAt && (
          <p>The employer has until {formatDay(answerDueAt, now)} to answer.</p>
        )}
        {reason && <p>{reason}.</p>}
        {reasonWords && <p className="whitespace-pre-line">{reasonWords}</p>}
        {heldUntil && (
          <Notice kind="warn" title="The candidate does not know yet">
            <p>They are told on {formatDateTime(heldUntil)}. Please do not tell them before.</p>
          </Notice>
        )}
        {status === 'superseded' && (
          <p>{restorable ? 'The other start fell through: it can be brought back.' : 'They have a job elsewhere.'}</p>
        )}
      </div>
    </Card>
  )
}

function PairFacts({ introduction }: { introduction: BrokerIntroduction }) {
  const { candidate, vacancy, contact, consent, roundId, broker } = introduction
  const { email, phone, safe } = contact
  return (
    <>
      {safe.length > 0 && (
        <Notice kind="warn" title="How to reach them safely">
          <p>{safe.join(' ')}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { label: 'Candidate', value: <a href={`/broker/candidates/${candidate.id}`}>{candidate.name}</a> },
          { label: 'Phone', value: phone && <PhoneLink phone={phone} /> },
          {
            label: 'Email',
            value: email && (
              <a className="wrap-anywhere" href={`mailto:${email}`}>
                {email}
              </a>
            ),
          },
          {
            label: 'Vacancy',
            value: vacancy.ours ? (
              <a href={`/broker/vacancies/${vacancy.id}/matches`}>{`${vacancy.title} (${vacancy.reference})`}</a>
            ) : (
              `${vacancy.title} (${vacancy.reference}), a neighbouring council’s`
            ),
          },
          { label: 'Decided by', value: broker },
          {
            label: 'Consent',
            value: consent && (
              <>
                {formatDateTime(consent.at)}, {consentWayLabels[consent.how]}
                {consent.by && `, written down by ${consent.by}`}
                {consent.words && <q className="block">{consent.words}</q>}
              </>
            ),
          },
          { label: 'Round', value: roundId && <a href={`/broker/rounds/${roundId}`}>See the round</a> },
        ]}
      />
    </>
  )
}
