import { openText } from '#app/platform/field-encryption.server'
import type { DecisionRow } from '../decision-row.server'
import { signalKinds, type SignalGroup } from '../decision-view'
import type { NameOf } from '../queries-names.server'

type Signal = DecisionRow['signals'][number]
type Known = { nameOf: NameOf; schemeNames: Map<string, string>; schemeIds: string[] | null }

/** Signals that point to the same thing and are looked into together; what is open comes first. */
export function signalGroups(row: DecisionRow, known: Known): SignalGroup[] {
  const groups = new Map<string, Signal[]>()
  for (const signal of row.signals) {
    // What was found after the others were resolved is a question of its own.
    const key = `${signal.otherApplicationId ?? signal.riskEntryId} ${signal.resolvedAt?.toISOString() ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), signal])
  }
  return [...groups.values()]
    .map((signals) => groupOf(signals, row.personId, known))
    .sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null))
}

function groupOf(signals: Signal[], applicantId: string, { nameOf, schemeNames, schemeIds }: Known): SignalGroup {
  const { other, riskEntry, otherApplicationId, riskEntryId, ...first } = signals[0]!
  const mayRead = other && (!schemeIds || schemeIds.includes(other.schemeId))
  const kinds = signals.map(({ kind }) => kind)
  return {
    about: otherApplicationId ?? riskEntryId ?? '',
    kinds: signalKinds.filter((kind) => kinds.includes(kind)),
    foundAt: first.foundAt,
    other: mayRead
      ? {
          id: other.id,
          reference: other.reference,
          name: other.name,
          scheme: schemeNames.get(other.schemeId) ?? '',
          status: other.status,
          samePerson: other.personId === applicantId,
        }
      : null,
    risk: riskEntry && {
      hint: riskEntry.hint,
      kind: riskEntry.kind,
      words: openText(riskEntry.wordsSealed),
    },
    resolved: first.resolvedAt && {
      words: first.noteSealed ? openText(first.noteSealed) : '',
      by: nameOf(first.resolvedByPersonId ?? ''),
      at: first.resolvedAt,
    },
  }
}
