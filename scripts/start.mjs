// @ts-check
/** `npm start` and, with --dev, `npm run dev`: everything from a fresh clone to a running portal. */
import { fileURLToPath } from 'node:url'
import { runCommand } from './plain-error.mjs'
import { buildPortal } from './prepare/build-output.mjs'
import { checkNode } from './prepare/node-version.mjs'
import { installPackages } from './prepare/packages.mjs'
import { generatePrismaClient } from './prepare/prisma-client.mjs'
import { allowTypeScript } from './prepare/typescript.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

runCommand(async () => {
  const dev = process.argv.includes('--dev')
  checkNode()
  await installPackages()
  await generatePrismaClient()
  if (!dev) await buildPortal()
  await allowTypeScript()
  const { startPortal } = await import('./start/main')
  await startPortal({ dev })
})
