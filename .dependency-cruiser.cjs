/**
 * Which way the code may depend (npm test runs this):
 * routes → across → areas → steps, emails, platform → shared; steps, ui → shared.
 * @type {import('dependency-cruiser').IConfiguration}
 */
// A fixture belongs to the tests beside it.
const test = '[.](test|fixture)[.]tsx?$'
const server = '[.]server[.]tsx?$'
// What tests stand on may know everything.
const testing = '^app/testing/'

/**
 * What a lower area offers to those above it, as a part of their own transactions. Everything else that writes in two
 * areas stands in app/across.
 */
const OFFERED = [
  '^app/people/documents/(check-upload|keep-file|remove-files|scan-later)[.]server[.]ts$',
  '^app/people/profile/keep-safe-contact[.]server[.]ts$',
  '^app/people/equality/mark-referred[.]server[.]ts$',
  '^app/organisations/team/give-role[.]server[.]ts$',
  '^app/organisations/settings/change-setting[.]server[.]ts$',
  '^app/organisations/providers/tell-provider[.]server[.]ts$',
  '^app/hiring/own/lock-own-application[.]server[.]ts$',
]
/** Which area may read which: those to its left. */
const areas = 'people|organisations|jobs|hiring|brokering|grants|referrals'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imports-routes',
      comment: 'A route is HTTP only; what two routes share belongs into an area or into ui.',
      severity: 'error',
      // Within routes, pages share what reads their forms and leads on; a route's own test calls its handlers.
      from: { pathNot: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'routes-not-to-database',
      comment: 'Routes call a query or an operation; they never hold the database client.',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: test },
      to: { path: '^app/platform/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'http-stays-in-routes',
      comment: 'What reads a posted form, redirects or answers a status belongs beside its page.',
      severity: 'error',
      from: { path: `^app/(${areas}|across|steps)/`, pathNot: test },
      to: {
        path: [
          '^app/platform/(guard|forms|redirect|sign-in-first|send-kept-form)[.]server[.]ts$',
          '^node_modules/@remix-run/(node|server-runtime|router)/',
        ],
      },
    },
    {
      name: 'areas-know-nothing-across',
      severity: 'error',
      from: { path: `^app/(${areas})/`, pathNot: test },
      to: { path: '^app/across/' },
    },
    {
      name: 'areas-do-not-command-each-other',
      comment:
        'An area reads a lower one through its queries, its pure files and what it offers; what writes in two areas stands in across.',
      severity: 'error',
      from: { path: `^app/(${areas})/`, pathNot: test },
      to: {
        path: `^app/(${areas})/.*${server}`,
        pathNot: ['^app/$1/', '/queries[a-z-]*[.]server[.]ts$', '-queries[.]server[.]ts$', ...OFFERED],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...[
      ['people', 'organisations|jobs|hiring|brokering|grants|referrals'],
      ['organisations', 'jobs|hiring|brokering|grants|referrals'],
      ['jobs', 'hiring|brokering|grants|referrals'],
      ['hiring', 'brokering|grants|referrals'],
      ['brokering', 'grants|referrals'],
      ['grants', 'brokering|referrals'],
      ['referrals', 'brokering|grants'],
    ].map(([area, above]) => ({
      name: `${area}-knows-nothing-above`,
      comment: 'people ← organisations ← jobs ← hiring ← brokering, grants, referrals: an area reads lower ones only.',
      severity: 'error',
      from: { path: `^app/${area}/`, pathNot: test },
      to: { path: `^app/(${above})/` },
    })),
    {
      name: 'brokering-knows-no-equality',
      comment: 'Equality answers never come near what orders people and vacancies, not even through other files.',
      severity: 'error',
      from: { path: '^app/brokering/', pathNot: test },
      to: { path: '^app/people/equality/', reachable: true },
    },
    {
      name: 'scores-reach-no-equality',
      comment: 'What gives scores reaches neither equality answers nor ages, not even through other files.',
      severity: 'error',
      from: { path: '^app/brokering/matching/', pathNot: test },
      to: { path: '^app/(people/equality/|hiring/applications/age[.])', reachable: true },
    },
    {
      name: 'grants-know-no-equality',
      comment: 'Equality answers come near no grant, not even through other files.',
      severity: 'error',
      from: { path: '^app/grants/', pathNot: test },
      to: { path: '^app/people/equality/', reachable: true },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'A file without .server runs anywhere and is tested without a database.',
      severity: 'error',
      from: {
        path: `^app/(${areas}|shared|steps)/.*[.]ts$`,
        pathNot: [server, test],
      },
      to: {
        path: [server, '^app/platform/', '^node_modules/(@types/)?(@prisma|pg|react|react-dom|@remix-run)/'],
        // Who asks: what every policy is about.
        pathNot: '^app/platform/actor[.]ts$',
      },
    },
    {
      name: 'components-do-no-io',
      comment: 'Page parts are given what they show.',
      severity: 'error',
      from: { path: ['^app/ui/', '^app/.*/components/'], pathNot: test },
      to: { path: [server, '^app/platform/database/', '^node_modules/(@types/)?(@prisma|pg)/'] },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: test },
      to: { path: '^(app|emails)/', pathNot: '^app/(ui|shared)/' },
    },
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      from: { path: '^app/shared/' },
      to: { path: '^(app|emails)/', pathNot: '^app/shared/' },
    },
    {
      name: 'steps-know-no-area',
      comment: 'The engine of forms of several screens is pure; a form is declared in its area.',
      severity: 'error',
      from: { path: '^app/steps/', pathNot: test },
      to: { path: ['^(app|emails)/', '^node_modules/'], pathNot: '^(app/(steps|shared)/|node_modules/zod/)' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^app/platform/', pathNot: test },
      to: { path: '^(app|emails)/', pathNot: '^app/(platform|shared)/' },
    },
    {
      name: 'emails-are-values',
      comment: 'A message is made from what it is given.',
      severity: 'error',
      from: { path: '^emails/', pathNot: test },
      to: { path: '^app/', pathNot: '^app/shared/' },
    },
    {
      name: 'testing-only-from-tests',
      severity: 'error',
      from: { pathNot: [test, testing, '^e2e/', '^bench/'] },
      to: { path: testing },
    },
    {
      name: 'no-tools-in-the-portal',
      comment: 'Production installs no devDependencies.',
      severity: 'error',
      from: { path: '^(app|emails|server[.]ts|worker[.]ts)', pathNot: [test, testing] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'database/generated/.+/|^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
}
