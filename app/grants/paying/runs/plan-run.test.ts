import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRun, type DueInstalment, type UnderWay } from './plan-run'

const due = (given: Partial<DueInstalment> & { id: string }): DueInstalment => ({
  applicationId: `app-${given.id}`,
  personId: `person-${given.id}`,
  name: given.id,
  pence: 1000,
  bankDetailsId: `bank-${given.id}`,
  fingerprint: `account-${given.id}`,
  nino: null,
  doubted: false,
  payable: true,
  accountChecked: true,
  decidedByBuilder: false,
  builderInterest: false,
  employmentConfirmed: true,
  takenOut: null,
  ...given,
})

const reasons = (rows: DueInstalment[], underWay: UnderWay[] = []) =>
  Object.fromEntries(planRun(rows, underWay).exclusions.map(({ instalmentId, reason }) => [instalmentId, reason]))

describe('who is left out', () => {
  it.each([
    ['no-bank-details', { bankDetailsId: null, fingerprint: null }],
    ['open-signal', { doubted: true }],
    ['open-signal', { doubted: true, accountChecked: false }],
    ['account-unreadable', { payable: false }],
    ['bank-unchecked', { accountChecked: false }],
    ['decided-by-builder', { decidedByBuilder: true }],
    ['builder-interest', { builderInterest: true }],
    ['not-confirmed', { employmentConfirmed: false }],
    ['by-hand-asked', { takenOut: 'by-hand-asked' }],
  ] as const)('%s', (reason, given) => {
    expect(reasons([due({ id: 'a', ...given }), due({ id: 'b' })])).toEqual({ a: reason })
  })

  it('two people with one account: both, wherever the other is paid', () => {
    const [a, b, c] = [due({ id: 'a', fingerprint: 'x' }), due({ id: 'b', fingerprint: 'x' }), due({ id: 'c' })]
    expect(reasons([a, b, c])).toEqual({ a: 'shared-account', b: 'shared-account' })
    expect(reasons([a, c], [b])).toEqual({ a: 'shared-account' })
  })

  it('one person with two accounts: all that is due to them', () => {
    const rows = [due({ id: 'a', personId: 'p' }), due({ id: 'b', personId: 'p' }), due({ id: 'c' })]
    expect(reasons(rows)).toEqual({ a: 'two-accounts', b: 'two-accounts' })
  })

  it('two people with one National Insurance number: both', () => {
    const rows = [due({ id: 'a', nino: 'n' }), due({ id: 'b', nino: 'n' }), due({ id: 'c', nino: 'm' })]
    expect(reasons(rows)).toEqual({ a: 'shared-identity', b: 'shared-identity' })
    const same = { personId: 'p', fingerprint: 'x', nino: 'n' }
    expect(reasons([due({ id: 'a', ...same }), due({ id: 'b', ...same })])).toEqual({})
  })

  it('a contradiction counts whatever else keeps the other one out', () => {
    const rows = [due({ id: 'a', fingerprint: 'x', takenOut: 'by-hand-other' }), due({ id: 'b', fingerprint: 'x' })]
    expect(reasons(rows)).toEqual({ a: 'by-hand-other', b: 'shared-account' })
  })
})

it('everybody is in one line or left out, each payee once, and the lines add up', () => {
  const few = (prefix: string, most: number) => fc.integer({ min: 0, max: most }).map((n) => `${prefix}${n}`)
  const row = fc.record({
    personId: few('p', 6),
    fingerprint: fc.option(few('f', 6)),
    nino: fc.option(few('n', 6)),
    pence: fc.integer({ min: 1, max: 1_000_000 }),
    payable: fc.boolean(),
    accountChecked: fc.boolean(),
    employmentConfirmed: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (given) => {
      const rows = given.map((one, index) => due({ id: `i${index}`, ...one }))
      const { lines, exclusions } = planRun(rows)
      const inLines = lines.flatMap(({ instalmentIds }) => instalmentIds)
      const out = exclusions.map(({ instalmentId }) => instalmentId)
      expect([...inLines, ...out].sort()).toEqual(rows.map(({ id }) => id).sort())
      expect(new Set(lines.map(({ personId }) => personId)).size).toBe(lines.length)
      const byId = new Map(rows.map((one) => [one.id, one]))
      for (const line of lines) {
        const paid = line.instalmentIds.map((id) => byId.get(id)!)
        expect(line.pence).toBe(paid.reduce((sum, { pence }) => sum + pence, 0))
        expect(new Set(paid.map(({ fingerprint }) => fingerprint)).size).toBe(1)
        expect(paid.every(({ personId }) => personId === line.personId)).toBe(true)
      }
      const accounts = lines.map(({ instalmentIds }) => byId.get(instalmentIds[0]!)!.fingerprint)
      expect(new Set(accounts).size).toBe(accounts.length)
    }),
  )
})
