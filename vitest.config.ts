import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#app\//, replacement: folder('app') },
      { find: /^#emails\//, replacement: folder('emails') },
      { find: /^#prisma\//, replacement: folder('prisma') },
    ],
  },
  test: {
    environment: 'node',
    include: ['{app,emails,prisma,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: 'scripts/test/vitest-global-setup.ts',
    setupFiles: ['scripts/test/fresh-start.ts', 'app/testing/environment.ts', 'scripts/test/fail-on-console-error.ts'],
    sequence: { setupFiles: 'list' },
    pool: 'forks',
    // See fresh-start.ts, which isolates what has to be.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
