import { as } from '#app/platform/guard.server'
import { runDueWork } from '#app/across/run-due-work.server'

export const loader = as('developer', () => Response.json({ error: 'Use POST.' }, { status: 405 }))

export const action = as('developer', async ({ db, clock }) =>
  Response.json(await runDueWork(db, clock.now(), { thorough: true })),
)
