import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Steps } from './navigation'

test('a step behind is called done only if it is complete', () => {
  const steps = [
    { words: 'the job', done: true },
    { words: 'hours and pay', done: false },
    { words: 'dates', done: false },
    { words: 'questions', done: true },
    { words: 'check', done: false },
  ]
  const shown = renderToStaticMarkup(<Steps current={3} steps={steps} hrefFor={(number) => `/${number}`} />)
  expect([...shown.matchAll(/<li.*?<\/li>/g)].map(([item]) => item.replace(/<[^>]+>/g, ''))).toEqual([
    'Back to 1. the job (done)',
    'Back to 2. hours and pay (not finished)',
    '3. dates',
    '4. questions (done)',
    '5. check',
  ])
  expect(shown).toContain('Step 3 of 5: <strong>dates</strong>')
})
