import type { Mailer, OutgoingMail } from '#app/platform/mailer.server'

/** A mailer that keeps what it is given; `fail` makes the next sends fail as a server that is away does. */
export function capturedMail(): Mailer & { sent: OutgoingMail[]; fail: (times: number) => void } {
  const sent: OutgoingMail[] = []
  let failures = 0
  return {
    sent,
    fail: (times) => void (failures = times),
    async send(mail) {
      if (failures > 0) {
        failures -= 1
        throw new Error('connect ECONNREFUSED')
      }
      sent.push(mail)
    },
    close() {},
  }
}
