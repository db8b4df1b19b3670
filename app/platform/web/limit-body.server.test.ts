import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { limitBody } from './limit-body.server'

const app = express()
app.use(limitBody())
app.post('*', (_request, response) => void response.send('taken'))
const server = app.listen(0, '127.0.0.1')
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/apply`
afterAll(() => new Promise((resolve) => server.close(resolve)))

const tooBig = new Blob([new Uint8Array(7 * 1024 * 1024)])

test('a form whose file is too big gives back what was typed, before and after the file', async () => {
  const form = new FormData()
  form.set('aboutYou', 'I looked after <b>Mum</b>')
  form.set('cv', tooBig, 'cv.pdf')
  form.set('formKey', 'a-key-of-ours')
  form.set('whyCare', 'Because it matters.\nTruly.')
  const answer = await fetch(address(), { method: 'POST', body: form })
  expect(answer.status).toBe(413)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  const page = await answer.text()
  expect(page).toContain('up to 6 MB')
  expect(page).toContain('<h2>About you</h2><pre>I looked after &lt;b&gt;Mum&lt;/b&gt;</pre>')
  expect(page).toMatch(/<h2>Why care<\/h2><pre>Because it matters\.\r?\nTruly\.<\/pre>/)
  expect(page).not.toContain('a-key-of-ours')
})

test('so does one that is all text, within bounds', async () => {
  const body = new URLSearchParams({ words: 'Kept words', more: 'x'.repeat(7 * 1024 * 1024) })
  const answer = await fetch(address(), { method: 'POST', body })
  expect(answer.status).toBe(413)
  const page = await answer.text()
  expect(page).toContain('<pre>Kept words</pre>')
  expect(page.length).toBeLessThan(300_000)
})

test('what is no form is refused without more, and what is small is taken', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await fetch(address(), { method: 'POST', body: tooBig, headers })
  expect(answer.status).toBe(413)
  expect(await answer.text()).not.toContain('<pre>')
  const unbounded = { 'content-type': 'multipart/form-data' }
  expect((await fetch(address(), { method: 'POST', body: tooBig, headers: unbounded })).status).toBe(413)
  expect(await (await fetch(address(), { method: 'POST', body: 'x' })).text()).toBe('taken')
})
