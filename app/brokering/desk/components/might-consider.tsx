import { Section } from '#app/ui/card'
import { listedWords } from '../match-words'

type MightConsiderProps = {
  listed: number
  total: number
  /** Why these stand apart, in a sentence. */
  why: string
  /** A card each. */
  children: React.ReactNode
}

/** Below the matches in work that was asked for: what fits, but nobody asked for. */
export function MightConsider({ listed, total, why, children }: MightConsiderProps) {
  if (listed === 0) return null
  return (
    <Section title="Might also consider" id="also">
      <p className="hint">
        {listedWords(listed, total)} {why}
      </p>
      <ul className="match-list" aria-labelledby="also-title">
        {children}
      </ul>
    </Section>
  )
}
