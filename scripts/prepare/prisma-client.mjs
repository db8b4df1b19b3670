// @ts-check
import { typeWordColumns, wordColumns } from './column-words.mjs'
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { runQuietly, step } from './progress.mjs'

const output = 'app/platform/database/generated'

/** Makes the database client from prisma/schema, unless it is of that schema already. */
export async function generatePrismaClient() {
  const makers = ['scripts/prepare/column-words.mjs', 'prisma.config.ts', 'node_modules/prisma/package.json']
  const current = fingerprint(['prisma/schema', ...makers])
  await unlessStamped(`${output}/.stamp`, current, () =>
    step('Generating the database client', async () => {
      await runQuietly(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        // Without these it would fetch a program that generating does not use, and ask whether it is the newest.
        env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
        failure: 'The database client could not be generated: correct prisma/schema as the lines above say.',
      })
      typeWordColumns(output, wordColumns())
    }),
  )
}
