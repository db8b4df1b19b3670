import { randomUUID } from 'node:crypto'
import { hardshipDefinition } from '#app/grants/schemes/builtin/builtin'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import { grantForm, type GrantAnswerStep } from './screens/grant-form'
import { readStep } from '#app/steps/read-step'
import { ownGrantDraft } from './drafts/queries-draft.server'
import { startGrantDraft } from './drafts/start-grant-draft.server'
import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { fixedClock } from '#app/testing/factories'
import { makePot, makeScheme } from '#app/testing/grant-factories'
import { addEvidence } from './drafts/add-evidence.server'
import { saveGrantStep } from './screens/save-grant-step.server'

type Fields = Record<string, string | string[]>
type GrantFormStep = Exclude<GrantAnswerStep, 'evidence'>
export type GrantWorld = { db: PrismaClient; council: Council; clock: ReturnType<typeof fixedClock> }

/** Words that must be nowhere in the open. */
export const SECRETS = {
  words: 'My landlord threw us out on the ninth',
  whyUrgent: 'No bed for the little one tonight',
  costWords: 'Two mattresses from the charity shop',
  evidenceWords: 'The letters stayed in the old flat',
  nino: 'AB123456C',
  account: '66374958',
  sortCode: '089999',
}

/** What somebody types into the screens of the hardship scheme. */
export const hardshipFields = (given: Partial<Record<GrantFormStep, Fields>> = {}): Record<GrantFormStep, Fields> => ({
  you: {
    name: 'Amira Osei',
    phone: '07700 900 431',
    addressLine: '12 High Street, Banbury',
    postcode: 'ox16 5qa',
    birthDate: '14/5/1990',
    nino: 'ab 12 34 56 c',
    ways: ['text'],
    note: 'Not after six',
    ...given.you,
  },
  work: {
    site: 'other',
    employerName: 'Little Acre Home',
    employerEmail: 'office@little-acre.example',
    workPostcode: 'OX16 5QQ',
    jobRole: 'care-worker',
    startedOn: '2025-06-02',
    monthsInCare: '9',
    ...given.work,
  },
  costs: { 'cost-housing': '400', 'cost-food': '£50.50', costWords: SECRETS.costWords, ...given.costs },
  circumstances: {
    event: 'loss-of-home',
    eventOn: '2026-02-20',
    household: 'single',
    children: '1',
    savingsPence: '120',
    words: SECRETS.words,
    urgent: 'yes',
    whyUrgent: SECRETS.whyUrgent,
    ...given.circumstances,
  },
  bank: {
    accountName: 'A Osei',
    sortCode: '08-99-99',
    accountNumber: SECRETS.account,
    sortCodeAgain: '089999',
    accountNumberAgain: SECRETS.account,
    ...given.bank,
  },
  declarations: { 'declaration-0': 'yes', 'declaration-1': 'yes', 'declaration-2': 'yes', ...given.declarations },
})

/** The hardship scheme as councils first find it. */
export async function makeHardship({ db, council }: GrantWorld, change: Parameters<typeof makeScheme>[2] = {}) {
  const pot = await makePot(db, council)
  const definition = { ...hardshipDefinition({ potIds: [pot.id], areaName: 'Testshire' }), ...change.definition }
  return makeScheme(db, council, { slug: `hardship-${randomUUID().slice(0, 6)}`, ...change, definition })
}

/** Types into one screen and presses "Continue". */
export async function fillStep(world: GrantWorld, slug: string, person: Actor, step: GrantFormStep, fields: Fields) {
  const { db, council, clock } = world
  const { id: schemeId, definition } = (await schemeBySlug(db, { councilId: council.id, slug, now: clock.now() }))!
  const draft = (await ownGrantDraft(db, { councilId: council.id, personId: person.personId, schemeId }))!
  const facts = { definition, today: londonDate(clock.now()), leftUnderCap: null, missingPapers: [], hasAccount: false }
  const reading = readStep(grantForm, step, { typed: fields, intent: 'finish', facts })
  if (Object.keys(reading.errors).length > 0) return { ok: false as const, errors: reading.errors }
  return saveGrantStep({ draft, definition, step, reading }, { db, clock })
}

export async function addPaper(
  world: GrantWorld,
  grant: Parameters<typeof addEvidence>[0]['grant'],
  kind: string,
  text = '',
) {
  const bytes = Buffer.from(`%PDF-1.7\n${text}\n%%EOF`)
  const upload = await checkEvidence(new File([bytes], 'my secret name.pdf'))
  if (!upload.ok) throw new Error(upload.reason)
  return addEvidence({ grant, kind, upload, allowed: ['draft'] }, { ...world, actor: { personId: grant.personId } })
}

/** A draft of the scheme with every screen complete. */
export async function completeGrantDraft(
  world: GrantWorld,
  scheme: { slug: string },
  person: Actor,
  given: Partial<Record<GrantFormStep, Fields>> = {},
) {
  const { db, council, clock } = world
  const inForce = (await schemeBySlug(db, { councilId: council.id, slug: scheme.slug, now: clock.now() }))!
  const started = await startGrantDraft(
    { scheme: inForce, councilId: council.id, personId: person.personId },
    { db, clock },
  )
  if (!started.ok) throw new Error(started.reason)
  for (const [step, fields] of Object.entries(hardshipFields(given))) {
    const saved = await fillStep(world, scheme.slug, person, step as GrantFormStep, fields)
    if (!saved.ok) throw new Error(`${step}: ${JSON.stringify(saved)}`)
  }
  const grant = { id: started.id, councilId: council.id, personId: person.personId }
  for (const kind of ['payslip', 'what-happened', 'bank-statement']) await addPaper(world, grant, kind)
  return grant
}
