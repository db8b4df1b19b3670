import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, it, vi } from 'vitest'
import { freePort } from '../../../scripts/processes/free-port'
import { logger } from '../logger.server'
import { listenForPrometheus, processMetrics } from './metrics.server'

const open: Server[] = []
afterAll(() => Promise.all(open.map((server) => new Promise((closed) => server.close(closed)))))

async function listening(server: Server): Promise<number> {
  open.push(server)
  await vi.waitUntil(() => server.listening)
  return (server.address() as AddressInfo).port
}

it('shows its numbers on a port of its own, and nothing else there', async () => {
  const metrics = processMetrics()
  listenForPrometheus(metrics, { port: await freePort(), host: '127.0.0.1' })
  const at = `http://127.0.0.1:${await listening(metrics.server)}`
  expect(await (await fetch(`${at}/metrics`)).text()).toContain('process_cpu_seconds_total')
  expect((await fetch(`${at}/`)).status).toBe(404)
})

it('does without when the port is taken, and says so', async () => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => {})
  const other = createServer()
  other.listen(0, '127.0.0.1')
  const metrics = processMetrics()
  listenForPrometheus(metrics, { port: await listening(other), host: '127.0.0.1' })
  await vi.waitUntil(() => warn.mock.calls.length > 0)
  expect(warn.mock.calls[0]![0]).toMatchObject({ code: 'EADDRINUSE' })
})

it('listens nowhere on port 0', () => {
  const metrics = processMetrics()
  listenForPrometheus(metrics, { port: 0, host: '127.0.0.1' })
  expect(metrics.server.listening).toBe(false)
})
