import { describe, expect, it } from 'vitest'
import { brokerCandidateForm } from '#app/brokering/candidates/forms'
import { checkForm } from '#app/platform/forms.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCandidate, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { registerCandidateFor } from './register-candidate-for.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T10:00:00Z')
const council = await makeCouncil(db)
const ines = await makeStaff(db, council, 'broker')
const context = { db, clock, actor: ines, council }

let forms = 0
function typed(given: Record<string, string | string[]> = {}) {
  const raw = new FormData()
  const all = {
    name: 'Amira Osei',
    phone: `+447700900${String((forms += 1)).padStart(3, '0')}`,
    postcode: 'OX16 5QQ',
    ageBand: '25-plus',
    travelMode: 'bus',
    travelMinutes: '30',
    availability: ['mon-morning', 'tue-morning'],
    hoursMin: '16',
    hoursMax: '24',
    experience: 'none',
    driving: 'no',
    rightToWork: 'yes',
    ...given,
  }
  for (const [name, values] of Object.entries(all)) for (const value of [values].flat()) raw.append(name, value)
  const read = checkForm(raw, brokerCandidateForm('2026-03-10'))
  if (!read.ok) throw new Error(JSON.stringify(read.form.errors))
  return {
    ...read.value,
    how: 'phone' as const,
    consented: true,
    takeOn: true,
    samePersonId: null,
    notThese: [] as string[],
    formKey: `form-${forms}`,
  }
}

describe('registering somebody who is on the phone', () => {
  it('makes person, candidate, spoken consent and caseload once, and mails them', async () => {
    const email = 'amira@first.example'
    const input = typed({ email })
    const [one, two] = await Promise.all([registerCandidateFor(input, context), registerCandidateFor(input, context)])
    expect(one).toEqual(two)
    if (!one.ok) throw new Error(one.reason)
    expect(one).toMatchObject({ status: 'active', already: false, caseloadFull: false })
    const row = await db.candidate.findUniqueOrThrow({ where: { id: one.id }, include: { person: true } })
    expect(row).toMatchObject({
      registeredHow: 'phone',
      registeredByPersonId: ines.personId,
      lastContactAt: clock.now(),
    })
    expect(row).toMatchObject({ brokerPersonId: ines.personId, person: { name: 'Amira Osei', email } })
    const consents = await db.consent.findMany({ where: { personId: row.personId } })
    expect(consents).toMatchObject([{ how: 'spoken', purpose: 'matching', councilId: council.id }])
    // They can sign in with the address, and see it all.
    expect(await db.account.findUnique({ where: { email } })).toMatchObject({ personId: row.personId })
    const mails = await db.message.findMany({ where: { recipient: email } })
    expect(mails.map(({ template }) => template)).toEqual(['candidate-registered'])
    const changes = await db.event.findMany({ where: { entityId: one.id }, orderBy: { id: 'asc' } })
    expect(changes.map(({ change }) => change)).toEqual([
      'register',
      'consent_to_matching',
      'complete_profile',
      'activate',
      'take_on',
    ])
  })

  it('stays registered while times and hours are not known', async () => {
    const incomplete = typed({ name: 'Bo Lind', postcode: 'OX16 5QA', availability: [], hoursMin: '', hoursMax: '' })
    const outcome = await registerCandidateFor({ ...incomplete, consented: false }, context)
    expect(outcome).toMatchObject({ ok: true, status: 'registered' })
  })

  it('offers who may be the same, and makes nobody until the broker decides', async () => {
    const known = await makeCandidate(db, council, { person: await makePerson(db, { name: 'Cho Park' }) })
    await db.person.update({ where: { id: known.personId }, data: { phone: '+447700911222' } })
    const before = await db.person.count()
    const input = typed({ name: 'Somebody Else', phone: '+447700911222', postcode: 'OX16 5QB' })
    const outcome = await registerCandidateFor(input, context)
    expect(outcome).toMatchObject({
      ok: false,
      reason: 'likely-same',
      matches: [{ candidateId: known.id, reasons: ['phone'] }],
    })
    expect(await db.person.count()).toBe(before)
    const decided = await registerCandidateFor({ ...input, notThese: [known.personId] }, context)
    expect(decided).toMatchObject({ ok: true, already: false })
  })

  it('two brokers with the same caller: the second is offered the first one’s', async () => {
    const omar = await makeStaff(db, council, 'broker')
    const input = typed({ name: 'Dai Rees', phone: '+447700933444', postcode: 'OX16 5QC' })
    const answers = await Promise.all([
      registerCandidateFor(input, context),
      registerCandidateFor({ ...input, formKey: 'other' }, { ...context, actor: omar }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'likely-same' })
  })

  it('takes an account that is nobody’s candidate only when the broker says so, and keeps what it says', async () => {
    const person = await makePerson(db, { name: 'Efe Kaya' })
    const input = typed({ name: 'Efe', email: person.email, phone: '+447700955666', postcode: 'OX16 5QD' })
    const offered = await registerCandidateFor(input, context)
    expect(offered).toMatchObject({ reason: 'likely-same', matches: [{ candidateId: null, name: '' }] })
    const same = await registerCandidateFor({ ...input, samePersonId: person.personId }, context)
    if (!same.ok) throw new Error(same.reason)
    const row = await db.candidate.findUniqueOrThrow({ where: { id: same.id }, include: { person: true } })
    expect(row).toMatchObject({ personId: person.personId, person: { name: 'Efe Kaya', phone: '+447700955666' } })
  })

  it('takes no account that was not offered', async () => {
    const stranger = await makePerson(db, { name: 'Fay Wood' })
    const input = typed({ name: 'Gil Ash', phone: '+447700977888', postcode: 'OX16 5QE' })
    await expect(registerCandidateFor({ ...input, samePersonId: stranger.personId }, context)).resolves.toMatchObject({
      ok: false,
      reason: 'not-offered',
    })
    expect(await db.candidate.count({ where: { personId: stranger.personId } })).toBe(0)
  })

  it('leaves the case with nobody where the caseload is full', async () => {
    const busy = await makeStaff(db, council, 'broker')
    for (let made = 0; made < 25; made += 1) await makeCandidate(db, council, { brokerPersonId: busy.personId })
    const input = typed({ name: 'Hana Ito', postcode: 'OX16 5QF' })
    const outcome = await registerCandidateFor(input, { ...context, actor: busy })
    expect(outcome).toMatchObject({ ok: true, caseloadFull: true })
    if (outcome.ok)
      expect(await db.candidate.findUnique({ where: { id: outcome.id } })).toMatchObject({ brokerPersonId: null })
  })

  it('says what is wrong with a postcode nobody knows', async () => {
    const outcome = await registerCandidateFor(typed({ postcode: 'ZZ99 9ZZ' }), context)
    expect(outcome).toMatchObject({ ok: false, reason: 'no-place' })
  })
})
