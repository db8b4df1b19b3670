import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hardshipDefinition, newStarterDefinition } from '#app/grants/schemes/builtin/builtin'
import { maximumFor } from '#app/grants/schemes/limits'
import { stepsOf } from '../screens/grant-form'
import { readCircumstances, readGrantAnswers } from '../circumstances'
import type { GrantDraft } from './draft'
import { costProblems } from './cost-problems'
import { draftProblems } from './draft-problems'
import { evidenceAskedOf } from './required-evidence'

const hardship = hardshipDefinition({ potIds: [], areaName: 'Testshire' })
const starter = newStarterDefinition({ potIds: [], areaName: 'Testshire' })
const noCap = { leftUnderCap: null }

const empty: GrantDraft = {
  id: '',
  councilId: '',
  personId: '',
  schemeId: '',
  schemeSlug: '',
  versionId: '',
  assisted: false,
  name: '',
  email: null,
  phone: null,
  addressLine: '',
  postcode: null,
  birthDate: null,
  nino: null,
  providerId: null,
  siteId: null,
  employerName: '',
  employerEmail: null,
  workPostcode: null,
  jobRole: null,
  startedOn: null,
  employmentId: null,
  answers: readGrantAnswers({}),
  circumstances: readCircumstances(null),
  urgent: false,
  costs: {},
  requestedPence: 0,
  evidence: [],
  bank: null,
  declarations: [],
  stepsDone: [],
}

test('an empty draft has something missing on every screen', () => {
  for (const definition of [starter, hardship]) {
    const missing = new Set(draftProblems(empty, definition, noCap).map(({ step }) => step))
    expect([...missing, 'check']).toEqual(stepsOf(definition))
  }
})

test('a scheme shows the screens it needs', () => {
  expect(stepsOf(starter)).toEqual(['you', 'work', 'costs', 'evidence', 'bank', 'declarations', 'check'])
  expect(stepsOf({ ...hardship, evidence: [] })).toContain('circumstances')
  expect(stepsOf({ ...starter, evidence: [] })).not.toContain('evidence')
})

describe('papers', () => {
  const keys = (given: Parameters<typeof evidenceAskedOf>[1]) =>
    evidenceAskedOf(hardship, given).flatMap(({ key, needed }) => (needed ? [key] : []))
  test('are asked for by costs and by what happened', () => {
    expect(keys({ costTypes: ['food'], event: 'illness' })).toContain('what-happened')
    expect(keys({ costTypes: ['funeral'], event: 'death-of-a-close-relative' })).toContain('funeral-bill')
    expect(keys({ costTypes: ['food'], event: 'illness' })).not.toContain('funeral-bill')
  })
  test('nobody has to prove abuse', () => {
    expect(keys({ costTypes: ['moving'], event: 'domestic-abuse' })).not.toContain('what-happened')
  })
  test('somebody who says why they have none may send it', () => {
    const without = { ...empty, costs: { food: 1000 } }
    const said = { ...without, circumstances: { ...without.circumstances, evidenceWords: 'They burnt.' } }
    const papers = (draft: GrantDraft) =>
      draftProblems(draft, hardship, noCap).filter(({ step }) => step === 'evidence')
    expect(papers(without)).not.toEqual([])
    expect(papers(said)).toEqual([])
  })
})

describe('amounts', () => {
  test('a funeral raises the most for the whole award', () => {
    expect(costProblems({ funeral: 150_000, food: 50_000 }, hardship, noCap)).toEqual([])
    expect(costProblems({ housing: 100_000, food: 1 }, hardship, noCap)[0]?.sentence).toContain('£1,000')
  })
  test('what is asked for stays within what is left under the cap', () => {
    expect(costProblems({ food: 50_000 }, hardship, { leftUnderCap: 40_000 })[0]?.sentence).toContain('£400')
    expect(costProblems({ food: 50_000 }, hardship, { leftUnderCap: 0 })[0]?.sentence).toContain('the most')
  })
  test('a cost that the scheme dropped is named', () => {
    expect(costProblems({ gone: 100 }, hardship, noCap)).toMatchObject([{ costType: 'gone' }])
  })
  test('never lets more through than the limits, whatever is asked for', () => {
    const key = fc.constantFrom(...hardship.costTypes.map((cost) => cost.key))
    const costs = fc.dictionary(key, fc.integer({ min: 1, max: 250_000 }))
    fc.assert(
      fc.property(costs, fc.option(fc.integer({ min: 0, max: 250_000 })), (given, leftUnderCap) => {
        const total = Object.values(given).reduce((sum, pence) => sum + pence, 0)
        if (costProblems(given, hardship, { leftUnderCap }).length > 0) return
        expect(total).toBeGreaterThan(0)
        expect(total).toBeLessThanOrEqual(maximumFor(hardship, Object.keys(given)))
        if (leftUnderCap !== null) expect(total).toBeLessThanOrEqual(leftUnderCap)
        for (const [cost, pence] of Object.entries(given))
          expect(pence).toBeLessThanOrEqual(hardship.costTypes.find((type) => type.key === cost)!.maxPence)
      }),
    )
  })
})
