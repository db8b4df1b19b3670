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
      { path: '/', file: 'public/home.tsx', read: 'anyone' },
      { path: '/jobs', file: 'public/jobs.tsx', read: 'anyone' },
      { path: '/jobs/:reference/:slug?', file: 'public/job.tsx', read: 'anyone' },
      { path: '/jobs/:reference/report', file: 'public/report.tsx', read: 'anyone', write: 'anyone' },
      { path: '/care-jobs/:role/:place', file: 'public/care-jobs.tsx', read: 'anyone' },
      { path: '/employers', file: 'public/employers.tsx', read: 'anyone' },
      { path: '/contact', file: 'public/contact.tsx', read: 'anyone' },
      { path: '/accessibility', file: 'public/accessibility.tsx', read: 'anyone' },
      { path: '/privacy', file: 'public/privacy.tsx', read: 'anyone' },
      { path: '/cookies', file: 'public/cookies.tsx', read: 'anyone' },
      { path: '/jobs/:reference/apply', file: 'public/apply.tsx', read: 'anyone', write: 'anyone' },
      {
        path: '/jobs/:reference/apply/availability',
        file: 'public/apply.availability.tsx',
        read: 'anyone',
        write: 'anyone',
      },
      {
        path: '/jobs/:reference/apply/right-to-work',
        file: 'public/apply.right-to-work.tsx',
        read: 'anyone',
        write: 'anyone',
      },
      { path: '/jobs/:reference/apply/why-care', file: 'public/apply.why-care.tsx', read: 'anyone', write: 'anyone' },
      { path: '/jobs/:reference/apply/check', file: 'public/apply.check.tsx', read: 'anyone', write: 'anyone' },
      { path: '/jobs/:reference/apply/closed', file: 'public/apply.closed.tsx', read: 'anyone' },
      { path: '/apply/resume/:token', file: 'public/apply.resume.tsx', read: 'anyone' },
      { path: '/sign-in', file: 'public/sign-in.tsx', read: 'anyone', write: 'anyone' },
      { path: '/sign-in/code', file: 'public/sign-in.code.tsx', read: 'anyone', write: 'anyone' },
      { path: '/sign-in/second-factor', file: 'public/sign-in.second-factor.tsx', read: 'anyone', write: 'anyone' },
      { path: '/employers/register', file: 'public/employers-register.tsx', read: 'anyone', write: 'anyone' },
      { path: '*', file: 'public/not-found.tsx', read: 'anyone' },
    ],
  },
  {
    layout: { id: 'account', file: 'account/layout.tsx', read: 'person' },
    routes: [
      { path: '/account', file: 'account/index.tsx', read: 'person' },
      { path: '/account/applications', file: 'account/applications.tsx', read: 'person' },
      { path: '/account/applications/:id', file: 'account/application.tsx', read: 'person' },
      {
        path: '/account/applications/:id/withdraw',
        file: 'account/application.withdraw.tsx',
        read: 'person',
        write: 'person',
      },
      {
        path: '/account/applications/:id/equality',
        file: 'account/application.equality.tsx',
        read: 'person',
        write: 'person',
      },
      { path: '/account/saved', file: 'account/saved.tsx', read: 'person' },
      { path: '/account/profile', file: 'account/profile.tsx', read: 'person', write: 'person' },
      { path: '/account/data', file: 'account/data.tsx', read: 'person' },
      { path: '/account/data/erase', file: 'account/data.erase.tsx', read: 'person', write: 'person' },
    ],
  },
  {
    layout: { id: 'provider', file: 'provider/layout.tsx', read: 'provider-viewer' },
    routes: [
      { path: '/provider', file: 'provider/index.tsx', read: 'provider-viewer' },
      {
        path: '/provider/applications',
        file: 'provider/applications.tsx',
        read: 'provider-viewer',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/applications/not-selected',
        file: 'provider/applications.not-selected.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/applications/:id',
        file: 'provider/application.tsx',
        read: 'provider-viewer',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id/applications',
        file: 'provider/vacancy.applications.tsx',
        read: 'provider-viewer',
        write: 'provider-recruiter',
      },
      { path: '/provider/employments', file: 'provider/employments.tsx', read: 'provider-viewer' },
      {
        path: '/provider/employments/:id',
        file: 'provider/employment.tsx',
        read: 'provider-viewer',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/apply-again',
        file: 'provider/apply-again.tsx',
        read: 'provider-owner',
        write: 'provider-owner',
      },
      {
        path: '/provider/organisation',
        file: 'provider/organisation.tsx',
        read: 'provider-owner',
        write: 'provider-owner',
      },
      { path: '/provider/sites', file: 'provider/sites.tsx', read: 'provider-viewer' },
      {
        path: '/provider/sites/new',
        file: 'provider/sites.new.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/sites/:id',
        file: 'provider/site.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/sites/:id/close',
        file: 'provider/site.close.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      { path: '/provider/team', file: 'provider/team.tsx', read: 'provider-viewer' },
      {
        path: '/provider/team/invite',
        file: 'provider/team.invite.tsx',
        read: 'provider-owner',
        write: 'provider-owner',
      },
      {
        path: '/provider/team/:personId',
        file: 'provider/team.member.tsx',
        read: 'provider-owner',
        write: 'provider-owner',
      },
      { path: '/provider/vacancies', file: 'provider/vacancies.tsx', read: 'provider-viewer' },
      {
        path: '/provider/vacancies/new',
        file: 'provider/vacancies.new.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id',
        file: 'provider/vacancy.tsx',
        read: 'provider-viewer',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id/edit',
        file: 'provider/vacancy.edit.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id/check',
        file: 'provider/vacancy.check.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id/close',
        file: 'provider/vacancy.close.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      {
        path: '/provider/vacancies/:id/extend',
        file: 'provider/vacancy.extend.tsx',
        read: 'provider-recruiter',
        write: 'provider-recruiter',
      },
      { path: '/provider/vacancies/:id/preview', file: 'provider/vacancy.preview.tsx', read: 'provider-viewer' },
      { path: '/provider/vacancies/:id/statistics', file: 'provider/vacancy.statistics.tsx', read: 'provider-viewer' },
      { path: '/provider/switch', file: 'provider/switch.tsx', read: 'provider-viewer', write: 'provider-viewer' },
    ],
  },
  {
    layout: { id: 'council', file: 'council/layout.tsx', read: 'council-staff' },
    routes: [
      { path: '/council', file: 'council/index.tsx', read: 'council-staff' },
      { path: '/council/providers', file: 'council/providers.tsx', read: 'council-staff' },
      { path: '/council/providers/:id', file: 'council/provider.tsx', read: 'council-staff', write: 'council-staff' },
      { path: '/council/moderation', file: 'council/moderation.tsx', read: 'moderator' },
      { path: '/council/moderation/:id', file: 'council/moderate.tsx', read: 'moderator', write: 'moderator' },
      { path: '/council/reports', file: 'council/reports.tsx', read: 'moderator', write: 'moderator' },
      { path: '/council/staff', file: 'council/staff.tsx', read: 'admin', write: 'admin' },
      { path: '/council/staff/:id', file: 'council/staff-member.tsx', read: 'admin', write: 'admin' },
      { path: '/council/settings', file: 'council/settings.tsx', read: 'admin' },
      { path: '/council/settings/brand', file: 'council/settings.brand.tsx', read: 'admin', write: 'admin' },
      { path: '/council/settings/pay-rates', file: 'council/settings.pay-rates.tsx', read: 'admin', write: 'admin' },
      { path: '/council/settings/moderation', file: 'council/settings.moderation.tsx', read: 'admin', write: 'admin' },
      { path: '/council/messages', file: 'council/messages.tsx', read: 'admin', write: 'admin' },
      { path: '/council/audit', file: 'council/audit.tsx', read: 'admin' },
    ],
  },
  {
    routes: [
      { path: '/jobs.json', file: 'public/jobs.json.ts', read: 'anyone' },
      { path: '/robots.txt', file: 'public/robots.ts', read: 'anyone' },
      { path: '/sitemap.xml', file: 'public/sitemap.ts', read: 'anyone' },
      { path: '/jobs/:reference/save', file: 'public/jobs.save.ts', read: 'anyone', write: 'person' },
      {
        path: '/account/applications/:id/reopen',
        file: 'account/application.reopen.ts',
        read: 'person',
        write: 'person',
      },
      { path: '/account/applications/:id/cv', file: 'account/application.cv.ts', read: 'person' },
      { path: '/account/data/download', file: 'account/data.download.ts', read: 'person' },
      { path: '/provider/applications/:id/cv', file: 'provider/application.cv.ts', read: 'provider-viewer' },
      { path: '/sign-in/continue/:secret', file: 'public/sign-in.continue.ts', read: 'person' },
      { path: '/sign-out', file: 'public/sign-out.ts', read: 'anyone', write: 'anyone' },
      { path: '/brand/:slug/:version', file: 'public/brand.ts', read: 'anyone' },
      { path: '/brand/:slug/logo', file: 'public/brand.logo.ts', read: 'anyone' },
      { path: '/council/audit.csv', file: 'council/audit.csv.ts', read: 'admin' },
      { path: '/dev/mailbox', file: 'dev/mailbox.tsx', read: 'developer' },
      { path: '/dev/mailbox.json', file: 'dev/mailbox.json.ts', read: 'developer' },
      { path: '/dev/clock', file: 'dev/clock.ts', read: 'developer', write: 'developer' },
      { path: '/dev/sweep', file: 'dev/sweep.ts', read: 'developer', write: 'developer' },
    ],
  },
]
