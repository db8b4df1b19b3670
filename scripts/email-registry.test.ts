import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mailFiles, registryFile, registryOf, textOf, whatIsWrong } from './email-registry'

describe('the registry of emails', () => {
  it('has every file of emails/<area>/ (npm run emails:write)', () => {
    expect(readFileSync(registryFile, 'utf8')).toBe(registryOf(mailFiles()))
  })

  it('knows each by the name of its file', () => {
    expect(mailFiles().flatMap((file) => whatIsWrong(file, textOf(file)) ?? [])).toEqual([])
  })

  it('takes no file that declares another mail (planted)', () => {
    expect(whatIsWrong('grants/grant-paid', "export const grantPaid = email('grant-paid', {\n")).toBeNull()
    for (const text of ["export const grantPaid = email('grant-payed', {", "export const paid = email('grant-paid', {"])
      expect(whatIsWrong('grants/grant-paid', text)).toContain('emails/grants/grant-paid.ts has no')
  })
})
