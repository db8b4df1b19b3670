/** Loads the demo into DATABASE_URL unless a council is there already: npm run demo:load. Repeating it is safe. */
import { connect } from '#app/platform/database/client.server'
import { loadDemo } from '#prisma/seed/load-demo'
import { PlainError, runCommand } from './plain-error.mjs'

runCommand(async () => {
  const url = process.env['DATABASE_URL']
  if (!url) throw new PlainError('Set DATABASE_URL to the migrated database, as the role portal_app.')
  const db = connect(url)
  try {
    const counts = await loadDemo(db, new Date())
    console.log(
      counts
        ? `Loaded the demo: ${Object.entries(counts)
            .map(([what, count]) => `${count} ${what}`)
            .join(', ')}.`
        : 'The database has a council already: the demo was not loaded.',
    )
  } finally {
    await db.$disconnect()
  }
})
