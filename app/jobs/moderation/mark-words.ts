/** As markdown-it writes text into HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * Puts `<mark>` round words in rendered text, never inside a tag. Words that a tag cuts in two are left as they are: the
 * list of findings has them too.
 * @param html rendered by `renderMarkdown`: every `<` begins a tag
 * @param words as found in the source; Markdown's own marks do not count
 */
export function markWords(html: string, words: readonly string[]): string {
  const wanted = [...new Set(words.map((word) => word.replace(/[*_~`]/g, '').trim()).filter(Boolean))].sort(
    (a, b) => b.length - a.length,
  )
  if (wanted.length === 0) return html
  const sources = wanted.map((word) =>
    escapeHtml(word)
      .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`\s+`),
  )
  const pattern = new RegExp(sources.join('|'), 'g')
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, (found) => `<mark>${found}</mark>`)))
    .join('')
}
