import { formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import type { Thanks } from '../views'

/** What managers wrote to thank this referrer; nothing while there is none. */
export function ThankYous({ thanks, now }: { thanks: readonly Thanks[]; now: Date }) {
  if (thanks.length === 0) return null
  return (
    <Section title={thanks.length === 1 ? 'A thank-you for you' : 'Thank-yous for you'} id="thanks">
      <ul className="stack">
        {thanks.map(({ id, words, from, at }) => (
          <li key={id}>
            <figure className="card flex gap-3">
              <span className="text-accent">
                <Icon name="heart" />
              </span>
              <div className="min-w-0">
                <blockquote className="break-words whitespace-pre-line">{words}</blockquote>
                <figcaption className="mt-2 text-muted">
                  {from}, {formatDay(at, now)}
                </figcaption>
              </div>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  )
}
