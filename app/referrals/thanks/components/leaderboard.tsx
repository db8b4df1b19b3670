import { monthWords } from '../month'
import type { Leaderboard as Standing } from '../views'
import { Section } from '#app/ui/card'

/** The first few of this month with a way to the whole, or only the way. For the referrer's first page. */
export function Leaderboard({ standing, most = 3 }: { standing: Standing; most?: number }) {
  if (standing.rows.length === 0)
    return (
      <p>
        <a href="/refer/leaderboard">Your team’s leaderboard</a>, for those who want to be on it
      </p>
    )
  return (
    <Section
      title={`Leaderboard for ${monthWords(standing.month)}`}
      id="leaderboard"
      aside={<a href="/refer/leaderboard">{standing.joined ? 'See it all' : 'See it all or join in'}</a>}
    >
      <LeaderboardRows rows={standing.rows.slice(0, most)} />
    </Section>
  )
}

/** Place, first name and points. */
export function LeaderboardRows({ rows }: { rows: Standing['rows'] }) {
  return (
    <div className="card">
      <ol className="divide-y divide-line">
        {rows.map(({ place, name, points, you }, index) => (
          <li key={index} className="flex items-baseline gap-3 py-2">
            <span className="w-8 shrink-0 text-muted tabular-nums">{place}.</span>
            <span className={`min-w-0 flex-1 break-words ${you ? 'font-semibold' : ''}`}>
              {name}
              {you && ' (you)'}
            </span>
            <span className="shrink-0 tabular-nums">
              {points.toLocaleString('en-GB')} {points === 1 ? 'point' : 'points'}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
