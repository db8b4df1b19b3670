import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readLogo } from './logo.server'

// One transparent pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('a PNG is wrapped into a drawing of its size', () => {
  const read = readLogo(png)
  expect(read).toMatchObject({ ok: true, svg: expect.stringContaining('viewBox="0 0 1 1"') as string })
})

test('an SVG is cleaned', () => {
  const read = readLogo(Buffer.from('<svg viewBox="0 0 1 1"><script>x</script></svg>'))
  expect(read).toEqual({ ok: true, svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>' })
})

test('anything else is refused by its bytes', () => {
  expect(readLogo(Buffer.from('GIF89a'))).toEqual({ ok: false, reason: 'unknown-type' })
  expect(readLogo(png.subarray(0, 20))).toEqual({ ok: false, reason: 'unknown-type' })
  expect(readLogo(Buffer.concat([png, Buffer.alloc(200_000)]))).toEqual({ ok: false, reason: 'too-large' })
})

test.each([
  ['UTF-16', Buffer.from('\ufeff<svg viewBox="0 0 1 1"><script>x</script></svg>', 'utf16le')],
  ['UTF-16 the other way round', Buffer.from('\ufeff<svg viewBox="0 0 1 1"/>', 'utf16le').swap16()],
  ['UTF-16 without a mark', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><svg viewBox="0 0 1 1"/>', 'utf16le')],
  ['compressed', gzipSync('<svg viewBox="0 0 1 1"/>')],
])('a drawing in %s is refused: only UTF-8 is read', (_, bytes) => {
  expect(readLogo(bytes)).toEqual({ ok: false, reason: 'unknown-type' })
})

test('an encoding that is declared changes nothing: it is read, and given on, as UTF-8', () => {
  const source = '<?xml version="1.0" encoding="UTF-7"?><svg viewBox="0 0 1 1"><text>+ADw-script+AD4-</text></svg>'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>+ADw-script+AD4-</text></svg>'
  expect(readLogo(Buffer.from(source))).toEqual({ ok: true, svg })
})
