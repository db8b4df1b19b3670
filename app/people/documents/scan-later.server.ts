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

type Stored = { id: string; storageKey: string; purpose: string }

/** What the scanner says of a stored file now: 'unscanned' while it is away. Null where the file cannot be opened. */
export async function scanStored(file: Stored): Promise<ScanState | null> {
  const content = await openFile(file).catch((error: unknown) => {
    logger.warn({ fileId: file.id, err: error }, 'a file could not be opened to be scanned')
    return null
  })
  return content && scan(content)
}

/** Writes down what was found, once; an infected file is shown to nobody from then on. False: it was written, or is gone. */
export async function markScanned(tx: Tx, id: string, state: 'clean' | 'infected'): Promise<boolean> {
  const where: Prisma.FileWhereInput = { id, scanState: 'unscanned', erasedAt: null }
  return (await tx.file.updateMany({ where, data: { scanState: state } })).count > 0
}
