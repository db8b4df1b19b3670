import { Notice } from '#app/ui/status'
import { candidateStatusLabels } from '#app/brokering/candidates/candidate'
import { samenessWords, type SamenessReason } from '#app/people/profile/duplicates'
import type { LikelySame } from '#app/brokering/candidates/likely-same'

/** Others who may be the same person. Nothing is merged: a broker looks, and closes one of the cases. */
export function CaseDuplicates({ others }: { others: LikelySame[] }) {
  const candidates = others.filter(({ candidateId }) => candidateId !== null)
  if (candidates.length === 0) return null
  return (
    <Notice kind="info" title="Perhaps registered twice">
      <ul className="stack">
        {candidates.map(({ candidateId, name, postcode, status, reasons }) => (
          <li key={candidateId}>
            <a href={`/broker/candidates/${candidateId}`}>{name}</a>
            {[postcode, status && candidateStatusLabels[status]].filter(Boolean).map((part) => `, ${part}`)}
            <span className="block">{sameWords(reasons)}</span>
          </li>
        ))}
      </ul>
      <p>If it is one person, keep the case that is further on and close the other as “registered twice”.</p>
    </Notice>
  )
}

/** "Has the same email address and the same phone number." */
export function sameWords(reasons: readonly SamenessReason[]): string {
  return `Has ${reasons.map((reason) => samenessWords[reason]).join(' and ')}.`
}
