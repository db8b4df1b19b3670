import { Card } from '#app/ui/card'
import { countWords, type DeskList } from '../desk'
import { inSentence } from '#app/shared/in-sentence'

type DeskSectionProps<Row> = {
  id: string
  title: string
  list: DeskList<Row>
  /** The whole list, where there is one. */
  href?: string
  row: (row: Row) => React.ReactNode
  rowKey: (row: Row) => string
  /** Said under the title. */
  note?: string
}

/** One of the desk's short lists; nothing while it is empty. */
export function DeskSection<Row>({ id, title, list, href, row, rowKey, note }: DeskSectionProps<Row>) {
  if (list.rows.length === 0) return null
  const more = list.total > list.rows.length
  return (
    <Card
      title={<span id={id}>{title}</span>}
      aside={
        href && (
          <a href={href}>
            {more ? `See all ${countWords(list.total)}` : 'See the list'}
            <span className="visually-hidden">: {inSentence(title)}</span>
          </a>
        )
      }
    >
      {note && <p className="hint">{note}</p>}
      <ul className="desk-list" aria-labelledby={id}>
        {list.rows.map((item) => (
          <li key={rowKey(item)} className="desk-row">
            {row(item)}
          </li>
        ))}
      </ul>
      {more && !href && <p className="hint">And {countWords(list.total - list.rows.length)} more.</p>}
    </Card>
  )
}

/** What a row is about: a link, and under it what matters about it. */
export function DeskWhat({ href, name, children }: { href: string; name: string; children: React.ReactNode }) {
  return (
    <div className="desk-what">
      <a href={href}>{name || 'Without a name'}</a>
      {children}
    </div>
  )
}
