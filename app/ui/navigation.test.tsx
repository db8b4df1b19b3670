import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Steps } from './navigation'

test('a step behind is called done only if it is complete', () => {
  const steps = [
    { words: 'the job', state: 'done' },
    { words: 'what people need', state: 'untouched' },
    { words: 'hours and pay', state: 'unfinished' },
    { words: 'dates', state: 'unfinished' },
    { words: 'questions', state: 'done' },
    { words: 'check', state: 'unfinished' },
  ] as const
  const shown = renderToStaticMarkup(<Steps current={4} steps={steps} hrefFor={(number) => `/${number}`} />)
  expect([...shown.matchAll(/<li.*?<\/li>/g)].map(([item]) => item.replace(/<[^>]+>/g, ''))).toEqual([
    'Back to 1. the job (done)',
    'Back to 2. what people need',
    'Back to 3. hours and pay (not finished)',
    '4. dates',
    '5. questions (done)',
    '6. check',
  ])
  expect(shown).toContain('Step 4 of 6: <strong>dates</strong>')
})
