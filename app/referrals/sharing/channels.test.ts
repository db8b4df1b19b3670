import fc from 'fast-check'
import { expect, it } from 'vitest'
import { channelAddress, shareChannels } from './channels'
import { linkCodeFrom, readLinkCode } from './link-code'
import { readyText } from './ready-text'

const link = 'https://jobs.example.org/r/abcdefghjkmn'

it('opens each app with the message in it, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const message = { text, link, subject: 'A job' }
      const whole = text ? `${text}\n${link}` : link
      expect(new URL(channelAddress('whatsapp', message)!).searchParams.get('text')).toBe(whole)
      expect(new URL(channelAddress('email', message)!).searchParams.get('body')).toBe(whole)
      expect(new URL(channelAddress('sms', message)!.replace('?&', '?')).searchParams.get('body')).toBe(whole)
      expect(new URL(channelAddress('facebook', message)!).searchParams.get('u')).toBe(link)
    }),
  )
})

it('stays on the page for the rest', () => {
  const staying = shareChannels.filter((channel) => channelAddress(channel, { text: '', link, subject: '' }) === null)
  expect(staying).toEqual(['copy', 'qr', 'share-sheet'])
})

it('speaks in the first person', () => {
  expect(readyText({ provider: 'Cherwell Valley Care', vacancy: { title: 'Care assistant', town: 'Banbury' } })).toBe(
    'I work for Cherwell Valley Care and we have a job going: Care assistant in Banbury. I thought of you. Have a look:',
  )
  expect(readyText({ provider: 'Cherwell Valley Care', vacancy: null })).toContain('I work for Cherwell Valley Care')
})

it('makes codes that it can read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      const code = linkCodeFrom(bytes)
      expect(readLinkCode(` ${code.toUpperCase()} `)).toBe(code)
    }),
  )
  for (const wrong of ['', 'abc', 'abcdefghijk1', "abcdefghijk'", null]) expect(readLinkCode(wrong)).toBeNull()
})
