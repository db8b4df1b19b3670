import { Section } from '#app/ui/card'
import { Prose } from '#app/ui/summary'

type ElsewhereProps = { links: readonly { label: string; url: string }[]; title?: string }

/** Where else to turn. */
export function Elsewhere({ links, title = 'Other help' }: ElsewhereProps) {
  if (links.length === 0) return null
  return (
    <Section title={title} id="elsewhere">
      <Prose>
        <ul>
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} rel="noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
