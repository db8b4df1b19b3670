import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCandidate, makeCouncil, makeStaff } from '#app/testing/factories'
import { claimCandidate } from './claim-candidate.server'
import { handOver } from './hand-over.server'
import { addCandidateNote, logContact } from '../log-contact.server'
import { finishNextAction, setNextAction } from '../set-next-action.server'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T10:00:00Z')
const now = clock.now()
const council = await makeCouncil(db)
const elsewhere = await makeCouncil(db)
const ines = await makeStaff(db, council, 'broker')
const omar = await makeStaff(db, council, 'broker')
const as = (actor: typeof ines) => ({ db, clock, actor, council })
const read = (id: string) => db.candidate.findUniqueOrThrow({ where: { id } })
const events = (entityId: string) => db.event.findMany({ where: { entityId }, orderBy: { id: 'asc' } })

async function caseload(broker: typeof ines, cases: number) {
  for (let made = 0; made < cases; made += 1) {
    await makeCandidate(db, council, { brokerPersonId: broker.personId })
  }
}

describe('adding somebody to a caseload', () => {
  it('takes on who is nobody’s, once', async () => {
    const { id } = await makeCandidate(db, council)
    expect(await claimCandidate({ candidateId: id }, as(ines))).toEqual({ ok: true })
    expect(await claimCandidate({ candidateId: id }, as(ines))).toEqual({ ok: true })
    expect(await read(id)).toMatchObject({ brokerPersonId: ines.personId, status: 'active' })
    expect((await events(id)).map(({ change }) => change)).toEqual(['take_on'])
    expect(await claimCandidate({ candidateId: id }, as(omar))).toEqual({ ok: false, reason: 'has-broker' })
  })

  it('knows no candidate of another council, and no closed case', async () => {
    const foreign = await makeCandidate(db, elsewhere)
    expect(await claimCandidate({ candidateId: foreign.id }, as(ines))).toEqual({ ok: false, reason: 'not-found' })
    expect(await claimCandidate({ candidateId: 'x' }, as(ines))).toEqual({ ok: false, reason: 'not-found' })
    const closed = await makeCandidate(db, council, { status: 'closed', closedReason: 'not-now' })
    expect(await claimCandidate({ candidateId: closed.id }, as(ines))).toEqual({ ok: false, reason: 'closed' })
  })

  it('stops at the limit, however many tabs try at once; closed cases do not count', async () => {
    const busy = await makeStaff(db, council, 'broker')
    await caseload(busy, 23)
    await makeCandidate(db, council, { brokerPersonId: busy.personId, status: 'closed', closedReason: 'not-now' })
    const waiting = await Promise.all(Array.from({ length: 6 }, () => makeCandidate(db, council)))
    const answers = await Promise.all(waiting.map(({ id }) => claimCandidate({ candidateId: id }, as(busy))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'caseload-full')).toHaveLength(4)
    const where = { brokerPersonId: busy.personId, status: { not: 'closed' } }
    expect(await db.candidate.count({ where })).toBe(25)
  })

  it('goes by what the council set', async () => {
    const strict = await makeCouncil(db)
    const broker = await makeStaff(db, strict, 'broker')
    const value = { caseload: { warn: 1, stop: 1 } }
    await db.settingVersion.create({
      data: {
        councilId: strict.id,
        section: 'brokering',
        version: 1,
        value,
        inForceFrom: now,
        createdAt: now,
      },
    })
    const [one, two] = [await makeCandidate(db, strict), await makeCandidate(db, strict)]
    const context = { db, clock, actor: broker, council: strict }
    expect((await claimCandidate({ candidateId: one.id }, context)).ok).toBe(true)
    expect(await claimCandidate({ candidateId: two.id }, context)).toEqual({ ok: false, reason: 'caseload-full' })
  })

  it('needs the role at this very council', async () => {
    const assessor = await makeStaff(db, council, 'assessor')
    const { id } = await makeCandidate(db, council)
    expect(await claimCandidate({ candidateId: id }, as(assessor))).toEqual({ ok: false, reason: 'not-a-broker' })
  })
})

describe('handing a case over', () => {
  it('moves it, keeps the note and tells the other broker without naming the candidate', async () => {
    const candidate = await makeCandidate(db, council, { brokerPersonId: ines.personId })
    const input = { candidateId: candidate.id, brokerPersonId: omar.personId, note: 'Speaks Polish.' }
    expect(await handOver(input, as(ines))).toEqual({ ok: true })
    expect((await read(candidate.id)).brokerPersonId).toBe(omar.personId)
    const [event] = await events(candidate.id)
    expect(event).toMatchObject({ change: 'hand_over', actorPersonId: ines.personId })
    const messages = await db.message.findMany({ where: { eventId: event!.id } })
    const message = messages.find(({ template }) => template === 'case-handed-over')
    const told = messages.find(({ template }) => template === 'case-has-new-broker')
    expect(messages).toHaveLength(2)
    // The candidate reads who it is now, and how to reach them.
    expect(told).toMatchObject({ recipient: candidate.person.email, data: { address: omar.email } })
    expect(message).toMatchObject({ recipient: omar.email, template: 'case-handed-over' })
    expect(JSON.stringify(message!.data)).not.toContain(candidate.person.name)
    // The same press again.
    expect(await handOver(input, as(ines))).toEqual({ ok: true })
    expect(await events(candidate.id)).toHaveLength(1)
  })

  it('asks for room in the other caseload', async () => {
    const full = await makeStaff(db, council, 'broker')
    await caseload(full, 25)
    const { id } = await makeCandidate(db, council, { brokerPersonId: ines.personId })
    const input = { candidateId: id, brokerPersonId: full.personId, note: '' }
    expect(await handOver(input, as(ines))).toEqual({ ok: false, reason: 'caseload-full' })
    expect((await read(id)).brokerPersonId).toBe(ines.personId)
  })

  it('knows only brokers of this council, and gives back to nobody', async () => {
    const { id } = await makeCandidate(db, council, { brokerPersonId: ines.personId })
    const outsider = await makeStaff(db, elsewhere, 'broker')
    const to = (brokerPersonId: string | null) => handOver({ candidateId: id, brokerPersonId, note: '' }, as(ines))
    expect(await to(outsider.personId)).toEqual({ ok: false, reason: 'no-broker' })
    expect(await to('someone')).toEqual({ ok: false, reason: 'no-broker' })
    expect(await to(null)).toEqual({ ok: true })
    expect((await read(id)).brokerPersonId).toBeNull()
    expect((await events(id)).map(({ change }) => change)).toEqual(['give_back'])
  })
})

describe('the contact log', () => {
  const call = { kind: 'call' as const, words: '', formKey: 'key-1' }

  it('keeps an entry once, plans another try, and leaves a later plan alone', async () => {
    const { id } = await makeCandidate(db, council)
    const noAnswer = { ...call, candidateId: id, outcome: 'no-answer' as const }
    const [one, two] = await Promise.all([logContact(noAnswer, as(ines)), logContact(noAnswer, as(ines))])
    expect([one, two].filter((answer) => answer.ok && answer.next)).toHaveLength(1)
    expect(await db.candidateContact.count({ where: { candidateId: id } })).toBe(1)
    const row = await read(id)
    expect(row.lastContactAt).toEqual(now)
    expect(row.nextActionOn?.toISOString().slice(0, 10)).toBe('2026-03-12')
    await logContact({ ...noAnswer, formKey: 'key-2' }, as(ines))
    expect((await read(id)).nextActionOn).toEqual(row.nextActionOn)
  })

  it('a note is no contact, and a foreign candidate is not found', async () => {
    const { id } = await makeCandidate(db, council)
    expect(await addCandidateNote({ candidateId: id, words: 'Likes gardens', formKey: 'n' }, as(ines))).toEqual({
      ok: true,
    })
    expect(await read(id)).toMatchObject({ lastContactAt: null })
    const foreign = await makeCandidate(db, elsewhere)
    const reached = { ...call, candidateId: foreign.id, outcome: 'reached' as const }
    expect(await logContact(reached, as(ines))).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('the next action', () => {
  it('is set, and stays in the log once it is done', async () => {
    const { id } = await makeCandidate(db, council)
    const plan = { candidateId: id, on: '2026-03-12' as const, words: 'Ring about the interview' }
    expect(await setNextAction(plan, as(ines))).toEqual({ ok: true })
    await Promise.all([
      finishNextAction({ candidateId: id }, as(ines)),
      finishNextAction({ candidateId: id }, as(omar)),
    ])
    expect(await read(id)).toMatchObject({ nextActionOn: null, nextActionWords: null })
    const log = await db.candidateContact.findMany({ where: { candidateId: id } })
    expect(log.map(({ kind, words }) => [kind, words])).toEqual([['note', 'Done: Ring about the interview']])
  })

  it('is not planned for a closed case', async () => {
    const { id } = await makeCandidate(db, council, { status: 'closed', closedReason: 'not-now' })
    const plan = { candidateId: id, on: '2026-03-12' as const, words: 'Ring' }
    expect(await setNextAction(plan, as(ines))).toEqual({ ok: false, reason: 'closed' })
  })
})
