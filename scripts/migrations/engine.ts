import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { MigrationAdapterFactory } from './adapter'

/**
 * Prisma's schema engine in WebAssembly, connected to one database. The usual engine is a program that `prisma migrate`
 * downloads, which locked-down networks do not allow; this one comes with npm and writes the same records.
 * @param url the database, as `portal_owner`
 */
export async function withEngine<T>(
  url: string,
  work: (engine: SchemaEngine, adapter: MigrationAdapterFactory) => Promise<T>,
): Promise<T> {
  loadWasm()
  const adapter = new MigrationAdapterFactory(url)
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(engine, adapter)
  } finally {
    engine.free()
    await adapter.close()
  }
}

let loaded = false

function loadWasm(): void {
  if (loaded) return
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  // Where the engine leaves its last words before it dies of a bug.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (words: string) => console.error(words) } })
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports,
  })
  engineModule.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start(): void }).__wbindgen_start()
  loaded = true
}
