import { pagesPass } from '../support/pages-pass'

pagesPass('moderator', ['/council', '/council/providers', '/council/moderation', '/council/reports'])
pagesPass('admin', [
  '/council/staff',
  '/council/schemes',
  '/council/grants/reports',
  '/council/referrals',
  '/council/schemes/new',
  '/council/settings',
  '/council/settings/brand',
  '/council/settings/pay-rates',
  '/council/settings/moderation',
  '/council/settings/brokering',
  '/council/settings/matching',
  '/council/settings/grants',
  '/council/settings/payments',
  '/council/messages',
  '/council/audit',
  '/council/referrals/licences/new',
])
