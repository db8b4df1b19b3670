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
    { path: '/refer/join', file: 'referrer/join.tsx', read: 'person', write: 'person' },
    { path: '/refer/join/:code', file: 'referrer/join.code.tsx', read: 'person', write: 'person' },
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
    file: 'provider/referrals.programme.tsx',
    read: 'provider-viewer',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/programme/rules',
    file: 'provider/referrals.rules.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/programme/worth',
    file: 'provider/referrals.worth.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  { path: '/provider/referrals/people', file: 'provider/referrals.people.tsx', read: 'provider-viewer' },
  {
    path: '/provider/referrals/people/invite',
    file: 'provider/referrals.invite.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/file',
    file: 'provider/referrals.file.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id',
    file: 'provider/referrals.person.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id/leave',
    file: 'provider/referrals.leaver.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/people/:id/leave-out',
    file: 'provider/referrals.leave-out.tsx',
    read: 'provider-owner',
    write: 'provider-owner',
  },
  {
    path: '/provider/referrals/people/:id/thank',
    file: 'provider/referrals.thank.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals', file: 'provider/referrals.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/friends', file: 'provider/referrals.friends.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/checks', file: 'provider/referrals.checks.tsx', read: 'provider-recruiter' },
  {
    path: '/provider/referrals/checks/:id',
    file: 'provider/referrals.check.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/record',
    file: 'provider/referrals.record.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/challenges', file: 'provider/referrals.challenges.tsx', read: 'provider-viewer' },
  {
    path: '/provider/referrals/challenges/new',
    file: 'provider/referrals.challenges.new.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/challenges/:id',
    file: 'provider/referrals.challenge.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/cash-ins',
    file: 'provider/referrals.cash-ins.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/cash-ins/:id',
    file: 'provider/referrals.cash-in.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/exports', file: 'provider/referrals.exports.tsx', read: 'provider-recruiter' },
  {
    path: '/provider/referrals/exports/new',
    file: 'provider/referrals.exports.new.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/exports/:id',
    file: 'provider/referrals.export.tsx',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  {
    path: '/provider/referrals/exports/:id/file.csv',
    file: 'provider/referrals.export.csv.ts',
    read: 'provider-recruiter',
    write: 'provider-recruiter',
  },
  { path: '/provider/referrals/figures', file: 'provider/referrals.figures.tsx', read: 'provider-viewer' },
  { path: '/provider/referrals/figures.csv', file: 'provider/referrals.figures.csv.ts', read: 'provider-viewer' },
  {
    path: '/provider/referrals/:id',
    file: 'provider/referral.tsx',
    read: 'provider-viewer',
    write: 'provider-recruiter',
  },
]

/** What a council sees of the programmes, below /council. */
export const councilReferralRoutes: RouteAccess[] = [
  { path: '/council/referrals', file: 'council/referrals.tsx', read: 'money-officer' },
  { path: '/council/referrals.csv', file: 'council/referrals.csv.ts', read: 'money-officer' },
  {
    path: '/council/referrals/licences/new',
    file: 'council/referrals.licence.new.tsx',
    read: 'admin',
    write: 'admin',
  },
  {
    path: '/council/referrals/:providerId',
    file: 'council/referrals.provider.tsx',
    read: 'money-officer',
    write: 'admin',
  },
]
