import { inTransaction, type Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import type { SettingSection } from './settings'

type Made<R extends string> = { ok: true; value: Prisma.InputJsonValue } | { ok: false; reason: R }

type Change<R extends string> = {
  section: SettingSection
  /** The version the person saw (0: none yet): a colleague's newer one is never overwritten unread. */
  seenVersion: number | null
  /** The new value from the current one (null: none yet). */
  make: (current: unknown) => Made<R>
}

/**
 * Puts a new version of a section in force from now on. Earlier versions stay as they were: the table can only be added
 * to. Refused: 'changed-meanwhile', or what `make` refuses.
 */
export async function changeSetting<R extends string = never>(
  change: Change<R>,
  { db, clock, actor, council }: CouncilWork,
): Promise<{ ok: true; version: number } | { ok: false; reason: R | 'changed-meanwhile' }> {
  return inTransaction(db, async (tx) => {
    const current = await lockSetting(tx, { councilId: council.id, section: change.section })
    if (change.seenVersion !== null && current.version !== change.seenVersion)
      return { ok: false, reason: 'changed-meanwhile' }
    const made = change.make(current.value)
    if (!made.ok) return made
    const at = clock.now()
    const version = await appendSetting(tx, {
      councilId: council.id,
      section: change.section,
      after: current.version,
      value: made.value,
      by: actor,
      at,
    })
    return { ok: true, version }
  })
}

/** The newest version of a section; nobody else adds one before this transaction ends. */
export async function lockSetting(tx: Tx, { councilId, section }: { councilId: string; section: SettingSection }) {
  await tx.$queryRaw`select id from council where id = ${councilId}::uuid for no key update`
  const row = await tx.settingVersion.findFirst({ where: { councilId, section }, orderBy: { version: 'desc' } })
  return { version: row?.version ?? 0, value: row?.value ?? null }
}

type NewVersion = {
  councilId: string
  section: SettingSection
  after: number
  value: Prisma.InputJsonValue
  by: { personId: string }
  at: Date
}

/** Adds a version and its event, under `lockSetting`. Answers the version's number. */
export async function appendSetting(tx: Tx, { councilId, section, after, value, by, at }: NewVersion): Promise<number> {
  const version = after + 1
  const row = await tx.settingVersion.create({
    data: { councilId, section, version, value, inForceFrom: at, createdByPersonId: by.personId, createdAt: at },
    select: { id: true },
  })
  await recordEvent(tx, {
    councilId,
    entity: 'setting_version',
    entityId: row.id,
    by,
    change: 'change_setting',
    code: section,
    at,
  })
  return version
}
