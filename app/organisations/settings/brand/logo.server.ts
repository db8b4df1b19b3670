import { sanitiseSvg, type SvgRefusal } from './sanitise-svg'

export type LogoRefusal = SvgRefusal | 'unknown-type'

const MOST_PNG_BYTES = 150_000
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * An uploaded logo as the one drawing that is kept: an SVG cleaned to an allowlist, or a PNG wrapped into one. What it is
 * shows in its bytes, never in its name.
 */
export function readLogo(bytes: Uint8Array): { ok: true; svg: string } | { ok: false; reason: LogoRefusal } {
  const buffer = Buffer.from(bytes)
  if (buffer.subarray(0, 8).equals(PNG)) return wrapPng(buffer)
  const text = buffer.toString('utf8')
  return /^\s*(?:\uFEFF)?\s*<(?:svg|\?xml|!--|!DOCTYPE)/i.test(text)
    ? sanitiseSvg(text)
    : { ok: false, reason: 'unknown-type' }
}

function wrapPng(png: Buffer): { ok: true; svg: string } | { ok: false; reason: LogoRefusal } {
  if (png.length > MOST_PNG_BYTES) return { ok: false, reason: 'too-large' }
  if (png.length < 33 || png.toString('latin1', 12, 16) !== 'IHDR') return { ok: false, reason: 'unknown-type' }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  if (width < 1 || height < 1 || width > 4000 || height > 4000) return { ok: false, reason: 'too-large' }
  const href = `data:image/png;base64,${png.toString('base64')}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`
  return { ok: true, svg }
}
