/**
 * Which way the code may depend (npm test runs this):
 * routes → workflows → modules → emails, platform → shared; ui → shared.
 * @type {import('dependency-cruiser').IConfiguration}
 */
// A fixture belongs to the tests beside it.
const test = '[.](test|fixture)[.]tsx?$'
const server = '[.]server[.]tsx?$'
// What tests stand on may know everything.
const testing = '^app/testing/'

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
      comment: 'A route is HTTP only; what two routes share belongs into a module or into ui.',
      severity: 'error',
      // A route's own test calls its handlers.
      from: { pathNot: '^app/routes/.*[.]test[.]ts$' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'routes-not-to-database',
      comment: 'Routes call a query or an operation; they never hold the database client.',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: test },
      to: { path: '^app/platform/database/' },
    },
    {
      name: 'workflows-below-routes',
      severity: 'error',
      from: { path: '^app/modules/', pathNot: test },
      to: { path: '^app/workflows/' },
    },
    {
      name: 'modules-do-not-command-each-other',
      comment:
        'A module reads another through its queries or its pure files; what writes in two modules is a workflow.',
      severity: 'error',
      from: { path: '^app/modules/([^/]+)/', pathNot: test },
      to: {
        path: `^app/modules/.*${server}`,
        pathNot: ['^app/modules/$1/', '/queries[a-z-]*[.]server[.]ts$', '-queries[.]server[.]ts$', '/queries/'],
      },
    },
    {
      name: 'no-cycles-between-modules',
      severity: 'error',
      scope: 'folder',
      from: { path: '^app/modules/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'matching-knows-no-equality',
      comment: 'Equality answers never come near what orders people and vacancies.',
      severity: 'error',
      from: { path: '^app/modules/(matching|match-lists|rounds)/' },
      to: { path: '^app/modules/equality-monitoring/' },
    },
    {
      name: 'scores-reach-no-equality',
      comment: 'What gives scores reaches neither equality answers nor ages, not even through other files.',
      severity: 'error',
      from: { path: '^app/modules/matching/', pathNot: test },
      to: { path: '^app/modules/(equality-monitoring/|applications/age[.])', reachable: true },
    },
    {
      name: 'grants-know-no-equality',
      comment: 'Equality answers come near no grant, not even through other files.',
      severity: 'error',
      from: { path: '^app/modules/(grants|assessment|schemes|appeals)/', pathNot: test },
      to: { path: '^app/modules/equality-monitoring/', reachable: true },
    },
    {
      name: 'pure-files-stay-pure',
      comment: 'A file without .server runs anywhere and is tested without a database.',
      severity: 'error',
      from: {
        path: '^app/(modules|shared)/.*[.]ts$',
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
      from: { path: '^app/(ui|modules/[^/]+/components)/', pathNot: test },
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
