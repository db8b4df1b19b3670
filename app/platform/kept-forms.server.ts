import type { Browser } from './browser.server'
import { inTransaction, type PrismaClient, type Reader } from './database/client.server'
import { decryptBytes, encryptBytes, keyedHash } from './field-encryption.server'
import { networkOf } from './network'
import { withinLimit, type RateLimit } from './rate-limit.server'
import type { PostedField } from './typed-text'

const HOUR_MS = 60 * 60 * 1000
/** Bytes of text in one form. Files are never kept. */
export const MOST_BYTES = 100_000
/** Forms at a time; when there is one more, the oldest goes. */
export const MOST_OF_BROWSER = 3
export const MOST_OF_NETWORK = 20
export const MOST_IN_ALL = 1_000
const KEEPS_OF_NETWORK: RateLimit = { name: 'kept-form', points: 60, seconds: 60 * 60 }

/** A form that was sent while signed out, for its sender to look at and send. */
export type KeptForm = {
  id: string
  /** What sending it does, as on its button: "save your details". */
  what: string
  path: string
  fields: PostedField[]
}

type NewForm = Omit<KeptForm, 'id'> & {
  browser: Browser
  /** IP address it came from. */
  ip: string
  /** Who must be the one to send it, when that is known: lower case. */
  email: string | null
}

/**
 * Keeps a form for an hour, encrypted, for the browser that sent it. Real time.
 * Refused before anything is written: 'too-big', 'too-many' from this network in an hour.
 */
export async function keepForm(
  db: PrismaClient,
  { browser, ip, email, path, what, fields }: NewForm,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'too-big' | 'too-many' }> {
  const bytes = Buffer.from(JSON.stringify(fields))
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-big' }
  const network = keyedHash('kept-form-network', networkOf(ip))
  if (!(await withinLimit(db, KEEPS_OF_NETWORK, network))) return { ok: false, reason: 'too-many' }
  const data = { browser: browser.key, network, email, path, what, fields: new Uint8Array(encryptBytes(bytes)) }
  const { id } = await inTransaction(db, async (tx) => {
    // One at a time: two that come together must not both find room.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('kept_form'))`
    await tx.$executeRaw`delete from kept_form where expires_at <= now() or id in (
      (select id from kept_form where browser = ${browser.key} order by created_at desc, id desc offset ${MOST_OF_BROWSER - 1})
      union (select id from kept_form where network = ${network} order by created_at desc, id desc offset ${MOST_OF_NETWORK - 1})
      union (select id from kept_form order by created_at desc, id desc offset ${MOST_IN_ALL - 1}))`
    return tx.keptForm.create({ data: { ...data, expiresAt: new Date(Date.now() + HOUR_MS) }, select: { id: true } })
  })
  return { ok: true, id }
}

/** Somebody has signed in with `email` in this browser: what it sent before is theirs now, and nobody else's. */
export async function claimKeptForms(db: PrismaClient, browser: Browser, email: string): Promise<void> {
  await db.keptForm.updateMany({ where: { browser: browser.key, email: null }, data: { email } })
}

/** What this browser sent, newest first, as far as it is for `email`; without an address, what nobody has claimed. */
export async function keptForms(db: Reader, browser: Browser | null, email: string | null): Promise<KeptForm[]> {
  if (!browser) return []
  const rows = await db.keptForm.findMany({
    where: {
      browser: browser.key,
      expiresAt: { gt: new Date() },
      OR: [{ email: null }, ...(email ? [{ email }] : [])],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_OF_BROWSER,
  })
  return rows.map(({ id, what, path, fields }) => ({ id, what, path, fields: fieldsOf(fields) }))
}

/** Takes a form out to send it or to throw it away: the first caller gets it, everyone after gets null. */
export async function takeKeptForm(
  db: PrismaClient,
  { id, browser, email }: { id: string; browser: Browser | null; email: string },
): Promise<KeptForm | null> {
  if (!browser) return null
  const [row] = await db.$queryRaw<{ id: string; what: string; path: string; fields: Uint8Array }[]>`
    delete from kept_form where id = ${id}::uuid and browser = ${browser.key} and (email is null or email = ${email})
      and expires_at > now()
    returning id, what, path, fields`
  return row ? { id: row.id, what: row.what, path: row.path, fields: fieldsOf(row.fields) } : null
}

function fieldsOf(sealed: Uint8Array): PostedField[] {
  return JSON.parse(decryptBytes(sealed).toString()) as PostedField[]
}
