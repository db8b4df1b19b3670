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
      { path: '/sign-in/second-factor', file: 'public/sign-in.second-factor.tsx', read: 'anyone', write: 'anyone' },
      { path: '/employers/register', file: 'public/employers-register.tsx', read: 'anyone', write: 'anyone' },
      { path: '*', file: 'public/not-found.tsx', read: 'anyone' },
    ],
  },
  {
    layout: { id: 'provider', file: 'provider/layout.tsx', read: 'provider-viewer' },
    routes: [
      { path: '/provider/apply-again', file: 'provider/apply-again.tsx', read: 'provider-owner', write: 'provider-owner' },
      { path: '/provider/sites', file: 'provider/sites.tsx', read: 'provider-viewer' },
      { path: '/provider/sites/new', file: 'provider/sites.new.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/sites/:id', file: 'provider/sites.$id.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/sites/:id/close', file: 'provider/sites.$id.close.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/team', file: 'provider/team.tsx', read: 'provider-viewer' },
      { path: '/provider/team/invite', file: 'provider/team.invite.tsx', read: 'provider-owner', write: 'provider-owner' },
      { path: '/provider/team/:personId', file: 'provider/team.$personId.tsx', read: 'provider-owner', write: 'provider-owner' },
      { path: '/provider/vacancies', file: 'provider/vacancies.tsx', read: 'provider-viewer' },
      { path: '/provider/vacancies/new', file: 'provider/vacancies.new.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id', file: 'provider/vacancies.$id.tsx', read: 'provider-viewer', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id/edit', file: 'provider/vacancies.$id.edit.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id/check', file: 'provider/vacancies.$id.check.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id/close', file: 'provider/vacancies.$id.close.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id/extend', file: 'provider/vacancies.$id.extend.tsx', read: 'provider-recruiter', write: 'provider-recruiter' },
      { path: '/provider/vacancies/:id/preview', file: 'provider/vacancies.$id.preview.tsx', read: 'provider-viewer' },
      { path: '/provider/vacancies/:id/statistics', file: 'provider/vacancies.$id.statistics.tsx', read: 'provider-viewer' },
      { path: '/provider/switch', file: 'provider/switch.tsx', read: 'provider-viewer', write: 'provider-viewer' },
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
