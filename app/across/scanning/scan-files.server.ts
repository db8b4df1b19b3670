import { quarantinePaper } from '#app/grants/applying/quarantine-paper.server'
import { markScanned, scanStored, unscannedFiles } from '#app/people/documents/scan-later.server'
import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { env } from '#app/platform/env.server'
import type { Sweep } from '#app/platform/tasks.server'

/** Where the last run stopped: files that cannot be opened do not keep those behind them waiting. */
let last: string | null = null

/**
 * Sweep: files that came while there was no scanner are scanned when there is one. What is infected is closed for
 * everybody; of a grant's document its case and its owner are told. Answers how many were scanned.
 */
async function scanFiles(db: PrismaClient, now: Date): Promise<number> {
  if (!env().CLAMD_URL) return 0
  const files = await unscannedFiles(db, { after: last })
  let scanned = 0
  for (const file of files) {
    const found = await scanStored(file)
    // The scanner is away: the next run asks about this one again.
    if (found === 'unscanned') return scanned
    last = file.id
    if (found && (await inTransaction(db, (tx) => settle(tx, { id: file.id, found, now })))) scanned += 1
  }
  if (files.length === 0) last = null
  return scanned
}

async function settle(tx: Tx, { id, found, now }: { id: string; found: 'clean' | 'infected'; now: Date }) {
  if (found === 'clean') return markScanned(tx, id, 'clean')
  return (await quarantinePaper(tx, { fileId: id, now })) || markScanned(tx, id, 'infected')
}

export const scanFilesSweep: Sweep = { name: 'scan-files', run: scanFiles }
