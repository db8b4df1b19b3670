/** Fails when prisma/schema and prisma/migrations have drifted apart. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { differenceToSchema } from './migrations/difference'
import { prismaFolder } from './migrations/files'
import { PlainError, runCommand } from './plain-error.mjs'

runCommand(async () => {
  const { values } = parseArgs({ options: { prisma: { type: 'string' } } })
  const sql = await differenceToSchema(resolve(values.prisma ?? prismaFolder))
  if (sql)
    throw new PlainError('prisma/schema has no migration for the change above: npm run migration:new -- NAME', sql)
  console.log('The migrations end where the schema is.')
})
