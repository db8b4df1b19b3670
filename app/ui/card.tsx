import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icons'

type CardProps = {
  children?: React.ReactNode
  title?: React.ReactNode
  /** Makes the whole card one link; a screen reader hears the title only. */
  href?: string
  headingLevel?: 2 | 3 | 4
  /** Small words over the title. */
  eyebrow?: React.ReactNode
  /** Stands at the right of the title: a Tag, a button. */
  aside?: React.ReactNode
  /** Pinned to the board: a pin at the top, for the few that matter most. */
  pinned?: boolean
  as?: 'article' | 'section' | 'div' | 'li'
  className?: string
}

/** A bordered box on paper colour, the unit of which pages are made. */
export function Card(props: CardProps) {
  const { children, title, href, headingLevel = 2, eyebrow, aside, pinned, as: Element = 'section', className } = props
  const Heading = `h${headingLevel}` as const
  return (
    <Element className={classNames('card', href && 'card-link', pinned && 'card-pinned', className)}>
      {(title || aside) && (
        <div className="card-head">
          <div>
            {eyebrow && <p className="eyebrow">{eyebrow}</p>}
            {title && (
              <Heading className="card-title">
                {href ? (
                  <a className="card-anchor" href={href}>
                    {title}
                  </a>
                ) : (
                  title
                )}
              </Heading>
            )}
          </div>
          {aside && <div className="card-aside">{aside}</div>}
        </div>
      )}
      {children}
    </Element>
  )
}

type EmptyStateProps = {
  title: string
  children?: React.ReactNode
  /** One of illustrations.tsx. */
  illustration?: React.ReactNode
  action?: React.ReactNode
  headingLevel?: 2 | 3
}

/** What to do first when there is nothing yet. */
export function EmptyState({ title, children, illustration, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="empty-state">
      {illustration && <div className="empty-picture">{illustration}</div>}
      <Heading>{title}</Heading>
      {children}
      {action && <div className="button-row">{action}</div>}
    </div>
  )
}

type Fact = { icon?: IconName; label: string; value: React.ReactNode; note?: React.ReactNode }

/** What people decide on, at a glance: icon, label, value. `columns` is the most there may be side by side. */
export function Facts({ items, columns = 2 }: { items: readonly Fact[]; columns?: 1 | 2 | 3 }) {
  return (
    <dl className={`facts facts-${columns}`}>
      {items.map((item) => (
        <div key={item.label} className="fact">
          <dt>
            {item.icon && <Icon name={item.icon} />}
            {item.label}
          </dt>
          <dd>
            {item.value}
            {item.note && <span className="fact-note">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type StatItem = { label: string; value: React.ReactNode; note?: React.ReactNode; href?: string; icon?: IconName }

/** A row of figures. */
export function Stats({ items, label }: { items: readonly StatItem[]; label?: string }) {
  return (
    <ul className="stats" aria-label={label}>
      {items.map((item) => (
        <li key={item.label} className={classNames('stat', item.href && 'card-link')}>
          <span className="stat-value">{item.value}</span>
          <span className="stat-label">
            {item.href ? (
              <a className="card-anchor" href={item.href}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
          </span>
          {item.note && <span className="stat-note">{item.note}</span>}
        </li>
      ))}
    </ul>
  )
}

/** A section of a page under its own heading. */
export function Section(props: {
  title: React.ReactNode
  id?: string
  aside?: React.ReactNode
  children: React.ReactNode
}) {
  const { title, id, aside, children } = props
  return (
    <section className="section" id={id} aria-labelledby={id && `${id}-title`}>
      <div className="section-head">
        <h2 id={id && `${id}-title`}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
