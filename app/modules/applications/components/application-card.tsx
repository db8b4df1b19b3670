import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import type { ApplicationCardData } from '../candidate-lines'

/** One of a person's applications: where it stands and what happens next. */
export function ApplicationCard({ card, pinned }: { card: ApplicationCardData; pinned?: boolean }) {
  return (
    <Card
      as="li"
      title={card.title}
      href={card.href}
      headingLevel={3}
      eyebrow={card.employer}
      aside={
        <Tag tone={card.tone} icon={card.icon}>
          {card.label}
        </Tag>
      }
      {...(pinned && { pinned })}
    >
      <p>{card.next}</p>
      <p className="text-muted">{card.when}</p>
    </Card>
  )
}

export function ApplicationCards({ cards, pinFirst }: { cards: ApplicationCardData[]; pinFirst?: boolean }) {
  return (
    <ul className="stack list-none p-0">
      {cards.map((card, index) => (
        <ApplicationCard key={card.id} card={card} pinned={pinFirst && index === 0} />
      ))}
    </ul>
  )
}
