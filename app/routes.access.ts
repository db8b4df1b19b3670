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

/**
 * The one list of everything the portal answers to, and of the policy each needs. routes.ts builds the router from it;
 * a structural test holds every route file to it.
 */
export const sections: Section[] = [
  {
    layout: { id: 'public', file: 'public/layout.tsx', read: 'anyone' },
    routes: [
      { path: '/sign-in', file: 'public/sign-in.tsx', read: 'anyone', write: 'anyone' },
      { path: '/sign-in/code', file: 'public/sign-in.code.tsx', read: 'anyone', write: 'anyone' },
      { path: '*', file: 'public/not-found.tsx', read: 'anyone' },
    ],
  },
  {
    routes: [
      { path: '/sign-in/continue/:secret', file: 'public/sign-in.continue.ts', read: 'person' },
      { path: '/sign-out', file: 'public/sign-out.ts', read: 'anyone', write: 'anyone' },
      { path: '/brand/:slug/:version', file: 'public/brand.ts', read: 'anyone' },
      { path: '/dev/mailbox', file: 'dev/mailbox.tsx', read: 'developer' },
      { path: '/dev/mailbox.json', file: 'dev/mailbox.json.ts', read: 'developer' },
      { path: '/dev/clock', file: 'dev/clock.ts', read: 'developer', write: 'developer' },
      { path: '/dev/sweep', file: 'dev/sweep.ts', read: 'developer', write: 'developer' },
    ],
  },
]
