import { as } from '#app/platform/guard.server'
import { exportPerson } from '#app/across/erasing/export-person.server'

export const loader = as('person', async ({ db, clock, actor }) => {
  const exported = await exportPerson({ db, clock, actor })
  return new Response(`${JSON.stringify(exported, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="my-data.json"',
      'Cache-Control': 'private, no-store',
    },
  })
})
