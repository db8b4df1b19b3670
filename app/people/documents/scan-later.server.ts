import type { Prisma, PrismaClient, Tx } from '#app/platform/database/client.server'
import { logger } from '#app/platform/logger.server'
import { scan, type ScanState } from '#app/platform/virus-scan.server'
import { openFile } from './open-file.server'

const FILES_A_RUN = 50

/** Files that nothing has looked into yet, the oldest first; those after `id`. */
export function unscannedFiles(db: PrismaClient, { after }: { after: string | null }) {
  return db.file.findMany({
    where: { scanState: 'unscanned', erasedAt: null, ...(after && { id: { gt: after } }) },
    select: { id: true, storageKey: true, purpose: true },
    orderBy: { id: 'asc' },
    take: FILES_A_RUN,
  })
}

/** What the scanner says of a stored file now; 'unscanned' too where its content cannot be read. */
export async function scanStored(file: { id: string; storageKey: string; purpose: string }): Promise<ScanState> {
  try {
    return await scan(await openFile(file))
  } catch (error) {
    logger.warn(
      { fileId: file.id, error: error instanceof Error ? error.name : 'unknown' },
      'A file could not be scanned.',
    )
    return 'unscanned'
  }
}

/** Writes down what was found, once; an infected file is shown to nobody from then on. False: it was written, or is gone. */
export async function markScanned(tx: Tx, id: string, state: 'clean' | 'infected'): Promise<boolean> {
  const where: Prisma.FileWhereInput = { id, scanState: 'unscanned', erasedAt: null }
  return (await tx.file.updateMany({ where, data: { scanState: state } })).count > 0
}
