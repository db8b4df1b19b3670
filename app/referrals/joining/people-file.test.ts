import { describe, expect, it } from 'vitest'
import { MOST_PEOPLE, readPeopleFile } from './people-file'

const sites = [{ id: 'site-1', name: 'Cherwell House' }]
const read = (text: string) => readPeopleFile(new TextEncoder().encode(text), sites)

describe('a file of employees', () => {
  it('is read with its columns in any order, in any case, from Excel too', () => {
    const text = '\uFEFFEmail,Site,Name,Payroll number\r\n Amira@Example.org ,cherwell house,"Osei, Amira",A 7\r\n\r\n'
    expect(read(text)).toEqual({
      problems: [],
      people: [{ name: 'Osei, Amira', email: 'amira@example.org', payrollNumber: 'A 7', siteId: 'site-1' }],
    })
    expect(read('name;email\nZoë;zoe@example.org')).toMatchObject({
      problems: [],
      people: [{ siteId: null, payrollNumber: null }],
    })
  })

  it('names each line that is wrong, and keeps the others', () => {
    const text = [
      'name,email,payroll number,site',
      ',a@example.org,,',
      'B,not an address,,',
      'C,c@example.org,£££,',
      'D,d@example.org,,Elsewhere',
      'E,e@example.org,,',
      'E again,E@example.org,,',
    ].join('\n')
    const answer = read(text)
    expect(answer.people.map(({ email }) => email)).toEqual(['e@example.org'])
    expect(answer.problems).toEqual([
      'Line 2: the name is missing.',
      'Line 3: “not an address” is not an email address.',
      'Line 4: “£££” is not a payroll number.',
      'Line 5: you have no site called “Elsewhere”.',
      'Line 7: e@example.org is on line 6 already.',
    ])
  })

  it('needs its first line, somebody in it, and not too many', () => {
    expect(read('email\na@example.org')).toEqual({ people: [], problems: ['Line 2: the name is missing.'] })
    expect(read('name,email')).toEqual({ people: [], problems: ['The file has no lines below the first.'] })
    expect(read('')).toEqual({ people: [], problems: ['The file is empty.'] })
    const many = Array.from({ length: MOST_PEOPLE + 1 }, (_, n) => `N,n${n}@example.org`).join('\n')
    expect(read(`name,email\n${many}`)).toMatchObject({
      people: [],
      problems: [expect.stringContaining('at most 500')],
    })
  })

  it('takes the headings of other programs, and a name in two columns', () => {
    const text = 'Payroll No;Surname;Forename;Work E-mail;Place of work\n7;O’Neil;Zoë;zoe@example.org;cherwell  HOUSE'
    expect(read(text.replace('Work E-mail', 'Work email'))).toEqual({
      problems: [],
      people: [{ name: 'Zoë O’Neil', email: 'zoe@example.org', payrollNumber: '7', siteId: 'site-1' }],
    })
  })
})
