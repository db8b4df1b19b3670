import { askSecondAdmin } from '#app/organisations/staff/requests/second-admin.server'
import { randomUUID } from 'node:crypto'
import { COUNCIL_ROLES, PROVIDER_ROLES } from '#app/platform/actor'
import type { PrismaClient } from '#app/platform/database/client.server'
import { introduceBrowser } from '#app/platform/browser.server'
import { keepForm } from '#app/platform/kept-forms.server'
import {
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from './factories'
import { registerDraftStore, rememberRegisterDraft } from '#app/brokering/registering/register-draft.server'
import { completeDraft } from '#app/hiring/applying/applying.fixture'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { askCashIn } from '#app/referrals/cash-ins/ask-cash-in.server'
import { portalClock } from '#app/platform/clock.server'
import { makeApprovalLimits, makeGrantApplication, makePot, makeScheme } from './grant-factories'
import { makeProgramme, makeReferral, makeReferralLink, makeReferrer } from './referral-factories'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'

const DAY_MS = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY_MS)

/** A council in which everything that a form of several buttons is about is there, in the state in which it may be pressed. */
export async function actionWorld(db: PrismaClient) {
  const council = await makeCouncil(db, { host: 'localhost' })
  await makeApprovalLimits(db, council)
  /** May open everything, has done nothing yet. */
  const boss = await makeStaff(db, council, ...COUNCIL_ROLES)
  const colleague = await makeStaff(db, council, 'admin')
  const [seeker, friend, newcomer] = [await makePerson(db), await makePerson(db), await makePerson(db)]

  const provider = await makeProvider(db, council)
  const applied = await makeProvider(db, council, { status: 'applied', verifiedAt: null })
  const programme = await makeProgramme(db, provider)
  const manager = (await makeReferrer(db, provider)).actor
  const { councilId, id: providerId } = provider
  for (const role of PROVIDER_ROLES.filter((name) => name !== 'referrer'))
    await db.providerMember.create({ data: { councilId, providerId, personId: manager.personId, role } })
  const referrer = await makeReferrer(db, provider)
  const waiting = await makeReferrer(db, provider, { status: 'waiting' })
  const invited = await makeReferrer(db, provider, { status: 'invited' })
  const link = await makeReferralLink(db, referrer)
  const site = await makeSite(db, provider)

  const live = { publishAt: ago(5), closesAt: ago(-30), touchedAt: ago(5), approvedAt: ago(5) }
  const vacancy = await makeVacancy(db, provider, site, { ...live, openings: 5 })
  const held = await makeVacancy(db, provider, site, { ...live, status: 'pending_review', approvedAt: null })
  const draft = await makeVacancy(db, provider, site, { ...live, status: 'draft', approvedAt: null })
  const application = await makeApplication(db, vacancy, seeker)
  const other = await makeApplication(db, vacancy, friend)
  const fresh = await makeApplication(db, vacancy, await makePerson(db))
  const referral = await makeReferral(db, programme, referrer, { applicationId: other.id })
  await makeReferral(db, programme, referrer, { applicationId: application.id })
  const started = await makeApplication(db, vacancy, await makePerson(db), { status: 'hired' })
  const { id: employment } = await db.employment.create({
    data: {
      councilId,
      providerId,
      siteId: site.id,
      personId: started.personId!,
      vacancyId: vacancy.id,
      applicationId: started.id,
      status: 'agreed',
      startAgreed: ago(1),
      createdAt: ago(9),
      updatedAt: ago(9),
    },
  })
  const early = await makeApplication(db, vacancy, await makePerson(db), { status: 'hired' })
  const claim = await db.startClaim.create({
    data: {
      kind: 'start',
      claimedOn: ago(40),
      stoodOn: ago(1),
      why: 'far',
      status: 'waiting',
      askedByPersonId: manager.personId,
      askedAt: ago(1),
      employment: {
        create: {
          councilId,
          providerId,
          personId: early.personId!,
          vacancyId: vacancy.id,
          applicationId: early.id,
          status: 'agreed',
          startAgreed: ago(1),
          createdAt: ago(9),
          updatedAt: ago(9),
        },
      },
    },
  })
  const points = { councilId, providerId, programmeId: programme.id, referrerId: referrer.id, at: ago(3) }
  await db.pointsEntry.create({
    data: {
      ...points,
      versionId: programme.version.id,
      referralId: referral.id,
      kind: 'award',
      milestone: 'started',
      points: 75,
    },
  })
  const cashIn = await askCashIn(
    { programmeId: programme.id, points: 75, formKey: randomUUID() },
    { db, clock: portalClock, council, actor: referrer.actor, provider: referrer.actor.providers[0]! },
  )
  if (!cashIn.ok) throw new Error(`No cash-in: ${cashIn.reason}`)

  const own = await makeCandidate(db, council, { person: seeker })
  const candidate = await makeCandidate(db, council)
  const agreed = { ...(await makeCandidate(db, council, { person: friend })), person: friend }
  const broken = await makeVacancy(db, provider, site, live)
  await refreshSearchRow(db, broken.id)
  const introduction = await makeIntroduction(db, candidate, broken)
  const makeRound = async () =>
    db.matchingRound.create({
      data: {
        councilId,
        name: 'Job fair',
        status: 'draft',
        lotterySeed: 1,
        createdByPersonId: boss.personId,
        createdAt: ago(1),
        updatedAt: ago(1),
        candidates: { create: { candidateId: candidate.id } },
        vacancies: { create: { vacancyId: vacancy.id, openings: 1 } },
      },
    })
  const [round, placing, opening] = [await makeRound(), await makeRound(), await makeRound()]

  const pot = await makePot(db, council)
  const scheme = await makeScheme(db, council, { definition: { potIds: [pot.id] } })
  const editable = await makeScheme(db, council, { definition: { potIds: [pot.id] } })
  const changing = await db.schemeVersion.create({
    data: {
      councilId,
      schemeId: editable.id,
      version: 2,
      status: 'draft',
      definition: editable.definition,
      createdAt: ago(1),
      updatedAt: ago(1),
    },
  })
  const grant = await makeGrantApplication(db, scheme)
  const recommended = await makeGrantApplication(db, scheme, { status: 'recommended', submittedAt: ago(9) })
  const { id: recommendation } = await db.grantDecision.findFirstOrThrow({
    where: { applicationId: recommended.id, kind: 'recommend' },
  })
  const assisted = await makeGrantApplication(db, scheme, {
    status: 'draft',
    assistedByPersonId: boss.personId,
    assistedHow: 'phone',
  })
  const paid = await makeGrantApplication(db, scheme, { status: 'approved', submittedAt: ago(30) })
  const run = await db.paymentRun.create({
    data: {
      councilId,
      number: 1,
      status: 'open',
      payOn: toDateColumn(addWorkingDays(londonDate(ago(0)), 4)),
      builtByPersonId: boss.personId,
      builtAt: ago(1),
    },
  })
  const { browser, header } = await introduceBrowser(new Request('http://localhost:3000'))
  const kept = await keepForm(db, {
    browser,
    ip: '10.0.0.1',
    email: seeker.email,
    path: '/account/profile',
    what: 'save your details',
    fields: [['name', 'Amira']],
  })
  if (!kept.ok) throw new Error(`Not kept: ${kept.reason}`)

  const { email } = newcomer
  await completeDraft({ db, clock: portalClock, council }, broken.reference, { email, actor: newcomer })
  const about = { name: 'Sam Osei', email, postcode: 'OX16 5QA' }
  const register = registerDraftStore(
    { draft: null, done: [], councilId, formKey: randomUUID(), ip: '10.0.0.1' },
    { db, clock: portalClock },
  )
  const reading = { typed: about, values: {}, whole: undefined, done: false, errors: {} }
  const registering = await register('about-you', reading)
  if (!registering.ok) throw new Error(`Not registering: ${registering.reason}`)
  const registerCookie = (await rememberRegisterDraft(registering.secret)).split(';')[0]!
  await makeGrantApplication(db, scheme, { status: 'draft', person: newcomer })
  const wanted = {
    kind: 'approval-limits',
    limits: { assessor: 1_000_000, approver: 2_000_000, payments: 300_000_000 },
    seenVersion: 0,
  } as const
  await askSecondAdmin(wanted, { db, clock: portalClock, actor: colleague, council })
  const request = await db.adminRequest.findFirstOrThrow({ where: { councilId, status: 'waiting' } })
  return {
    boss,
    colleague,
    request,
    seeker,
    newcomer,
    manager,
    referrer,
    waiting,
    invited,
    applied,
    provider,
    link,
    vacancy,
    held,
    draft,
    application,
    other,
    fresh,
    referral,
    employment,
    claim,
    cashIn,
    own,
    candidate,
    agreed,
    broken,
    introduction,
    round,
    placing,
    opening,
    pot,
    scheme,
    editable,
    changing,
    grant,
    recommended,
    recommendation,
    assisted,
    paid,
    run,
    kept,
    header,
    about,
    registerCookie,
  }
}
