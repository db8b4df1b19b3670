import type { EvidenceItem, SchemeDefinition } from '#app/grants/schemes/definition'

type Given = { costTypes: readonly string[]; event: string | null }

/** Whether a paper is needed for these costs, or after what happened. */
function isRequired(item: EvidenceItem, { costTypes, event }: Given): boolean {
  if (item.required !== 'some') return item.required === 'always'
  return (
    item.costTypes.some((key) => costTypes.includes(key)) ||
    (event !== null && item.events.some((key) => key === event))
  )
}

/** What papers a scheme asks for, with whether this person needs to add each; those that do not concern them are left out. */
export function evidenceAskedOf(
  { evidence }: Pick<SchemeDefinition, 'evidence'>,
  given: Given,
): (EvidenceItem & { needed: boolean })[] {
  return evidence
    .map((item) => ({ ...item, needed: isRequired(item, given) }))
    .filter(({ needed, required }) => needed || required === 'never')
}
