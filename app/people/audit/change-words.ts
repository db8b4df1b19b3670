import { atStart } from '#app/shared/in-sentence'

/**
 * What the record's things and changes are called, by values of `event.entity` and `event.change`. Each area has its own
 * (`audit-words.ts`); all of them are in across/audit-words.ts.
 */
export type AuditWords = Readonly<Record<string, { label: string; changes: Readonly<Record<string, string>> }>>

/** "verified"; an unknown change in its own words: "hand_over" → "hand over". */
export function changeWords(words: AuditWords, entity: string, change: string): string {
  return words[entity]?.changes[change] ?? change.replace(/[_-]/g, ' ')
}

export function entityWords(words: AuditWords, entity: string): string {
  const label = words[entity]?.label ?? entity.replace(/[_-]/g, ' ')
  return atStart(label)
}

/** "applied → verified", "moderator", "moderator → moderator, admin"; null where an event changes no state. */
export function stateWords(from: string | null, to: string | null): string | null {
  const plain = (state: string) => state.replaceAll('+', ', ').replaceAll('_', ' ')
  if (from === to || (from === null && to === null)) return null
  if (from === null) return plain(to!)
  return to === null ? `${plain(from)} → none` : `${plain(from)} → ${plain(to)}`
}

/** Who did it, in words. */
export function actorWords(event: { actor: string | null; actorKind: string; change: string }): string {
  // Whoever reports an advert need not sign in.
  const isPublic = event.actorKind !== 'system' || event.change === 'report'
  return event.actor ?? (isPublic ? 'A member of the public' : 'The portal')
}
