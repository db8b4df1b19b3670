import { describe, expect, it } from 'vitest'
import { sameness } from './duplicates'

const wren = { name: 'Wren Appleyard', email: 'wren@test.example', phone: '07700 900 431', postcode: 'OX16 5QQ' }
const nobody = { name: 'Jo Bird', email: 'jo@test.example', phone: '01295 111 222', postcode: 'ST1 1AA' }

describe('who may be the same person', () => {
  it('same email, same phone, same name and postcode: each by itself, in any spelling', () => {
    expect(sameness(wren, { ...nobody, email: ' WREN@Test.Example ' })).toEqual(['email'])
    expect(sameness(wren, { ...nobody, phone: '+44 (0)7700 900431' })).toEqual(['phone'])
    expect(sameness(wren, { ...nobody, name: 'wren  APPLEYARD', postcode: 'ox165qq' })).toEqual(['name-and-postcode'])
    expect(sameness(wren, wren)).toEqual(['email', 'phone', 'name-and-postcode'])
  })

  it('not a name alone, a postcode alone, or what neither of them told', () => {
    expect(sameness(wren, { ...nobody, name: wren.name })).toEqual([])
    expect(sameness(wren, { ...nobody, postcode: wren.postcode })).toEqual([])
    const silent = { name: '', email: null, phone: null, postcode: null }
    expect(sameness(silent, silent)).toEqual([])
  })

  it('reads names without accents, dots and hyphens', () => {
    const name = (first: string, other: string) =>
      sameness({ ...wren, name: first }, { ...nobody, name: other, postcode: wren.postcode })
    expect(name('Zoë O’Neill-Smith', "zoe o'neill smith")).toEqual(['name-and-postcode'])
    expect(name('Łucja Strauß', 'Strauss, Lucja')).toEqual(['name-and-postcode'])
    expect(name('Ann Marie Lee', 'Annmarie Lee')).toEqual([])
  })
})
