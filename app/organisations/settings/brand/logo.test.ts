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
  expect(read).toEqual({ ok: true, svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>' })
})

test('anything else is refused by its bytes', () => {
  expect(readLogo(Buffer.from('GIF89a'))).toEqual({ ok: false, reason: 'unknown-type' })
  expect(readLogo(png.subarray(0, 20))).toEqual({ ok: false, reason: 'unknown-type' })
  expect(readLogo(Buffer.concat([png, Buffer.alloc(200_000)]))).toEqual({ ok: false, reason: 'too-large' })
})
