import { Icon } from './icon'
import type { IconName } from './icons'
import type { Tone } from './status'
import { inSentence } from '#app/shared/in-sentence'

type SummaryItem = {
  label: string
  /** Nothing given is shown as "Not given". */
  value: React.ReactNode
  changeHref?: string
}

/** Answers to check, each with a link that leads back to its question. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="summary-list">
      {items.map(({ label, value, changeHref }) => (
        <div key={label} className="summary-row">
          <dt>{label}</dt>
          <dd>
            {value === undefined || value === null || value === '' ? <span className="muted">Not given</span> : value}
          </dd>
          {changeHref && (
            <dd className="summary-change">
              <a href={changeHref}>
                Change<span className="visually-hidden"> {inSentence(label)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

type TimelineItem = {
  key?: string
  title: React.ReactNode
  /** What `<time>` carries, ISO; `when` is how it reads: "Tuesday 3 March, 9.15am". */
  at?: string
  when?: React.ReactNode
  by?: React.ReactNode
  detail?: React.ReactNode
  tone?: Tone
  icon?: IconName
}

/** What happened, newest first or last as given. */
export function Timeline({ items, label = 'History' }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item, index) => (
        <li key={item.key ?? index} className={`timeline-item tone-${item.tone ?? 'neutral'}`}>
          <span className="timeline-mark">
            <Icon name={item.icon ?? 'dot'} />
          </span>
          <div>
            <p className="timeline-title">{item.title}</p>
            {(item.when || item.by) && (
              <p className="timeline-when">
                {item.when && <time dateTime={item.at}>{item.when}</time>}
                {item.when && item.by && ' · '}
                {item.by}
              </p>
            )}
            {item.detail && <div className="timeline-detail">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Words that open. Links and forms inside work without JavaScript. */
export function Details(props: {
  summary: React.ReactNode
  children: React.ReactNode
  open?: boolean
  className?: string
}) {
  const { summary, children, open, className } = props
  return (
    <details className={`details ${className ?? ''}`.trim()} open={open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div className="details-body">{children}</div>
    </details>
  )
}

/** A drawer of filters: open from 1024 px up, behind its summary below. Needs no JavaScript. */
export function Drawer({ summary, children }: { summary: React.ReactNode; children: React.ReactNode }) {
  return (
    <details className="drawer">
      <summary className="button button-secondary">
        <Icon name="filter" />
        <span>{summary}</span>
        <Icon name="chevron-down" className="drawer-arrow" />
      </summary>
      <div className="drawer-body">{children}</div>
    </details>
  )
}

/** Sanitised HTML from Markdown, with the page's own type. The caller sanitises. */
export function Prose({ html, children }: { html?: string; children?: React.ReactNode }) {
  // oxlint-disable-next-line react/no-danger -- the one place where HTML goes in; its callers hand over sanitised text only
  if (html !== undefined) return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
  return <div className="prose">{children}</div>
}
