/** Shapes, paint and text of a logo; nothing that runs, loads, links, animates or styles by selector. */
const ELEMENTS = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol clipPath mask ' +
    'linearGradient radialGradient stop'
  ).split(' '),
)

const ATTRIBUTES = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform id fill stroke opacity offset ' +
    'fill-opacity fill-rule clip-rule stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray ' +
    'stroke-dashoffset stroke-opacity stop-color stop-opacity clip-path mask clipPathUnits maskUnits gradientUnits ' +
    'gradientTransform spreadMethod preserveAspectRatio text-anchor font-size font-weight font-family letter-spacing ' +
    'dx dy color display visibility version href'
  ).split(' '),
)

const REFERENCE = /^url\(#[\w-]+\)$/
const MOST_CHARACTERS = 200_000
const DEEPEST = 50

export type SvgRefusal = 'too-large' | 'not-svg'

/**
 * A logo drawing rebuilt from an allowlist: what is not on it is left out, what is not well-formed is refused. References
 * may only point inside the drawing. The result has a view box, so that it scales.
 */
export function sanitiseSvg(source: string): { ok: true; svg: string } | { ok: false; reason: SvgRefusal } {
  if (source.length > MOST_CHARACTERS) return { ok: false, reason: 'too-large' }
  const svg = rebuild(source.replace(/^\uFEFF/, ''))
  return svg ? { ok: true, svg } : { ok: false, reason: 'not-svg' }
}

/** Comments, declarations and CDATA; tags with quoted attributes; text. Anything else is no XML that we trust. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function rebuild(source: string): string | null {
  const open: string[] = []
  let out = ''
  /** How deep we are inside an element that is left out with all that it holds. */
  let dropped = 0
  let done = false
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source)
    if (!match) return null
    const [whole, closing, name, attributes = '', selfClosing] = match
    if (name === undefined) {
      if (whole.startsWith('<')) continue
      if (open.length === 0 && whole.trim() !== '') return null
      if (dropped === 0 && open.length > 0) out += escapeText(whole)
      continue
    }
    if (closing) {
      if (attributes.trim() !== '' || open.pop() !== name) return null
      if (dropped > 0) dropped -= 1
      else out += `</${name}>`
      done = open.length === 0
      continue
    }
    if (done || (open.length === 0 && name !== 'svg') || open.length > DEEPEST) return null
    const dropping = dropped > 0 || !ELEMENTS.has(name) || (name === 'svg' && open.length > 0)
    const kept = dropping ? null : keptAttributes(attributes, open.length === 0)
    if (!dropping && kept === null) return null
    if (kept !== null) out += `<${name}${kept}${selfClosing ? '/' : ''}>`
    if (selfClosing) done = open.length === 0
    else {
      open.push(name)
      if (dropping) dropped += 1
    }
  }
  return done && open.length === 0 ? out : null
}

/** Null when the drawing has no size at all. */
function keptAttributes(source: string, isRoot: boolean): string | null {
  const kept = new Map<string, string>()
  for (const [, rawName = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const name = rawName === 'xlink:href' ? 'href' : rawName
    const value = decode(double ?? single ?? '').trim()
    if (ATTRIBUTES.has(name) && isHarmless(name, value)) kept.set(name, value)
  }
  if (isRoot) {
    const [width, height] = [Number.parseFloat(kept.get('width') ?? ''), Number.parseFloat(kept.get('height') ?? '')]
    if (!kept.has('viewBox') && !(width > 0 && height > 0)) return null
    if (!kept.has('viewBox')) kept.set('viewBox', `0 0 ${width} ${height}`)
    kept.delete('width')
    kept.delete('height')
  }
  const written = [...kept].map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`).join('')
  return isRoot ? ` xmlns="http://www.w3.org/2000/svg"${written}` : written
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href') return /^#[\w-]+$/.test(value)
  if (/url\s*\(/i.test(value)) return REFERENCE.test(value)
  return !/[<>\\]|javascript:|data:|expression|@import/i.test(value)
}

function decode(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => character(hex, decimal))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function character(hex: string | undefined, decimal: string | undefined): string {
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code >= 32 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : ' '
}

function escapeText(text: string): string {
  return decode(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
