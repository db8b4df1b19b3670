import { as, notFound } from '#app/platform/guard.server'

export const loader = as('anyone', () => {
  throw notFound()
})

export default function NotFound() {
  return null
}
