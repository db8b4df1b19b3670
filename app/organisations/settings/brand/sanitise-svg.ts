import {
  DOMException,
  DOMImplementation,
  DOMParser,
  onWarningStopParsing,
  ParseError,
  XMLSerializer,
  type Document,
  type Element,
  type Node,
} from '@xmldom/xmldom'

const SVG = 'http://www.w3.org/2000/svg'

/** Shapes, paint and text of a logo; nothing that runs, loads, links, animates or styles by selector. */
const ELEMENTS = new Set(
  (
    'g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol clipPath mask ' +
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
 * A logo drawing built anew from what an allowlist names: the rest is left out, and what is not well-formed is refused.
 * References may only point inside the drawing. The result has a view box, so that it scales.
 */
export function sanitiseSvg(source: string): { ok: true; svg: string } | { ok: false; reason: SvgRefusal } {
  if (source.length > MOST_CHARACTERS) return { ok: false, reason: 'too-large' }
  try {
    const root = rootOf(source.replace(/^\uFEFF/, ''))
    const drawing = root && drawingOf(root)
    if (!drawing) return { ok: false, reason: 'not-svg' }
    return { ok: true, svg: new XMLSerializer().serializeToString(drawing, { requireWellFormed: true }) }
  } catch (error) {
    if (error instanceof ParseError || error instanceof DOMException) return { ok: false, reason: 'not-svg' }
    throw error
  }
}

/** @throws ParseError for anything that the parser would have to guess about */
function rootOf(source: string): Element | null {
  const parser = new DOMParser({ onError: onWarningStopParsing, locator: false })
  const { documentElement, doctype } = parser.parseFromString(source, 'image/svg+xml')
  // Entities of its own: a drawing needs none, and they are how much is hidden in little.
  if (doctype?.internalSubset) return null
  return documentElement?.nodeName === 'svg' && documentElement.namespaceURI === SVG ? documentElement : null
}

/** Null when the drawing has no size at all, or is nested beyond reason. */
function drawingOf(root: Element): Document | null {
  const drawing = new DOMImplementation().createDocument(SVG, 'svg')
  const clean = drawing.documentElement!
  clean.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns', SVG)
  copyAttributes(root, clean)
  if (!clean.hasAttribute('viewBox')) {
    const [width, height] = [sideOf(clean, 'width'), sideOf(clean, 'height')]
    if (!(width > 0 && height > 0)) return null
    clean.setAttribute('viewBox', `0 0 ${width} ${height}`)
  }
  clean.removeAttribute('width')
  clean.removeAttribute('height')
  return copyChildren(root, clean, 1) ? drawing : null
}

const sideOf = (root: Element, name: string) => Number.parseFloat(root.getAttribute(name) ?? '')

/** False when it goes too deep. Anything that is neither a listed element nor plain text stays behind, with all it holds. */
function copyChildren(from: Element, to: Element, depth: number): boolean {
  if (depth > DEEPEST) return false
  const drawing = to.ownerDocument!
  for (const node of from.childNodes) {
    if (node.nodeType === node.TEXT_NODE) to.appendChild(drawing.createTextNode(node.nodeValue ?? ''))
    if (!isDrawn(node)) continue
    const element = drawing.createElementNS(SVG, node.nodeName)
    copyAttributes(node, element)
    to.appendChild(element)
    if (!copyChildren(node, element, depth + 1)) return false
  }
  return true
}

function isDrawn(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE && node.namespaceURI === SVG && ELEMENTS.has(node.nodeName)
}

function copyAttributes(from: Element, to: Element): void {
  for (const { nodeName, value: written } of from.attributes) {
    const name = nodeName === 'xlink:href' ? 'href' : nodeName
    const value = written.replace(/[\u0000-\u0020]+/g, ' ').trim()
    if (ATTRIBUTES.has(name) && isHarmless(name, value)) to.setAttribute(name, value)
  }
}

function isHarmless(name: string, value: string): boolean {
  if (name === 'href') return /^#[\w-]+$/.test(value)
  if (/url\s*\(/i.test(value)) return REFERENCE.test(value)
  return !/[<>\\]|javascript:|data:|expression|@import/i.test(value)
}
