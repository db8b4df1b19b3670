import { Section } from '#app/ui/card'
import { Details } from '#app/ui/summary'

type NearMissesProps = {
  count: number
  /** Nothing fits, so they are all there is to see. */
  open: boolean
  /** An `ExcludedCard` each. */
  children: React.ReactNode
}

/** Below a list of matches: the nearest that do not fit, each with why. */
export function NearMisses({ count, open, children }: NearMissesProps) {
  if (count === 0) return null
  return (
    <Section title="Near, but something stands between" id="excluded">
      <Details summary={`The nearest ${count}, why they do not fit, and what would have to change`} open={open}>
        <ul className="match-list">{children}</ul>
      </Details>
    </Section>
  )
}
