import { openText } from '#app/platform/field-encryption.server'
import type { DecisionRow } from '../decision-row.server'
import { signalKinds } from '#app/grants/applying/identities/signal'
import type { SignalGroup } from '../decision-view'
import type { NameOf } from '../queries-names.server'

type Signal = DecisionRow['signals'][number]
type Known = { nameOf: NameOf; schemeNames: Map<string, string>; schemeIds: string[] | null }

/** Signals that point to the same thing and are looked into together; what is open comes first. */
export function signalGroups(row: DecisionRow, known: Known): SignalGroup[] {
  const groups = new Map<string, Signal[]>()
  for (const signal of row.signals) {
    // What was found after the others were resolved is a question of its own.
    const key = `${aboutOf(signal)} ${signal.resolvedAt?.toISOString() ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), signal])
  }
  return [...groups.values()]
    .map((signals) => groupOf(signals, row.personId, known))
    .sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null))
}

function groupOf(signals: Signal[], applicantId: string, { nameOf, schemeNames, schemeIds }: Known): SignalGroup {
  const { other, riskEntry, recovery, interestPersonId, ...first } = signals[0]!
  const reads = ({ schemeId }: { schemeId: string }) => !schemeIds || schemeIds.includes(schemeId)
  const kinds = signals.map(({ kind }) => kind)
  return {
    about: aboutOf(signals[0]!),
    kinds: signalKinds.filter((kind) => kinds.includes(kind)),
    foundAt: first.foundAt,
    other:
      other && reads(other)
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
    owed: recovery && {
      pence: recovery.pence - recovery.recoveredPence,
      application: reads(recovery.application)
        ? { id: recovery.application.id, reference: recovery.application.reference }
        : null,
    },
    interested: interestPersonId && nameOf(interestPersonId),
    resolved: first.resolvedAt && {
      words: first.noteSealed ? openText(first.noteSealed) : '',
      evidenceId: first.evidenceId,
      by: nameOf(first.resolvedByPersonId ?? ''),
      at: first.resolvedAt,
    },
  }
}

/** What a signal points to: the id that is posted when it is resolved. */
function aboutOf(signal: Signal): string {
  const { otherApplicationId, riskEntryId, recoveryId, interestPersonId, bankDetailsId, confirmationId } = signal
  return otherApplicationId ?? riskEntryId ?? recoveryId ?? interestPersonId ?? bankDetailsId ?? confirmationId ?? ''
}
