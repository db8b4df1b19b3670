import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'
import type { ApplicationCardData } from '../candidate-lines'

type Props = { card: ApplicationCardData; pinned?: boolean; headingLevel: 2 | 3 }

/** One of a person's applications: where it stands and what happens next. */
function ApplicationCard({ card, pinned, headingLevel }: Props) {
  return (
    <Card
      as="li"
      title={card.title}
      href={card.href}
      headingLevel={headingLevel}
      eyebrow={card.employer}
      {...(pinned && { pinned })}
    >
      <p>
        <Tag tone={card.tone} icon={card.icon}>
          {card.label}
        </Tag>
      </p>
      <p>{card.next}</p>
      <p className="text-muted">{card.when}</p>
    </Card>
  )
}

type ListProps = { cards: ApplicationCardData[]; pinFirst?: boolean; headingLevel?: 2 | 3 }

/** A person's applications, a card each. `headingLevel` 3 below a section's own heading. */
export function ApplicationCards({ cards, pinFirst, headingLevel = 2 }: ListProps) {
  return (
    <ul className="stack list-none p-0">
      {cards.map((card, index) => (
        <ApplicationCard key={card.id} card={card} pinned={pinFirst && index === 0} headingLevel={headingLevel} />
      ))}
    </ul>
  )
}
