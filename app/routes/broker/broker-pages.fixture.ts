import { introducing } from '#app/brokering/introductions/introducing.fixture'
import { setClock } from '#app/platform/clock.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { browserOf } from '#app/testing/browser'
import { makeCouncil, makePerson } from '#app/testing/factories'

/** A council under this host, on a Tuesday in March, with a broker who is signed in. */
export async function brokerPages(db: PrismaClient) {
  const council = await makeCouncil(db, { host: 'localhost' })
  const neighbour = await makeCouncil(db)
  const desk = await introducing(db, council)
  await setClock(db, desk.clock.now())
  const browser = await browserOf(db, desk.broker, { staff: true })
  /** A candidate of the broker's with this name. */
  const newNamed = async (name: string, columns: Parameters<typeof desk.newCandidate>[0] = {}) => {
    const person = await makePerson(db, { name })
    return { ...(await desk.newCandidate({ person, ...columns })), name }
  }
  return { ...desk, council, neighbour, browser, newNamed }
}
