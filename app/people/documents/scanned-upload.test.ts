import { afterAll, expect, test } from 'vitest'
import { fakeClamd } from './clamd.fixture'

const { clamd, url } = await fakeClamd()
process.env.CLAMD_URL = url
const { scan } = await import('#app/platform/virus-scan.server')
const { checkCv } = await import('./check-upload.server')
afterAll(() => clamd.close())

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.7\n${words}\n%%EOF`)

test('a clean file is clean, an infected one is refused and never kept', async () => {
  expect(await scan(pdf('My working life'))).toBe('clean')
  expect(await scan(pdf('EICAR'))).toBe('infected')
  expect(await checkCv(new File([pdf('EICAR')], 'cv.pdf'))).toEqual({ ok: false, reason: 'infected' })
  expect(await checkCv(new File([pdf('My working life')], 'cv.pdf'))).toMatchObject({ ok: true, scanState: 'clean' })
})

test('a scanner that is away leaves the file unscanned, and says so', async () => {
  await new Promise((closed) => clamd.close(closed))
  expect(await scan(pdf('My working life'))).toBe('unscanned')
})
