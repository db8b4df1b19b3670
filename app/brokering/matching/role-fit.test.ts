import { describe, expect, it, test } from 'vitest'
import { roleStandards } from '#app/jobs/vocabulary/role-standards'
import { roles, type Role } from '#app/jobs/vocabulary/vocabulary'
import { candidate, settings, vacancy } from './facts.fixture'
import { ordinaryPair, type CandidateFacts } from './facts'
import { matchPair } from './match-pair'

/** A care worker of some years with a level 2, who was never asked about being in charge. */
const carer: CandidateFacts = {
  ...candidate,
  experience: 'year-plus',
  qualifications: ['care-certificate', 'level-2'],
}

const against = (who: Partial<CandidateFacts>, ...advertised: Role[]) => {
  const match = matchPair({ ...carer, ...who }, { ...vacancy, roles: advertised }, ordinaryPair, settings)
  return match.fits ? [] : match.exclusions
}
const codes = (who: Partial<CandidateFacts>, ...advertised: Role[]) =>
  against(who, ...advertised).map(({ code }) => code)

describe('what a role asks for', () => {
  test('a registered manager: level 5 or working towards it, and experience in charge', () => {
    const role = 'registered-manager' as const
    expect(codes({}, role)).toEqual(['qualification', 'in-charge'])
    expect(codes({ rolesWanted: [role] }, role)).toEqual(['qualification', 'in-charge'])
    expect(codes({ workingTowards: 'level-4', leadership: 'service' }, role)).toEqual(['qualification'])
    expect(codes({ workingTowards: 'level-5', leadership: 'service' }, role)).toEqual([])
    expect(codes({ qualifications: ['level-5'], leadership: 'service' }, role)).toEqual([])
    expect(codes({ qualifications: ['level-5'], leadership: 'team' }, role)).toEqual(['in-charge'])
    expect(codes({ qualifications: ['level-5'] }, role)).toEqual(['in-charge'])
    const [missing, never] = against({ workingTowards: 'none' }, role)
    expect(missing!.change).toBe('A level 5 diploma would be needed, or study towards one.')
    expect(never!.words).toContain('Nothing is said about that yet')
    expect(against({ leadership: 'none' }, role)[1]!.words).not.toContain('yet')
  })

  test('a deputy manager: senior experience; who was never asked is not known to lack it', () => {
    const role = 'deputy-manager' as const
    expect(codes({ leadership: 'none' }, role)).toEqual(['senior-experience'])
    expect(codes({ experience: 'none' }, role)).toEqual(['senior-experience'])
    expect(codes({ experience: 'personal' }, role)).toEqual(['senior-experience'])
    expect(codes({ experience: 'some' }, role)).toEqual(['senior-experience'])
    expect(codes({ experience: 'some', leadership: 'team' }, role)).toEqual([])
    for (const leadership of ['team', 'service'] as const) expect(codes({ leadership }, role)).toEqual([])
    const match = matchPair(carer, { ...vacancy, roles: [role] }, ordinaryPair, settings)
    expect(match).toMatchObject({ fits: true, asked: false })
    expect(match.fits && match.parts.find(({ name }) => name === 'experience')!.words).toBe(
      'being in charge of others is not said, counted halfway',
    )
    const led = matchPair({ ...carer, leadership: 'team' }, { ...vacancy, roles: [role] }, ordinaryPair, settings)
    expect(led.fits && match.fits && led.score > match.score).toBe(true)
  })

  test.each([
    ['nurse', 'NMC'],
    ['nursing-associate', 'NMC'],
    ['occupational-therapist', 'HCPC'],
    ['social-worker', 'SWE'],
  ] as const)('a %s: on the register (%s)', (role, register) => {
    expect(codes({}, role)).toEqual(['registration'])
    expect(codes({ registrations: (['NMC', 'HCPC', 'SWE'] as const).filter((one) => one !== register) }, role)).toEqual(
      ['registration'],
    )
    expect(codes({ registrations: [register] }, role)).toEqual([])
  })

  test('everybody else: nothing that excludes; what is usual weighs', () => {
    const plain = roles.filter((role) => {
      const { register, qualification, experience } = roleStandards[role]
      return register === null && qualification === null && experience === null
    })
    expect(plain).toHaveLength(9)
    for (const role of plain) expect(codes({ qualifications: [], experience: 'none' }, role)).toEqual([])
    const score = (who: Partial<CandidateFacts>) => {
      const match = matchPair({ ...carer, ...who }, { ...vacancy, roles: ['team-leader'] }, ordinaryPair, settings)
      return match.fits ? match.score : -1
    }
    expect(score({ leadership: 'none' })).toBeLessThan(score({}))
    expect(score({})).toBeLessThan(score({ leadership: 'team' }))
    expect(score({})).toBeLessThan(score({ workingTowards: 'level-3' }))
    expect(score({ workingTowards: 'level-3' })).toBeLessThan(score({ qualifications: ['level-3'] }))
  })

  it('lets one role of several be enough', () => {
    expect(codes({}, 'registered-manager', 'care-worker')).toEqual([])
    expect(codes({ leadership: 'none' }, 'registered-manager', 'deputy-manager')).toEqual(['senior-experience'])
    expect(codes({ leadership: 'team' }, 'registered-manager', 'deputy-manager')).toEqual([])
  })
})

describe('work that was asked for', () => {
  const asked = (who: Partial<CandidateFacts>, ...advertised: Role[]) => {
    const able = { ...carer, registrations: ['NMC'] as const, leadership: 'service' as const, ...who }
    const match = matchPair(able, { ...vacancy, roles: advertised }, ordinaryPair, settings)
    return match.fits ? match.asked : null
  }

  it('is what was named', () => {
    expect(asked({}, 'care-worker')).toBe(true)
    expect(asked({}, 'support-worker')).toBe(false)
    expect(asked({}, 'deputy-manager')).toBe(false)
    expect(asked({ rolesWanted: ['deputy-manager'] }, 'deputy-manager')).toBe(true)
  })

  it('is anything for who named nothing, but no profession and no being in charge', () => {
    const open = roles.filter((role) => asked({ rolesWanted: [] }, role))
    expect(open).not.toContain('nurse')
    expect(open).not.toContain('deputy-manager')
    expect(open).toContain('care-worker')
    expect(open).toHaveLength(9)
  })

  it('is only what they can be put forward for', () => {
    const nurse = { rolesWanted: ['nurse'] as const, registrations: [] }
    expect(asked(nurse, 'nurse', 'care-worker')).toBe(false)
    expect(asked({ ...nurse, registrations: ['NMC'] }, 'nurse', 'care-worker')).toBe(true)
  })
})
