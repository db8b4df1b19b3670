import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

const folder = (name: string) => fileURLToPath(new URL(`./${name}/`, import.meta.url))

/** Processes and threads each start from a file of their own (`workerFile` in app/platform finds those of threads). */
export const serverEntries = {
  web: 'server.ts',
  worker: 'worker.ts',
  'placements-worker': 'app/brokering/rounds/methods/placements-worker.mjs',
  'heic-worker': 'app/people/documents/reading/heic-worker.mjs',
}
export const serverOutput = {
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
} as const

/** Builds these beside Remix's own build, so that all share one copy of every module. */
function processes(): Plugin {
  return {
    name: 'portal-processes',
    enforce: 'post',
    config(config, { isSsrBuild, command }) {
      if (!isSsrBuild || command !== 'build') return
      const options = (config.build!.rollupOptions ??= {})
      options.input = serverEntries
      options.output = serverOutput
    },
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), processes()],
  resolve: {
    alias: [
      { find: /^#app\//, replacement: folder('app') },
      { find: /^#emails\//, replacement: folder('emails') },
      { find: /^#prisma\//, replacement: folder('prisma') },
    ],
  },
  // Bundled, so that Node loads the forty icons in use and not all of them.
  ssr: { noExternal: ['lucide-react'] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  server: { watch: { ignored: ['**/.data/**', '**/.cache/**', '**/build/**'] } },
})
