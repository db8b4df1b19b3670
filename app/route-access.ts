import type { Policy } from './platform/access'

/** A page or address of the portal: who may read it, and who may post to it. */
export type RouteAccess = {
  /** URL pattern as in contract.md; "" is the section's first page. */
  path: string
  /** Below app/routes. */
  file: string
  /** Policy of the loader. */
  read: Policy
  /** Policy of the action, where there is one. */
  write?: Policy
}

export type Section = { layout?: { id: string; file: string; read: Policy }; routes: RouteAccess[] }
