/**
 * Seals everything that is encrypted under the first key of FIELD_ENCRYPTION_KEYS: npm run -s keys:rotate, with the
 * portal's own environment. Safe to repeat, and to stop; it goes on where it was.
 */
import { database } from '#app/platform/database/client.server'
import { env } from '#app/platform/env.server'
import { rotateKeys } from '#app/across/rotate-keys.server'
import { PlainError, runCommand } from './plain-error.mjs'

runCommand(async () => {
  const [first] = env().FIELD_ENCRYPTION_KEYS.split(':')
  const db = database()
  try {
    const done = await rotateKeys(db, ({ where, resealed, unreadable }) => {
      if (resealed > 0) console.log(`${where}: ${resealed} sealed under ${first}`)
      if (unreadable > 0) console.log(`${where}: ${unreadable} COULD NOT BE OPENED`)
    })
    const total = done.reduce((sum, { resealed }) => sum + resealed, 0)
    const unreadable = done.reduce((sum, one) => sum + one.unreadable, 0)
    if (unreadable > 0)
      throw new PlainError(
        `${total} sealed under ${first}; ${unreadable} could not be opened with any key of FIELD_ENCRYPTION_KEYS. Keep the old keys, and find the one they were sealed with.`,
      )
    console.log(
      `Everything is sealed under ${first}: ${total} now, the rest before. The other keys are not needed any more.`,
    )
  } finally {
    await db.$disconnect()
  }
})
