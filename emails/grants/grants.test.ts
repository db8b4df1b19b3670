import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainText } from '../render'
import { emailTemplates } from '../registry'
import type { Email } from '../email'

const data = {
  portal: 'Proud to Care Testshire',
  url: 'https://care.example/account/grants/1',
  reference: 'ABCD1234',
  decideBy: 'Tuesday 10 March',
  answerBy: 'Tuesday 10 March',
  keptUntil: 'Friday 1 May',
  contact: '01865 000000 or care@testshire.example',
}

const mine = readdirSync(import.meta.dirname)
  .filter((name) => /^grant-.*\.ts$/.test(name) && !name.includes('.test.'))
  .map((name) => name.replace('.ts', ''))

const composed = mine.map((name) => {
  const found = emailTemplates.find(({ template }) => template === name)!
  return [name, (found.compose as (given: object) => Email)(data)] as const
})

describe('mails about grants', () => {
  it.each(composed)('%s: says nothing that somebody else should not read', (_name, mail) => {
    expect(mail.subject).not.toMatch(/grant|hardship|money|appl|decision|£|pay/i)
    // Addresses are opaque; everything else is read by whoever holds the phone.
    const words = plainText(mail).replaceAll(data.url, '')
    expect(words).not.toMatch(/grant|hardship|scheme|circumstance|£\d|refus|reject|approv/i)
    expect(words).not.toMatch(/undefined|null/)
  })

  it.each(composed)('%s: has one way on, and says why it came', (_name, mail) => {
    expect(mail.action?.url).toMatch(/^https:/)
    expect(mail.why).toMatch(/^You get this because/)
  })

  it('give the dates that count', () => {
    const texts = Object.fromEntries(composed.map(([name, mail]) => [name, plainText(mail)]))
    expect(texts['grant-received']).toContain('by Tuesday 10 March')
    expect(texts['grant-question']).toContain('Please answer by Tuesday 10 March')
    expect(texts['grant-appeal-received']).toContain('You hear from us by Tuesday 10 March')
    expect(texts['grant-draft-reminder']).toContain('until Friday 1 May')
    expect(texts['grant-bank-changed']).toContain('tell us at once: 01865 000000 or care@testshire.example')
  })
})
