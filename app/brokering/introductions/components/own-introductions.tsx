import { formatDay } from '#app/shared/date-words'
import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import type { OwnIntroductionLine } from '../introduction-view'
import { ownStageWords, stageLooks } from '../progress/stage-words'

type Props = { items: OwnIntroductionLine[]; now: Date; headingLevel?: 2 | 3 }

/** A person's introductions, a card each; those that wait for their answer are pinned. */
export function OwnIntroductions({ items, now, headingLevel = 2 }: Props) {
  return (
    <ul className="stack list-none p-0">
      {items.map(({ id, title, provider, place, broker, stage, answerBy, updatedAt }) => {
        const { label, next } = ownStageWords[stage]
        const look = stageLooks[stage]
        return (
          <Card
            key={id}
            as="li"
            title={title}
            href={`/account/introductions/${id}`}
            headingLevel={headingLevel}
            eyebrow={`${provider}, ${place}`}
            {...(answerBy && { pinned: true })}
          >
            <p>
              <Tag tone={look.tone} icon={look.icon}>
                {label}
              </Tag>
            </p>
            <p>{answerBy ? `${next} Please answer by ${formatDay(answerBy, now)}.` : next}</p>
            <p className="text-muted">
              {broker}, {formatDay(updatedAt, now)}
            </p>
          </Card>
        )
      })}
    </ul>
  )
}
