import { vi } from 'vitest'

/**
 * Test files share a process, so that packages are read and compiled once a process and not once a file. What is the
 * portal's own is each file's own: its modules are evaluated anew, and the environment is what it was before any test.
 */
const untouched: unique symbol = Symbol.for('environment before any test')
const shared = globalThis as { [untouched]?: NodeJS.ProcessEnv }
const before = (shared[untouched] ??= { ...process.env })

for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
Object.assign(process.env, before)
vi.resetModules()
