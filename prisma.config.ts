import { defineConfig } from 'prisma/config'

/** No database URL here on purpose: `prisma generate` needs none, and migrations go through scripts/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
