import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The file of a thread: beside the module that starts it in the sources; in the build beside the chunk or the process
 * that this module became part of (`serverEntries` in vite.config.ts).
 * @param from `import.meta.url` of the module
 */
export function workerFile(name: string, from: string): URL {
  const places = [`./${name}.mjs`, `./${name}.js`, `../${name}.js`]
  const found = places.map((place) => new URL(place, from)).find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error(`${name} is not beside the portal: build it again.`)
  return found
}
