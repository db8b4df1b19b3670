import { pagesPass } from '../support/pages-pass'

pagesPass('provider', [
  '/provider',
  '/provider/applications',
  '/provider/vacancies',
  '/provider/vacancies/new',
  '/provider/employments',
  '/provider/introductions',
  '/provider/confirmations',
  '/provider/confirmations?view=answered',
  '/provider/sites',
  '/provider/sites/new',
  '/provider/team',
  '/provider/organisation',
  '/provider/team/invite',
])
pagesPass('newprovider', ['/provider', '/provider/vacancies', '/grants/hardship/apply'])
