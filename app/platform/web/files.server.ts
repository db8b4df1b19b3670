import express, { type RequestHandler } from 'express'

/** The browser's share of the build. Files under `/assets` carry their version in their name; any other is a 404. */
export function builtFiles(folder = 'build/client'): RequestHandler[] {
  const assets = express.Router()
  const plain = { index: false, redirect: false } as const
  assets.use(
    '/assets',
    express.static(`${folder}/assets`, { ...plain, immutable: true, maxAge: '1y', fallthrough: false }),
  )
  return [assets, express.static(folder, { ...plain, maxAge: '1h' })]
}
