import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToText, renderMarkdown } from './markdown'

test('what providers write', () => {
  expect(renderMarkdown('# About\n\nYou **help** people\nevery *day*.\n\n- kind\n- calm')).toBe(
    '<h3>About</h3>\n<p>You <strong>help</strong> people<br>\nevery <em>day</em>.</p>\n<ul>\n<li>kind</li>\n<li>calm</li>\n</ul>\n',
  )
  expect(renderMarkdown('### Pay\n\nTitle\n---\n\n#### More')).toBe('<h3>Pay</h3>\n<h3>Title</h3>\n<h4>More</h4>\n')
})

test('links go to https only and vouch for nothing', () => {
  expect(renderMarkdown('[us](https://example.com)')).toBe(
    '<p><a href="https://example.com" rel="nofollow noopener">us</a></p>\n',
  )
  for (const url of ['http://example.com', 'mailto:a@example.com', '/jobs', '//example.com', 'data:text/html,x'])
    expect(renderMarkdown(`[us](${url}) <${url}>`)).not.toContain('<a')
  expect(renderMarkdown('<a@example.com>')).not.toContain('<a')
})

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://example.com/x.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](https://example.com "onmouseover=alert(1) x=")',
  '[x](https://example.com"onmouseover="alert(1))',
  '<https://example.com/"onmouseover="alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '`<b>`\n\n    <b>code</b>\n\n```html\n<b>\n```',
  '| a | b |\n|:--|--:|\n| 1 | 2 |',
  '<svg/onload=alert(1)>',
  '<!-- --><iframe srcdoc="x">',
])('%s does no harm', (source) => {
  assertHarmless(renderMarkdown(source))
})

test.each([
  ['[]()', '<p>[]()</p>'],
  ['[a]( )', '<p>[a]()</p>'],
  ['see [**our** page]() now', '<p>see [<strong>our</strong> page]() now</p>'],
])('%s leads nowhere and is text', (source, html) => expect(renderMarkdown(source).trim()).toBe(html))

test.each([
  '•\tkind\n•\tcalm',
  '· kind\n· calm',
  '\uf0b7\u00a0kind\n\uf0b7\u00a0calm',
  '  ▪kind\n  ▪calm',
  '– kind\n– calm',
  'o\tkind\no\tcalm',
  '\t●\tkind\r\n\t●\tcalm',
  '✓ kind\n✔ calm',
])('bullets pasted as %j are a list', (source) => {
  const list = '<ul>\n<li>kind</li>\n<li>calm</li>\n</ul>'
  expect(renderMarkdown(source).trim()).toBe(list)
  expect(renderMarkdown(`You are\n${source}`).trim()).toBe(`<p>You are</p>\n${list}`)
  expect(markdownToText(`You are\n${source}`)).toBe('You are kind calm')
})
test('a dash or a dot inside a line begins nothing', () => {
  expect(renderMarkdown('9 – 5 · days\n–ish\nof nights')).toBe('<p>9 – 5 · days<br>\n–ish<br>\nof nights</p>\n')
})

test('no text whatever makes another element or attribute', () => {
  const bits = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '[',
    '](',
    ')',
    '!',
    '#',
    '`',
    '~~~',
    '|',
    '\n',
    '\n\n',
    '&#x6a;',
    'javascript:',
  )
  const more = fc.constantFrom(
    'https://a.example/',
    '<script>',
    '<a href=',
    'onerror=',
    '    ',
    '- ',
    '> ',
    '**',
    '\\',
    ':--',
  )
  const sources = fc.array(fc.oneof(bits, more, fc.string({ maxLength: 5 })), { maxLength: 30 })
  fc.assert(
    fc.property(
      sources.map((parts) => parts.join('')),
      (source) => assertHarmless(renderMarkdown(source)),
    ),
    { numRuns: 500 },
  )
})

const ALLOWED = /^<\/?(?:p|h3|h4|ul|ol|li|strong|em|s|blockquote|hr|br)>$/

/** Every tag is one of the few without attributes, a numbered list's start, or a link of exactly the known shape. */
function assertHarmless(html: string): void {
  for (const tag of html.match(/<[^>]*>?/g) ?? []) {
    const known =
      ALLOWED.test(tag) ||
      tag === '</a>' ||
      /^<ol start="\d+">$/.test(tag) ||
      /^<a href="https:\/\/[^"<>]*"(?: title="[^"<>]*")? rel="nofollow noopener">$/i.test(tag)
    expect(known, `${tag} in ${html}`).toBe(true)
  }
}

test('the words alone', () => {
  expect(markdownToText('# About\n\nYou **help** [people](https://example.com)\nevery day.\n\n- kind <b>')).toBe(
    'About You help people every day. kind <b>',
  )
})
