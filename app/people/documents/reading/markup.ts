/** A tag by its name without its prefix, in small letters, or text between tags with its entities opened. */
export type MarkupPart = { tag: string; kind: 'open' | 'close' | 'empty' } | { text: string }

/**
 * Goes through XML or HTML once, from one "<" to the next ">". Nothing in it is ever looked up, loaded or repeated: there
 * are no entities but those below, whatever the text declares.
 */
function* markupParts(source: string): Generator<MarkupPart> {
  let at = 0
  while (at < source.length) {
    const open = source.indexOf('<', at)
    const textEnd = open < 0 ? source.length : open
    if (textEnd > at) yield { text: withoutEntities(source.slice(at, textEnd)) }
    if (open < 0) return
    const ending = source.startsWith('<!--', open) ? '-->' : source.startsWith('<![CDATA[', open) ? ']]>' : '>'
    const close = source.indexOf(ending, open)
    if (close < 0) return
    if (ending === ']]>') yield { text: source.slice(open + 9, close) }
    else if (ending === '>') {
      const tag = tagOf(source.slice(open + 1, close))
      if (tag) yield tag
    }
    at = close + ending.length
  }
}

function tagOf(inside: string): MarkupPart | null {
  const [, closing, name] = /^(\/?)([A-Za-z][\w:.-]{0,60})/.exec(inside) ?? []
  if (name === undefined) return null
  const kind = closing ? 'close' : inside.endsWith('/') ? 'empty' : 'open'
  return { tag: name.split(':').at(-1)!.toLowerCase(), kind }
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

const HTML_BREAKS = new Set('p div br li tr h1 h2 h3 h4 h5 h6 blockquote table hr section article'.split(' '))
const HTML_UNSEEN = ['script', 'style', 'title', 'template', 'noscript', 'svg', 'object', 'iframe']

/** The words of an HTML page, a line for each block. */
export function htmlText(html: string): string {
  let text = ''
  let unseen: string | null = null
  for (const part of markupParts(html)) {
    if ('text' in part) text += unseen ? '' : part.text.replace(/\s+/g, ' ')
    else if (unseen) unseen = part.kind === 'close' && part.tag === unseen ? null : unseen
    else if (part.kind === 'open' && HTML_UNSEEN.includes(part.tag)) unseen = part.tag
    else if (HTML_BREAKS.has(part.tag)) text += '\n'
    else if (part.tag === 'td' || part.tag === 'th') text += ' '
  }
  return text
}

/** Repeated or taken back: the second telling of a text box, and deleted words. */
const WORD_UNSEEN = ['fallback', 'deltext', 'instrtext', 'del']

/** The words of a part of a Word document: a line for each paragraph, cells of a table apart. */
export function wordText(xml: string): string {
  let text = ''
  let inText = false
  let cells = 0
  let unseen: string | null = null
  for (const part of markupParts(xml)) {
    if ('text' in part) {
      if (inText && !unseen) text += part.text
    } else if (unseen) unseen = part.kind === 'close' && part.tag === unseen ? null : unseen
    else if (part.kind === 'open' && WORD_UNSEEN.includes(part.tag)) unseen = part.tag
    else if (part.tag === 't') inText = part.kind === 'open'
    else if (part.tag === 'tc' && part.kind !== 'empty') {
      cells += part.kind === 'open' ? 1 : -1
      text += part.kind === 'close' ? '  ' : ''
    } else text += breakOf(part, cells > 0)
  }
  return text
}

/** What a tag puts between words; in a cell of a table paragraphs stand beside each other. */
function breakOf({ tag, kind }: { tag: string; kind: string }, inCell: boolean): string {
  if (tag === 'tab' && kind !== 'close') return ' '
  if ((tag === 'br' || tag === 'cr') && kind !== 'close') return '\n'
  if (tag === 'tr' && kind === 'close') return '\n'
  if (tag === 'p' && kind !== 'open') return inCell ? ' ' : '\n'
  return ''
}
