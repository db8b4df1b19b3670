import type { RouteAccess, Section } from './route-access'

/** A referrer's pages. */
export const referrerSection: Section = {
  layout: { id: 'referrer', file: 'referrer/layout.tsx', read: 'person' },
  routes: [
    { path: '/refer', file: 'referrer/index.tsx', read: 'referrer' },
    { path: '/refer/points', file: 'referrer/points.tsx', read: 'referrer' },
    { path: '/refer/cash-in', file: 'referrer/cash-in.tsx', read: 'referrer', write: 'referrer' },
    { path: '/refer/accept', file: 'referrer/accept.tsx', read: 'referrer', write: 'referrer' },
    { path: '/refer/switch', file: 'referrer/switch.tsx', read: 'referrer', write: 'referrer' },
    { path: '/refer/join', file: 'referrer/join/index.tsx', read: 'person', write: 'person' },
    { path: '/refer/join/:code', file: 'referrer/join/code.tsx', read: 'person', write: 'person' },
    { path: '/refer/leave', file: 'referrer/leave.tsx', read: 'referrer', write: 'referrer' },
    { path: '/refer/friends', file: 'referrer/friends.tsx', read: 'referrer' },
    { path: '/refer/:reference', file: 'referrer/share.tsx', read: 'referrer', write: 'referrer' },
    { path: '/refer/leaderboard', file: 'referrer/leaderboard.tsx', read: 'referrer', write: 'referrer' },
  ],
}

/** What a provider sees of its programme, below /provider. */
export const providerReferralRoutes: RouteAccess[] = [
  {
    path: '/provider/referrals/programme',
    file: 'provider/referrals/programme/index.tsx',
    read: 'provider-viewer',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/programme/rules',
    file: 'provider/referrals/programme/rules.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/programme/worth',
    file: 'provider/referrals/programme/worth.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  { path: '/provider/referrals/people', file: 'provider/referrals/people/index.tsx', read: 'provider-viewer' },
  {
    path: '/provider/referrals/people/invite',
    file: 'provider/referrals/people/invite.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/file',
    file: 'provider/referrals/people/file.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id',
    file: 'provider/referrals/people/person.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id/leave',
    file: 'provider/referrals/people/leaver.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id/leave-out',
    file: 'provider/referrals/people/leave-out.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/people/:id/thank',
    file: 'provider/referrals/people/thank.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals', file: 'provider/referrals/index.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/friends', file: 'provider/referrals/friends.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/checks', file: 'provider/referrals/checks/index.tsx', read: 'provider-recruiter' },
  {
    path: '/provider/referrals/checks/:id',
    file: 'provider/referrals/checks/check.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/record',
    file: 'provider/referrals/record.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/challenges', file: 'provider/referrals/challenges/index.tsx', read: 'provider-viewer' },
  {
    path: '/provider/referrals/challenges/new',
    file: 'provider/referrals/challenges/new.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/challenges/:id',
    file: 'provider/referrals/challenges/challenge.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/cash-ins',
    file: 'provider/referrals/cash-ins/index.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/cash-ins/:id',
    file: 'provider/referrals/cash-ins/cash-in.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/exports', file: 'provider/referrals/exports/index.tsx', read: 'provider-recruiter' },
  {
    path: '/provider/referrals/exports/new',
    file: 'provider/referrals/exports/new.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/exports/:id',
    file: 'provider/referrals/exports/export.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/exports/:id/file.csv',
    file: 'provider/referrals/exports/export.csv.ts',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/figures', file: 'provider/referrals/figures.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/figures.csv', file: 'provider/referrals/figures.csv.ts', read: 'provider-viewer' },
  {
    path: '/provider/referrals/:id',
    file: 'provider/referrals/referral.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
]

/** What a council sees of the programmes, below /council. */
export const councilReferralRoutes: RouteAccess[] = [
  { path: '/council/referrals', file: 'council/referrals/index.tsx', read: 'money-officer' },
  { path: '/council/referrals.csv', file: 'council/referrals/index.csv.ts', read: 'money-officer' },
  {
    path: '/council/referrals/licences/new',
    file: 'council/referrals/licence.new.tsx',
    read: 'admin',
    write: 'admin',
  },
  {
    path: '/council/referrals/:providerId',
    file: 'council/referrals/provider.tsx',
    read: 'money-officer',
    write: 'admin',
  },
]
