import { expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { councilForHost, councilOrigin, isPortalHost } from './council.server'

const { db } = await useDatabase()
const first = await makeCouncil(db, { host: 'first.example' })
const second = await makeCouncil(db, { host: 'second.example' })

it('shows each council under its own host', async () => {
  expect((await councilForHost('second.example')).id).toBe(second.id)
  expect((await councilForHost('SECOND.example')).id).toBe(second.id)
  expect(await isPortalHost('second.example')).toBe(true)
})

it('shows the first council under the host of PUBLIC_URL, when no council has that one', async () => {
  expect((await councilForHost('localhost')).id).toBe(first.id)
  expect(await isPortalHost('LOCALHOST')).toBe(true)
})

it.each(['evil.example', 'first.example.evil.example', 'example', '127.0.0.1', ''])(
  'shows nothing under %s',
  async (host) => {
    expect(await isPortalHost(host)).toBe(false)
    await expect(councilForHost(host)).rejects.toMatchObject({ status: 421 })
  },
)

it('gives addresses of a council its own host, with the scheme and port of PUBLIC_URL', () => {
  expect(councilOrigin(second)).toBe('http://second.example:3000')
  expect(councilOrigin({ hosts: ['10.0.0.1', 'localhost'] })).toBe('http://localhost:3000')
})
