import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { linesOf, transferLines, type Entry, type JournalKind, type Line } from './ledger'
import { lockPots } from './lock-pots.server'

type Posting = { councilId: string; by: ChangeMaker; at: Date }

/**
 * Writes one journal, all its lines in one statement, since the database adds them up by statement (a
 * createMany of thousands is several); the pots' balances
 * follow by trigger. Locks the pots first, in their order. The constraints of `pot` refuse what is not there: whoever
 * spends looks at the locked balance beforehand and says why.
 */
async function postJournal(tx: Tx, { kind, lines, councilId, by, at }: Posting & { kind: JournalKind; lines: Line[] }) {
  await lockPots(tx, { councilId, ids: [...new Set(lines.map(({ potId }) => potId))] })
  const { id } = await tx.ledgerJournal.create({
    data: { councilId, kind, at, byPersonId: by === 'system' ? null : by.personId },
    select: { id: true },
  })
  await tx.$executeRaw`
    insert into ledger_line (council_id, journal_id, pot_id, account, pence, application_id, instalment_id)
    select ${councilId}::uuid, ${id}::uuid, pot_id, account, pence, application_id, instalment_id from unnest(
      ${lines.map(({ potId }) => potId)}::uuid[], ${lines.map(({ account }) => account)}::text[],
      ${lines.map(({ pence }) => pence)}::bigint[], ${lines.map(({ applicationId }) => applicationId ?? null)}::uuid[],
      ${lines.map(({ instalmentId }) => instalmentId ?? null)}::uuid[]) with ordinality
      as line (pot_id, account, pence, application_id, instalment_id, position)
    order by position`
  return id
}

type Entries = Posting & { entries: readonly Entry[] }

const posting =
  (kind: Exclude<JournalKind, 'transfer'>) =>
  async (tx: Tx, { entries, ...rest }: Entries): Promise<string | null> =>
    entries.length === 0 ? null : postJournal(tx, { ...rest, kind, lines: linesOf(kind, entries) })

/** New money from a funder: funding → available. */
export const allocate = posting('allocate')
/** Promised: available → committed. Each of these answers the journal's id, null for no entries. */
export const commit = posting('commit')
/** Promised no more: committed → available. */
export const release = posting('release')
/** Paid: committed → spent. */
export const spend = posting('spend')
/** Paid back: recovered → available. What was spent stays spent. */
export const recover = posting('recover')

/** From what one pot has available to another. */
export function transfer(
  tx: Tx,
  { fromPotId, toPotId, pence, ...rest }: Posting & { fromPotId: string; toPotId: string; pence: number },
): Promise<string> {
  return postJournal(tx, { ...rest, kind: 'transfer', lines: transferLines({ fromPotId, toPotId, pence }) })
}
