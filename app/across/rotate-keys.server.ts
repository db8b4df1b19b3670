import { randomUUID } from 'node:crypto'
import { isSealed } from '#app/people/documents/stored-file'
import { inTransaction, Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { isUnderFirstKey, reseal, sealPrefix } from '#app/platform/field-encryption.server'
import { deleteFile, getFile, putFile } from '#app/platform/storage.server'

const BATCH = 200

/** What was done in one column, or with the files: sealed anew, or not to be opened with any key there is. */
export type Rotated = { where: string; resealed: number; unreadable: number }

type Column = { table: string; column: string; base64: boolean }

/** What is encrypted without being named so: as bytes, or as text in base64. */
const OTHERS: readonly Column[] = [
  { table: 'account', column: 'second_factor_secret', base64: true },
  { table: 'kept_form', column: 'fields', base64: false },
]

/**
 * Seals everything that is encrypted under the first key of FIELD_ENCRYPTION_KEYS. In small transactions, beside a portal
 * that runs; what is under that key already is left alone, so a rotation that was cut off goes on where it was.
 */
export async function rotateKeys(db: PrismaClient, say: (line: Rotated) => void = () => {}): Promise<Rotated[]> {
  const done: Rotated[] = []
  for (const column of [...(await sealedColumns(db)), ...OTHERS]) done.push(await rotateColumn(db, column))
  done.push(await rotateFiles(db))
  done.forEach(say)
  return done
}

/** Every column named `sealed` or `…_sealed`, whichever module it belongs to. */
async function sealedColumns(db: PrismaClient): Promise<Column[]> {
  const rows = await db.$queryRaw<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bytea'
      and (c.column_name = 'sealed' or c.column_name like '%\\_sealed')
    order by 1, 2`
  return rows.map((row) => ({ ...row, base64: false }))
}

type Row = { tid: string; value: Uint8Array }

async function rotateColumn(db: PrismaClient, { table, column, base64 }: Column): Promise<Rotated> {
  const rotated = { where: `${table}.${column}`, resealed: 0, unreadable: 0 }
  const names = { table: identifier(table), column: identifier(column), base64 }
  for (let after: string | null = '(0,0)'; after !== null;) {
    const from: string = after
    after = await inTransaction(db, async (tx) => {
      const rows = await rowsUnderOtherKeys(tx, names, from)
      for (const { tid, value } of rows) {
        const fresh = resealed(value)
        if (!fresh) rotated.unreadable += 1
        else rotated.resealed += await write(tx, names, tid, fresh)
      }
      return rows.length < BATCH ? null : rows.at(-1)!.tid
    })
  }
  return rotated
}

type Names = { table: Prisma.Sql; column: Prisma.Sql; base64: boolean }

/** Names come from the catalogue or from the list above, never from outside. */
function identifier(name: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`Not a name of ours: ${name}`)
  return Prisma.raw(`"${name}"`)
}

function rowsUnderOtherKeys(tx: Tx, { table, column, base64 }: Names, after: string): Promise<Row[]> {
  const value = base64 ? Prisma.sql`decode(${column}, 'base64')` : column
  const prefix = sealPrefix()
  return tx.$queryRaw<Row[]>`
    select ctid::text as tid, ${value} as value from ${table}
    where ${column} is not null and substring(${value} from 1 for ${prefix.length}) <> ${prefix} and ctid > ${after}::tid
    order by ctid limit ${BATCH} for update`
}

/** The row is locked, so it is still where it was. */
function write(tx: Tx, { table, column, base64 }: Names, tid: string, value: Uint8Array): Promise<number> {
  const stored = base64 ? Prisma.sql`${Buffer.from(value).toString('base64')}` : Prisma.sql`${value}`
  return tx.$executeRaw`update ${table} set ${column} = ${stored} where ctid = ${tid}::tid`
}

/** Null: no key opens it, or it is not what was sealed. */
function resealed(value: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    return reseal(value)
  } catch {
    return null
  }
}

/** A file gets a new place, so that a crash leaves the old one whole. */
async function rotateFiles(db: PrismaClient): Promise<Rotated> {
  const rotated = { where: 'stored files', resealed: 0, unreadable: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const files = await db.file.findMany({
      where: { id: { gt: after }, erasedAt: null },
      select: { id: true, purpose: true, storageKey: true },
      orderBy: { id: 'asc' },
      take: BATCH,
    })
    for (const { id, purpose, storageKey } of files) {
      after = id
      if (!isSealed(purpose)) continue
      const bytes = await getFile(storageKey).catch(() => null)
      if (bytes && isUnderFirstKey(bytes)) continue
      const fresh = bytes && resealed(bytes)
      if (!fresh) {
        rotated.unreadable += 1
        continue
      }
      const place = `${purpose}/${randomUUID()}`
      await putFile(place, fresh)
      const { count } = await db.file.updateMany({
        where: { id, storageKey, erasedAt: null },
        data: { storageKey: place },
      })
      await deleteFile(count === 1 ? storageKey : place)
      rotated.resealed += count
    }
    if (files.length < BATCH) return rotated
  }
}
