import { pagesPass } from '../support/pages-pass'

pagesPass(null, [
  '/',
  '/jobs',
  '/jobs?q=care+assistant&where=OX16+5&pattern=days&driving=no',
  '/jobs?where=ZZ99',
  '/jobs?q=astronaut&where=OX16',
  '/care-jobs/care-worker/banbury',
  '/employers',
  '/employers/register',
  '/register-interest',
  '/grants',
  '/grants/hardship',
  '/grants/new-starter/check',
  '/contact',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/sign-in',
  '/no-such-page',
])
