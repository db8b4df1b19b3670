import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icons'

/** What a colour means: nothing special, to know, done, to watch, wrong, or new and near. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad' | 'accent'

const toneIcons: Record<Tone, IconName> = {
  neutral: 'dot',
  info: 'info',
  good: 'check-circle',
  warn: 'waiting',
  bad: 'stop',
  accent: 'new',
}

/** A status: word, icon and colour, each enough alone. */
export function Tag({ children, tone = 'neutral', icon }: { children: React.ReactNode; tone?: Tone; icon?: IconName }) {
  return (
    <span className={`tag tone-${tone}`}>
      <Icon name={icon ?? toneIcons[tone]} />
      {children}
    </span>
  )
}

/** A short fact about a thing ("No car needed"), quieter than a Tag. Several go into a ChipList. */
export function Chip({
  children,
  icon,
  tone = 'neutral',
}: {
  children: React.ReactNode
  icon?: IconName
  tone?: Tone
}) {
  return (
    <span className={`chip tone-${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** Chips in a row that wraps. */
export function ChipList({ children }: { children: React.ReactNode }) {
  return <div className="chip-list">{children}</div>
}

type AppliedFilter = { label: string; removeHref: string }

/** The filters in force, each with a link that takes it away, and one that clears them all. */
export function Chips({
  items,
  clearHref,
  label = 'Filters in use',
}: {
  items: AppliedFilter[]
  clearHref?: string
  label?: string
}) {
  if (items.length === 0) return null
  return (
    <ul className="chip-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.removeHref}>
          <a className="chip chip-remove" href={item.removeHref}>
            <span className="visually-hidden">Remove </span>
            {item.label}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {clearHref && (
        <li>
          <a className="chip-clear" href={clearHref}>
            Clear all
          </a>
        </li>
      )}
    </ul>
  )
}

const noticeIcons = { success: 'check-circle', info: 'info', warn: 'warning', bad: 'alert' } as const

type NoticeProps = {
  kind?: 'success' | 'info' | 'warn' | 'bad'
  title?: React.ReactNode
  children?: React.ReactNode
  /** A message about what just happened: read out on load. */
  flash?: boolean
}

/** A banner: what happened, or what to know before going on. */
export function Notice({ kind = 'info', title, children, flash }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={flash ? 'status' : undefined}>
      <Icon name={noticeIcons[kind]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** A strip over the whole page that says it is a demonstration. */
export function DemoBanner({ children }: { children: React.ReactNode }) {
  return (
    <aside className="demo-banner" aria-label="Demonstration">
      <Icon name="info" />
      <div>{children}</div>
    </aside>
  )
}

/** Leaves the site at once, for people whose screen may be watched; with JavaScript, "back" does not lead here again. */
export function QuickExit({ href = 'https://www.bbc.co.uk/weather' }: { href?: string }) {
  return (
    <aside className="quick-exit" aria-label="Leave quickly">
      <a href={href} rel="noreferrer nofollow" data-quick-exit>
        <Icon name="close" />
        Leave this site now
      </a>
    </aside>
  )
}

/** A coloured dot with a number, for counts in navigation. Says what it counts. */
export function Count({ value, of, urgent }: { value: number; of: string; urgent?: boolean }) {
  return (
    <span className={classNames('count-badge', urgent && 'count-urgent')}>
      {value}
      <span className="visually-hidden"> {of}</span>
    </span>
  )
}
