import { expect, it } from 'vitest'
import { readPdf } from '#app/testing/pdf-text'
import { posterPdf, type Poster } from './poster-pdf.server'

const poster: Poster = {
  provider: 'Cherwell Valley Care',
  portal: 'Proud to Care Testshire',
  council: 'Testshire County Council',
  url: 'https://care.example/refer/join/ABCD2345',
  typeAt: 'care.example/refer/join',
  code: 'ABCD2345',
  startWorth: '£75',
  writtenAt: new Date('2026-03-10T09:00:00Z'),
}

const pagesOf = (bytes: Buffer) => [...readPdf(bytes).objects.matchAll(/\/Type \/Page\b/g)].length

it('the poster is one page that says who, where and which code, and is the same each time', async () => {
  const bytes = await posterPdf(poster)
  const { text } = readPdf(bytes)
  expect(pagesOf(bytes)).toBe(1)
  for (const part of ['Cherwell Valley Care', 'care.example/refer/join', 'ABCD 2345', '£75 for you'])
    expect(text).toContain(part)
  expect((await posterPdf(poster)).equals(bytes)).toBe(true)
  const long = 'The Royal and Ancient Society for the Care of Older People in the County of Testshire and Beyond Ltd'
  expect(pagesOf(await posterPdf({ ...poster, provider: long }))).toBe(1)
})
