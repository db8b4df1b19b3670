import type { OwnGrant } from '../own-grant'
import type { OwnActions } from '../own-policy'
import { ownNextSteps } from '../own-status-words'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Card } from '#app/ui/card'

/** What is asked of the applicant, else what happens next and by when; then what they may do. */
export function OwnStanding({ grant, may, now }: { grant: OwnGrant; may: OwnActions; now: Date }) {
  const page = `/account/grants/${grant.id}`
  const openQuestions = grant.questions.filter(({ answeredAt }) => answeredAt === null)
  const acts = may.answer || may.appeal || may.addEvidence || (grant.paymentFailed && may.changeBank)
  return (
    <Card title={may.answer || grant.paymentFailed ? 'What we need from you' : 'What happens next'} pinned>
      <div className="stack">
        {ownNextSteps(grant, now).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {may.answer &&
          openQuestions.map(({ id, words }) => (
            <blockquote key={id} className="whitespace-pre-line break-words border-l-4 border-line pl-4">
              {words}
            </blockquote>
          ))}
        {acts && (
          <ButtonRow>
            {may.answer && (
              <LinkButton href={`${page}/answer`} icon="message">
                Answer the question
              </LinkButton>
            )}
            {grant.paymentFailed && may.changeBank && (
              <LinkButton href={`${page}/bank`} icon="wallet">
                Check your bank details
              </LinkButton>
            )}
            {may.appeal && (
              <LinkButton href={`${page}/appeal`} kind="secondary" icon="scales">
                Ask us to look at it again
              </LinkButton>
            )}
            {may.addEvidence && (
              <LinkButton href={`${page}/evidence`} kind="secondary" icon="upload">
                Add a document
              </LinkButton>
            )}
          </ButtonRow>
        )}
      </div>
    </Card>
  )
}
