// @ts-check
import { PlainError } from '../plain-error.mjs'

/** The portal's tools need Node 20.19 or later. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new PlainError(
      `This is Node ${process.versions.node}; the portal needs Node 20.19 or later: install it from https://nodejs.org and try again.`,
    )
  }
}
