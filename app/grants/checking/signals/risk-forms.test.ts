import { describe, expect, it } from 'vitest'
import { canonicalHousehold } from '#app/grants/applying/identities/identity'
import { checkForm } from '#app/platform/forms.server'
import { formData } from '#app/testing/form-data'
import { riskForm } from './risk-forms'

const form = riskForm('2026-03-05')
const read = (fields: Record<string, string>) =>
  checkForm(formData({ words: 'Two people used it.', reviewOn: '2027-03-05', ...fields }), form)

describe('a new entry of the risk list', () => {
  it.each([
    [{ kind: 'bank-account', sortCode: '08-99-99', accountNumber: '6637 4958' }, '08999966374958', 'ending 4958'],
    [{ kind: 'phone', phone: '+44 7700 900123' }, '07700900123', 'ending 123'],
    [{ kind: 'email', email: 'Ann@Example.org' }, 'ann@example.org', 'a…@example.org'],
    [{ kind: 'national-insurance', nino: 'AB 12 34 56 C' }, 'AB123456C', 'ending 56C'],
    [
      { kind: 'name-and-birth-date', name: 'Zoë Ann Bell', birthDate: '1990-05-14' },
      'ann|bell|zoe#1990-05-14',
      'Z. A. B.',
    ],
    [
      { kind: 'household', addressLine: '1 High Street', postcode: 'OX16 5QA' },
      canonicalHousehold('1 High Street', 'OX16 5QA'),
      'in OX16',
    ],
    [
      { kind: 'household', addressLine: '1 High Street', postcode: 'ox165qa' },
      canonicalHousehold('1 High Street', 'OX16 5QA'),
      'in OX16',
    ],
  ])('%o', (fields, canonical, hint) => {
    expect(read(fields as unknown as Record<string, string>)).toMatchObject({ ok: true, value: { canonical, hint } })
  })

  it.each([
    [{ kind: 'bank-account', sortCode: '08', accountNumber: '66374958' }, 'sortCode'],
    [{ kind: 'bank-account', sortCode: '089999', accountNumber: '1' }, 'accountNumber'],
    [{ kind: 'phone', phone: '12' }, 'phone'],
    [{ kind: 'email', email: 'nobody' }, 'email'],
    [{ kind: 'national-insurance', nino: 'QQ123456C' }, 'nino'],
    [{ kind: 'name-and-birth-date', name: 'Ann' }, 'birthDate'],
    [{ kind: 'household', addressLine: '1 High Street' }, 'postcode'],
    [{ kind: 'household', addressLine: '1 High Street', postcode: '(((' }, 'postcode'],
    [{ kind: 'household', postcode: 'OX16 5QA' }, 'addressLine'],
    [{ kind: 'phone', phone: '07700 900123', reviewOn: '2026-03-05' }, 'reviewOn'],
    [{ kind: 'phone', phone: '07700 900123', words: '' }, 'words'],
    [{}, 'kind'],
  ] as [Record<string, string>, string][])('refuses %o at %s', (fields, field) => {
    const answer = read(fields)
    expect(answer.ok).toBe(false)
    expect(Object.keys(answer.form.errors)).toContain(field)
  })
})
