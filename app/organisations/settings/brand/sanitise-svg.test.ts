import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sanitiseSvg } from './sanitise-svg'

const clean = (inner: string) => {
  const result = sanitiseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`)
  return result.ok ? result.svg.replace(/^<svg[^>]*>|<\/svg>$/g, '') : result.reason
}

describe('a logo', () => {
  it('keeps shapes, gradients and words', () => {
    const drawing =
      '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<g transform="rotate(3)"><path d="M0 0h4z" fill="url(#a)"/><text x="1">Oxon &amp; Co</text></g><use href="#a"/>'
    expect(clean(drawing)).toBe(drawing)
  })

  it('gets a view box from its size, and gives the size up', () => {
    const result = sanitiseSvg(
      '<?xml version="1.0"?><!-- by a tool --><svg width="120px" height="40"><path d="M0 0"/></svg>\n',
    )
    expect(result).toEqual({
      ok: true,
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0"/></svg>',
    })
  })

  test.each([
    ['scripts', '<script>alert(1)</script><path d="M0"/>', '<path d="M0"/>'],
    ['what is inside something left out', '<foreignObject><g><text>x</text></g></foreignObject><g/>', '<g/>'],
    ['handlers', '<path onload="x()" d="M0"/>', '<path d="M0"/>'],
    ['style', '<style>*{fill:url(http://x)}</style><path style="fill:red" d="M0"/>', '<path d="M0"/>'],
    ['links out', '<use href="http://x/y#z"/><use xlink:href="data:image/svg+xml,x"/>', '<use/><use/>'],
    ['paint from elsewhere', '<path fill="url(http://x/#a)" stroke=" url(#b) "/>', '<path stroke="url(#b)"/>'],
    [
      'disguised schemes',
      '<use href="&#106;avascript:x"/><path fill="java&#x0a;script:x"/>',
      '<use/><path fill="java script:x"/>',
    ],
    ['animation', '<set attributeName="href" to="javascript:x"/><animate/>', ''],
    ['pictures', '<image href="data:image/png;base64,AA=="/>', ''],
    ['comments', '<!-- <script> --><g/>', '<g/>'],
  ])('loses %s', (_, inner, expected) => {
    expect(clean(inner)).toBe(expected)
  })

  test.each([
    ['is no drawing', 'hello'],
    ['is a web page', '<html><svg viewBox="0 0 1 1"></svg></html>'],
    ['declares entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>'],
    ['does not close what it opens', '<svg viewBox="0 0 1 1"><g></svg>'],
    ['goes on after its end', '<svg viewBox="0 0 1 1"></svg><script/>'],
    ['has unquoted attributes', '<svg viewBox="0 0 1 1"><path onload=x /></svg>'],
    ['hides a tag in an attribute', '<svg viewBox="0 0 1 1"><path d="<script>"/></svg>'],
    ['has no size', '<svg><path d="M0"/></svg>'],
    ['is cut off', '<svg viewBox="0 0 1 1"><path'],
  ])('is refused when it %s', (_, source) => {
    expect(sanitiseSvg(source)).toEqual({ ok: false, reason: 'not-svg' })
  })

  it('is refused when it is too large', () => {
    expect(sanitiseSvg(' '.repeat(200_001))).toEqual({ ok: false, reason: 'too-large' })
  })
})

test('whatever comes in, only what is allowed comes out, and cleaning it again changes nothing', () => {
  const piece = fc.constantFrom('<g>', '</g>', '<script>', '</script>', '<path d="x"/>', '<a href="javascript:x">', '</a>', '&lt;script&gt;',
    '<path onclick=\'x\'/>', '<!--', '-->', ']]>', '<![CDATA[', 'text', '"', "'", '<', '>', '&#60;b>') // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const first = sanitiseSvg(`<svg viewBox="0 0 1 1">${pieces.join('')}</svg>`)
      if (!first.ok) return
      expect(first.svg).not.toMatch(/<script|onclick|javascript:|<a[\s>]|<!/i)
      expect(sanitiseSvg(first.svg)).toEqual(first)
    }),
    { numRuns: 500 },
  )
})
