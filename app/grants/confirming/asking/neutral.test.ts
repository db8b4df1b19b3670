import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { employmentConfirmation } from '#emails/grants/employment-confirmation'
import { plainText } from '#emails/render'

/** What an employer must not learn from being asked, nor find in a page's data. */
const TELLING =
  /grant|scheme|hardship|award|money|pence|£|payment|instalment|circumstance|sealed|postcode|bank|evidence/i

const SHOWN_TO_EMPLOYERS = [
  'app/routes/provider/confirmations/index.tsx',
  'app/routes/provider/confirmations/confirmation.tsx',
  'app/routes/public/confirm.tsx',
  'app/grants/confirming/queries-employer.server.ts',
  'app/grants/confirming/confirmation-view.ts',
  'app/grants/confirming/components/confirm-page.tsx',
  'app/grants/confirming/components/confirmation-fields.tsx',
  'app/grants/confirming/components/provider-confirmations.tsx',
  'emails/grants/employment-confirmation.ts',
]

test.each(SHOWN_TO_EMPLOYERS)('%s has no word for what it is about', (path) => {
  // What a file reads from is no part of its page.
  const source = readFileSync(path, 'utf8').replace(/^(import|export)[^;]*?from '[^']+'\n/gm, '')
  expect(source).not.toMatch(TELLING)
})

test('the test would find it', () => {
  expect('select: { scheme: true }').toMatch(TELLING)
})

test('the mail names the person and the council, in body not in subject', () => {
  const data = {
    name: 'Amira Osei',
    council: 'Testshire County Council',
    portal: 'Proud to Care Testshire',
    again: false,
    byLink: true,
    answerBy: 'Tuesday 10 March',
    url: 'https://care.example/confirm/x',
  }
  for (const reminder of [0, 1, 2]) {
    for (const again of [false, true]) {
      const mail = employmentConfirmation.compose({ ...data, again, reminder })
      expect(mail.subject).toMatch(/^(Please|Reminder: please) confirm somebody’s employment$/)
      expect(mail.action).toEqual({ label: 'Answer', url: data.url })
      expect(plainText(mail)).toContain('Amira Osei')
      expect(plainText(mail)).not.toMatch(TELLING)
    }
  }
})
