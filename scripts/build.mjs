// @ts-check
/** `npm run build`: what production runs, in `build/`. */
import { fileURLToPath } from 'node:url'
import { runCommand } from './plain-error.mjs'
import { buildPortal } from './prepare/build-output.mjs'
import { checkNode } from './prepare/node-version.mjs'
import { installPackages } from './prepare/packages.mjs'
import { generatePrismaClient } from './prepare/prisma-client.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

runCommand(async () => {
  checkNode()
  await installPackages()
  await generatePrismaClient()
  await buildPortal()
  console.log('The portal is built: npm run web and npm run worker start it.')
})
