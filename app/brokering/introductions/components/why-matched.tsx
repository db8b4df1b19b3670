import { MatchExclusions, MatchExplained } from '#app/brokering/matching/components/match-explained'
import type { Explained } from '../explained'

type Props = {
  explained: Explained | null
  /** Who decided; null while nobody has. */
  person: string | null
  /** "suggested it to you", "decided not to put you forward" */
  decided: string
}

/** Why somebody was matched: what the ranking found, and which person decided. */
export function WhyMatched({ explained, person, decided }: Props) {
  return (
    <div className="stack">
      <p>
        A ranking by computer helped to find it. {person ? <strong>{person}</strong> : 'A person'} {decided}: a person
        always decides.
      </p>
      <ExplainedMatch explained={explained} />
    </div>
  )
}

/** The parts of the score as bars; or what stood against it, and what was agreed about that. */
export function ExplainedMatch({ explained }: { explained: Explained | null }) {
  if (!explained) return <p className="text-muted">How it was worked out is no longer kept.</p>
  if (explained.fits) return <MatchExplained fit={explained} />
  return (
    <div className="stack">
      <p>By its facts alone it does not fit:</p>
      <MatchExclusions exclusions={explained.exclusions} />
      {explained.spokenAbout && (
        <p>
          You spoke about it, and it was written down: <q>{explained.spokenAbout}</q>
        </p>
      )}
    </div>
  )
}
