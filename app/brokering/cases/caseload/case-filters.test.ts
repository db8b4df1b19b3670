import { describe, expect, it } from 'vitest'
import { casesHref, everyCase, isNarrowed, readCaseFilters, whoIsMeant } from './case-filters'

const read = (query: string) => readCaseFilters(new URLSearchParams(query))

describe('the filters of the list of candidates', () => {
  it('leave out what makes no sense', () => {
    expect(read('whose=his&state=dead&role=boss&order=x&radius=7&page=-1&due=1')).toEqual(everyCase)
  })

  it('come back from their own address', () => {
    const query = 'whose=everybody&q=Osei&state=active&due=yes&role=nurse&near=Banbury&radius=5&order=next&page=3'
    expect(casesHref(read(query))).toBe(`/broker/candidates?${query}`)
    expect(casesHref(everyCase)).toBe('/broker/candidates')
  })

  it('are narrow only when something is left out', () => {
    expect(isNarrowed(read('whose=nobody&order=newest'))).toBe(false)
    expect(isNarrowed(read('due=yes'))).toBe(true)
  })
})

describe('who is searched for', () => {
  it.each([
    ['07700 900123', { kind: 'phone', digits: '7700900123' }],
    ['+44 7700 900123', { kind: 'phone', digits: '7700900123' }],
    ['900123', { kind: 'phone', digits: '900123' }],
    ['ox16', { kind: 'postcode', starts: 'OX16 ' }],
    ['OX16 5q', { kind: 'postcode', starts: 'OX16 5Q' }],
    ['ox165qq', { kind: 'postcode', starts: 'OX16 5QQ' }],
    ['Amira Osei', { kind: 'name', name: 'Amira Osei' }],
    ['', null],
  ])('%s', (q, meant) => expect(whoIsMeant(q)).toEqual(meant))
})
