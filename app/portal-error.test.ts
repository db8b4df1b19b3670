import { expect, it } from 'vitest'
import { refusalOf } from '#app/platform/web/refusal-page'
import { ErrorPage } from '#app/ui/error-page'

it('says of every status what the page says that needs no database', () => {
  const silent = ErrorPage.statuses.filter((status) => refusalOf(status).includes('We could not do that'))
  expect(silent).toEqual([])
})
