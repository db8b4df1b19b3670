import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, it } from 'vitest'
import { listPath, MatchDecisionForm, readDecision } from './match-forms'
import { consideredWords, introductionsWords, waitedWords } from './match-words'

function read(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const submission = parseWithZod(form, { schema: MatchDecisionForm })
  return submission.status === 'success' ? submission.value : submission.error
}

describe('a decision about a pair', () => {
  it('is asked at one click, with nothing else filled in', () => {
    expect(read({ intent: 'ask', from: 'vacancy' })).toMatchObject({ intent: 'ask', brokerWords: '', spoke: false })
  })

  it('needs how and what when a consent was spoken, and a reason for a dismissal', () => {
    expect(read({ intent: 'spoken' })).toEqual({
      how: ['Choose how they told you'],
      consentWords: ['Write what they agreed to, and when'],
    })
    expect(read({ intent: 'dismiss' })).toEqual({ reason: ['Choose a reason'] })
    expect(read({ intent: 'spoken', how: 'phone', consentWords: 'Yes, this morning.' })).toMatchObject({ how: 'phone' })
  })

  it('leads back to the list it came from', () => {
    const pair = { candidateId: 'c', vacancyId: 'v' }
    expect(listPath('vacancy', pair)).toBe('/broker/vacancies/v/matches')
    expect(listPath(null, pair)).toBe('/broker/candidates/c/matches')
    expect([readDecision('dismiss'), readDecision('x'), readDecision(null)]).toEqual(['dismiss', 'ask', 'ask'])
  })
})

it('words what stands beside a score', () => {
  expect([0, 1, 23].map(waitedWords)).toEqual(['Waiting since today', 'Waiting 1 day', 'Waiting 23 days'])
  expect(introductionsWords({ recent: 0 })).toBe('No introduction in 4 weeks')
  expect(introductionsWords({ recent: 2, live: 1 })).toBe('2 introductions in 4 weeks, 1 live')
  expect(consideredWords(1200, ['person', 'people'], 0)).toBe(
    'Looked at 1,200 people within reach, with the weights the portal comes with.',
  )
})
