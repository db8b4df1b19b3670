import { expect, test } from 'vitest'
import { renderMarkdown } from '#app/platform/markdown'
import { markWords } from './mark-words'

const marked = (source: string, ...words: string[]) => markWords(renderMarkdown(source), words).trim()

test('words are marked where they are read', () => {
  expect(marked('Ring 01295 123456 or\nring 01295 123456.', '01295 123456')).toBe(
    '<p>Ring <mark>01295 123456</mark> or<br>\nring <mark>01295 123456</mark>.</p>',
  )
  expect(marked('We are **young** & dynamic', 'young', '& dynamic')).toBe(
    '<p>We are <strong><mark>young</mark></strong> <mark>&amp; dynamic</mark></p>',
  )
})

test('never inside a tag, and nothing typed becomes one', () => {
  expect(marked('[site](https://x.example/strong)', 'strong', 'a', 'p', 'href')).toBe(
    '<p><a href="https://x.example/strong" rel="nofollow noopener">site</a></p>',
  )
  expect(marked('<b onclick="x">', '<b onclick="x">')).toBe('<p><mark>&lt;b onclick=&quot;x&quot;&gt;</mark></p>')
})

test('what looks like a pattern is only text', () => {
  expect(marked('Costs (£5)', '(£5)', '.*')).toBe('<p>Costs <mark>(£5)</mark></p>')
})
