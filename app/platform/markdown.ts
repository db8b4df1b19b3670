import MarkdownIt from 'markdown-it'

/**
 * What providers may write: paragraphs, two levels of headings, lists, emphasis, quotes and https links. No HTML, no
 * images, no tables (their cells would need inline styles), no code, no email links.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'image',
  'table',
  'code',
  'fence',
  'backticks',
  'html_block',
  'html_inline',
  'reference',
])

markdown.validateLink = (url) => {
  try {
    return /^https:\/\//i.test(url.trim()) && new URL(url).protocol === 'https:'
  } catch {
    return false
  }
}

// The page has its own h1 and h2: a text's first heading is h3, and what is below it h4, so that no level is skipped.
markdown.renderer.rules.heading_open = (tokens, index) => `<${headingOf(tokens, index)}>`
markdown.renderer.rules.heading_close = (tokens, index) => `</${headingOf(tokens, index)}>\n`

/** What word processors and web pages put before an item; a dash only with a space after it. */
const PASTED_BULLET =
  /^[ \t\u00a0]*(?:[•‣⁃◦▪▫●○■□·∙⦁➢➤►▸✓✔❖\uf0a7\uf0b7\uf0d8]|[–—](?=\s)|o(?=\t))[ \t\u00a0]*(?=\S)/gmu
markdown.core.ruler.after('normalize', 'pasted-bullets', (state) => {
  state.src = state.src.replace(PASTED_BULLET, '- ')
})

type Tokens = ReturnType<typeof markdown.parse>

function headingOf(tokens: Tokens, index: number): 'h3' | 'h4' {
  const before = tokens.slice(0, index).filter(({ type }) => type === 'heading_open')
  const highest = Math.min(...before.map(({ tag }) => levelOf(tag)))
  return levelOf(tokens[index]?.tag) <= highest ? 'h3' : 'h4'
}

function levelOf(tag: string | undefined): number {
  return Number(tag?.slice(1)) || 2
}

// A link that leads nowhere, as `[]()`, is shown as text, without its title.
markdown.core.ruler.after('inline', 'no-empty-links', ({ tokens }) => {
  for (const { children } of tokens) {
    const open: boolean[] = []
    for (const token of children ?? []) {
      if (token.type === 'link_open') open.push(token.attrGet('href') === '')
      const isEmpty = token.type === 'link_close' ? open.pop() : open.at(-1)
      if (!isEmpty || (token.type !== 'link_open' && token.type !== 'link_close')) continue
      token.content = token.type === 'link_open' ? '[' : ']()'
      token.type = 'text'
      token.tag = ''
      token.attrs = null
      token.nesting = 0
    }
  }
})

markdown.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  tokens[index]?.attrSet('rel', 'nofollow noopener')
  return renderer.renderToken(tokens, index, options)
}

/** Safe HTML for a typed text. Everything that is not allowed is shown as the characters that were typed. */
export function renderMarkdown(source: string): string {
  return markdown.render(source)
}

/** The words alone, on one line: for descriptions in search results, feeds and the search index. */
export function markdownToText(source: string): string {
  const words = markdown.parse(source, {}).flatMap(({ type, children }) => {
    if (type !== 'inline') return []
    return [
      (children ?? [])
        .map((token) => (token.type === 'text' ? token.content : / ?break$/.test(token.type) ? ' ' : ''))
        .join(''),
    ]
  })
  return words.join(' ').replace(/\s+/g, ' ').trim()
}
