import { milestoneLabels } from '#app/referrals/programmes/milestones'
import { relativeDay } from '#app/shared/date-words'
import { Card } from '#app/ui/card'
import { Icon, VisuallyHidden } from '#app/ui/icon'
import { Tag } from '#app/ui/status'
import type { FriendRow } from '../friend'
import type { ReferralStage } from '../referral'
import { inSentence } from '#app/shared/in-sentence'
import { pointsWords } from '#app/referrals/points/points-words'

/** Of the line; the last is shown where a friend has come so far. */
const steps = ['interested', 'interviewed', 'started', 'retained_13', 'retained_26'] as const

const short: Record<(typeof steps)[number], string> = {
  interested: 'Interested',
  interviewed: 'Interview',
  started: 'Started',
  retained_13: '13 weeks',
  retained_26: '26 weeks',
}

const order: readonly ReferralStage[] = [
  'interested',
  'contacted',
  'interviewed',
  'started',
  'retained_13',
  'retained_26',
]

/** One friend: how far they have come, what that brought, what comes next. Says nothing of their application. */
export function FriendLine({ friend, now, headingLevel = 3 }: { friend: FriendRow; now: Date; headingLevel?: 2 | 3 }) {
  const { name, vacancyTitle, stage, reached, interestAt, held, closedReasonWords, earned, next } = friend
  return (
    <Card
      as="article"
      title={name}
      headingLevel={headingLevel}
      eyebrow={`${vacancyTitle ?? 'Working with you'}, ${relativeDay(interestAt, now)}`}
      aside={
        earned === 0 ? undefined : (
          <Tag tone="good" icon="coins">
            {pointsWords(earned)}
          </Tag>
        )
      }
    >
      <div className="stack">
        {stage === 'closed' ? <p>{closedReasonWords}</p> : <Progress reached={reached} />}
        {held && (
          <p className="flex items-center gap-2">
            <Icon name="waiting" />
            Your manager is checking this one.
          </p>
        )}
        {next && (
          <p className="text-muted">
            Next: {inSentence(milestoneLabels[next.milestone])} brings you {pointsWords(next.points)}.
          </p>
        )}
      </div>
    </Card>
  )
}

/** A gentle line: what has been has a tick, the rest is to come. */
function Progress({ reached }: { reached: FriendRow['reached'] }) {
  const at = order.indexOf(reached)
  const shown = steps.filter((step) => step !== 'retained_26' || reached === 'retained_26')
  return (
    <>
      <ol className="flex flex-wrap gap-x-4 gap-y-1">
        {shown.map((step) => {
          const done = order.indexOf(step) <= at
          return (
            <li key={step} className={`flex items-center gap-1 ${done ? 'font-bold text-brand-deep' : 'text-muted'}`}>
              <Icon name={done ? 'check-circle' : 'dot'} />
              {short[step]}
              <VisuallyHidden>{done ? ' (done)' : ' (to come)'}</VisuallyHidden>
            </li>
          )
        })}
      </ol>
      {reached === 'contacted' && <p className="text-muted">They are in touch with your employer.</p>}
    </>
  )
}
