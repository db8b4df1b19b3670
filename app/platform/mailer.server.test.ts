import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { expect, it } from 'vitest'
import { smtpMailer } from './mailer.server'

it('says in each mail that a program wrote it, so that no absence is answered', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => void text(stream).then((mail) => (received.push(mail), done())),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`)
  const mail = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>', messageId: '<one@portal.example>' }
  await mailer.send({ ...mail, to: 'ana@test.example', from: '"Portal" <portal@test.example>' })
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
  expect(received).toHaveLength(1)
  expect(received[0]).toMatch(/^Auto-Submitted: auto-generated\r?$/m)
  expect(received[0]).toMatch(/^X-Auto-Response-Suppress: All\r?$/m)
  expect(received[0]).toMatch(/^Message-ID: <one@portal.example>\r?$/im)
})
