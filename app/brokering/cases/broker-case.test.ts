import { describe, expect, it } from 'vitest'
import { addEmail } from './add-email.server'
import { inWorkChecks } from '#app/brokering/candidates/in-work'
import { moveInWorkChecks, openInWorkSupport } from '#app/brokering/candidates/open-in-work-support.server'
import { resumePaused } from '#app/brokering/candidates/resume-paused.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCandidate,
  makeCouncil,
  makePerson,
  makeProvider,
  makeSite,
  makeStaff,
  makeVacancy,
} from '#app/testing/factories'
import { moveCase, recordCheck, recordSpokenConsent, withdrawConsentFor } from './broker-case.server'

const { db } = await useDatabase()

const at = (iso: string) => new Date(iso)
const council = await makeCouncil(db)
const neighbour = await makeCouncil(db)
const ines = await makeStaff(db, council, 'broker')
const broker = { db, clock: fixedClock('2026-03-10T10:00:00Z'), actor: ines, council }

const read = (id: string) => db.candidate.findUniqueOrThrow({ where: { id } })
const mailsTo = async (personId: string) =>
  (await db.message.findMany({ where: { recipientPersonId: personId }, orderBy: { createdAt: 'asc' } })).map(
    ({ template }) => template,
  )

/** Somebody who started at a provider of `where` on Monday 2 March. */
async function started(where = council, candidates = [council]) {
  const person = await makePerson(db)
  const cases = await Promise.all(candidates.map((of) => makeCandidate(db, of, { person })))
  const provider = await makeProvider(db, where)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const employment = await db.employment.create({
    data: {
      councilId: where.id,
      providerId: provider.id,
      personId: person.personId,
      vacancyId: vacancy.id,
      status: 'started',
      startedOn: at('2026-03-02T00:00:00Z'),
      createdAt: at('2026-03-01T12:00:00Z'),
      updatedAt: at('2026-03-01T12:00:00Z'),
    },
  })
  const open = (startedOn: LocalDate = '2026-03-02') =>
    inTransaction(db, (tx) =>
      openInWorkSupport(tx, {
        personId: person.personId,
        employmentId: employment.id,
        startedOn,
        now: at('2026-03-02T09:00:00Z'),
      }),
    )
  const [first] = cases
  return { person, candidateId: first!.id, cases, employmentId: employment.id, open }
}

const checksOf = (candidateId: string) =>
  db.inWorkCheck.findMany({
    where: { candidateId },
    orderBy: { week: 'asc' },
    select: { id: true, week: true, dueAt: true },
  })

async function answer(candidateId: string, week: number, given: Partial<Parameters<typeof recordCheck>[0]>) {
  const check = (await checksOf(candidateId)).find((one) => one.week === week)!
  const plain = { candidateId, checkId: check.id, outcome: 'well' as const, words: '', after: null }
  return recordCheck({ ...plain, ...given }, broker)
}

describe('in-work support', () => {
  it('opens once, in two tabs too, and tells the candidate once', async () => {
    const { person, candidateId, open } = await started()
    await Promise.all([open(), open()])
    expect(await read(candidateId)).toMatchObject({ status: 'in_work_support' })
    const due = inWorkChecks('2026-03-02').map(({ week, dueAt }) => ({ week, dueAt }))
    expect((await checksOf(candidateId)).map(({ week, dueAt }) => ({ week, dueAt }))).toEqual(due)
    expect(await mailsTo(person.personId)).toEqual(['in-work-support'])
  })

  it('works where the employer is a neighbour’s, in each council’s own case', async () => {
    const { cases, open } = await started(neighbour, [council, neighbour])
    expect(await open()).toBe(2)
    for (const { id } of cases) expect(await checksOf(id)).toHaveLength(4)
  })

  it('moves what is not made yet with a corrected start', async () => {
    const { candidateId, employmentId, open } = await started()
    await open()
    await answer(candidateId, 1, {})
    await inTransaction(db, (tx) => moveInWorkChecks(tx, { employmentId, startedOn: '2026-03-09' }))
    const [first, second] = await checksOf(candidateId)
    expect(first!.dueAt).toEqual(at('2026-03-09T00:00:00Z'))
    expect(second!.dueAt).toEqual(at('2026-04-05T23:00:00Z'))
  })

  it('plans help for the next working day', async () => {
    const { candidateId, open } = await started()
    await open()
    expect(await answer(candidateId, 1, { outcome: 'needs-help', words: 'The early bus' })).toMatchObject({ ok: true })
    const row = await read(candidateId)
    expect(row).toMatchObject({ status: 'in_work_support', nextActionWords: 'Help at work: The early bus' })
    expect(row.nextActionOn).toEqual(at('2026-03-11T00:00:00Z'))
  })

  it('ends with week 26, and the same press again changes nothing', async () => {
    const { person, candidateId, open } = await started()
    await open()
    expect(await answer(candidateId, 26, {})).toMatchObject({ ok: true })
    expect(await read(candidateId)).toMatchObject({ status: 'closed', closedReason: 'settled-in-work' })
    expect(await answer(candidateId, 26, {})).toEqual({ ok: true, moved: null })
    expect(await answer(candidateId, 26, { outcome: 'no-answer' })).toMatchObject({ reason: 'already-recorded' })
    expect(await mailsTo(person.personId)).toEqual(['in-work-support', 'in-work-support-ended'])
  })

  it('goes on looking for who left, if the broker decides so', async () => {
    const { person, candidateId, open } = await started()
    await open()
    expect(await answer(candidateId, 4, { outcome: 'left' })).toMatchObject({ reason: 'decide-what-follows' })
    const lookAgain = { outcome: 'left' as const, after: { next: 'look-again' as const } }
    expect(await answer(candidateId, 4, lookAgain)).toMatchObject({ ok: true })
    expect(await read(candidateId)).toMatchObject({ status: 'active' })
    expect((await checksOf(candidateId)).map(({ week }) => week)).toEqual([4])
    expect(await mailsTo(person.personId)).toEqual(['in-work-support', 'candidate-active'])
  })

  it('asks nothing more about a job that ended, nor about an earlier one', async () => {
    const { candidateId, open } = await started()
    await open()
    expect(await moveCase({ candidateId, change: 'look_again' }, broker)).toMatchObject({ ok: true })
    expect(await checksOf(candidateId)).toEqual([])
    await open()
    const other = await started()
    const { personId } = await read(candidateId)
    const now = at('2026-04-01T09:00:00Z')
    const second = { personId, employmentId: other.employmentId, startedOn: '2026-04-01' as const, now }
    await inTransaction(db, (tx) => openInWorkSupport(tx, second))
    expect((await checksOf(candidateId)).map(({ dueAt }) => dueAt)).toEqual(
      inWorkChecks('2026-04-01').map(({ dueAt }) => dueAt),
    )
  })

  it('leaves the check open where there is no consent to look again', async () => {
    const { candidateId, open } = await started()
    await open()
    await withdrawConsentFor({ candidateId }, broker)
    const lookAgain = { outcome: 'left' as const, after: { next: 'look-again' as const } }
    expect(await answer(candidateId, 1, lookAgain)).toEqual({ ok: false, reason: 'no-consent-to-matching' })
    expect(await checksOf(candidateId)).toHaveLength(4)
    const close = { outcome: 'left' as const, after: { next: 'close' as const, reason: 'not-for-me' as const } }
    expect(await answer(candidateId, 1, close)).toMatchObject({ ok: true })
    expect(await read(candidateId)).toMatchObject({ status: 'closed', closedReason: 'not-for-me' })
  })

  it('knows no check of another candidate', async () => {
    const [one, two] = [await started(), await started()]
    await one.open()
    await two.open()
    const [check] = await checksOf(two.candidateId)
    expect(await answer(one.candidateId, 1, { checkId: check!.id })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('a case that a broker moves', () => {
  it('is paused, resumed by the day, and told each time once', async () => {
    const { id, person } = await makeCandidate(db, council)
    const pause = { candidateId: id, change: 'pause' as const, until: '2026-03-15' as const }
    expect(await moveCase(pause, broker)).toMatchObject({ ok: true })
    expect(await moveCase(pause, broker)).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await resumePaused(db, at('2026-03-14T23:59:00Z'))).toBe(0)
    expect(await read(id)).toMatchObject({ status: 'paused' })
    const sunday = at('2026-03-15T00:00:00Z')
    expect(await Promise.all([resumePaused(db, sunday), resumePaused(db, sunday)])).toContain(1)
    expect(await resumePaused(db, sunday)).toBe(0)
    expect(await read(id)).toMatchObject({ status: 'active', activeSince: sunday, pausedUntil: null })
    expect(await mailsTo(person.personId)).toEqual(['candidate-paused', 'candidate-resumed'])
  })

  it('stays paused where the consent is gone', async () => {
    const { id, person } = await makeCandidate(db, council)
    await moveCase({ candidateId: id, change: 'pause', until: '2026-03-15' }, broker)
    await withdrawConsentFor({ candidateId: id }, broker)
    expect(await resumePaused(db, at('2026-03-20T00:00:00Z'))).toBe(0)
    expect(await read(id)).toMatchObject({ status: 'paused', pausedUntil: null })
    expect(await mailsTo(person.personId)).toEqual(['candidate-paused'])
  })

  it('is nobody’s when it was closed and opened again', async () => {
    const { id } = await makeCandidate(db, council, { brokerPersonId: ines.personId })
    await moveCase({ candidateId: id, change: 'close', reason: 'no-contact' }, broker)
    expect(await read(id)).toMatchObject({ status: 'closed', closedReason: 'no-contact' })
    // The consent ended with the case: they are asked again.
    expect(await moveCase({ candidateId: id, change: 'reopen' }, broker)).toMatchObject({ ok: true })
    expect(await read(id)).toMatchObject({ status: 'profiled', closedReason: null, brokerPersonId: null })
  })

  it('stays closed once they had their information erased', async () => {
    const { id } = await makeCandidate(db, council)
    await db.candidate.update({ where: { id }, data: { status: 'closed', closedReason: 'not-now', ageBand: '' } })
    expect(await moveCase({ candidateId: id, change: 'reopen' }, broker)).toEqual({ ok: false, reason: 'erased' })
    expect(await read(id)).toMatchObject({ status: 'closed' })
  })

  it('of another council is not there', async () => {
    const { id } = await makeCandidate(db, neighbour)
    const missing = { ok: false, reason: 'not-found' }
    expect(await moveCase({ candidateId: id, change: 'reopen' }, broker)).toEqual(missing)
    expect(await recordSpokenConsent({ candidateId: id, spokenHow: 'phone' }, broker)).toEqual(missing)
    expect(await withdrawConsentFor({ candidateId: id }, broker)).toEqual(missing)
    expect(
      await recordCheck({ candidateId: id, checkId: id, outcome: 'well', words: '', after: null }, broker),
    ).toEqual(missing)
  })
})

describe('a spoken consent', () => {
  it('is kept word for word, by whom and how, and starts the search', async () => {
    const { id, person } = await makeCandidate(db, council, { status: 'profiled', activeSince: null })
    await db.consent.deleteMany({ where: { personId: person.personId } })
    const spoken = { candidateId: id, spokenHow: 'phone' as const }
    expect(await recordSpokenConsent(spoken, broker)).toEqual({ ok: true, active: true })
    expect(await recordSpokenConsent(spoken, broker)).toEqual({ ok: true, active: false })
    const [consent, ...more] = await db.consent.findMany({ where: { personId: person.personId } })
    expect(more).toEqual([])
    expect(consent).toMatchObject({ how: 'spoken', purpose: 'matching', givenAt: broker.clock.now() })
    expect(consent!.wording).toContain('It never decides')
    const event = await db.event.findFirstOrThrow({ where: { entityId: id, change: 'consent_to_matching' } })
    expect(event).toMatchObject({ actorPersonId: ines.personId, code: 'spoken' })
    expect(await db.candidateContact.findMany({ where: { candidateId: id } })).toMatchObject([{ kind: 'call' }])
    expect(await mailsTo(person.personId)).toEqual(['candidate-active'])
  })

  it('that is taken back ends the matching at once', async () => {
    const { id, person } = await makeCandidate(db, council)
    expect(await withdrawConsentFor({ candidateId: id }, broker)).toEqual({ ok: true })
    expect(await read(id)).toMatchObject({ status: 'paused' })
    expect(await db.consent.count({ where: { personId: person.personId, withdrawnAt: null } })).toBe(0)
    expect(await moveCase({ candidateId: id, change: 'resume' }, broker)).toMatchObject({
      reason: 'no-consent-to-matching',
    })
    expect(await mailsTo(person.personId)).toEqual(['candidate-paused'])
  })
})

describe('an email address that is given later', () => {
  async function withoutAddress() {
    const { id: personId } = await db.person.create({ data: { name: 'Gus Hart', phone: '+447700900777' } })
    const person = { ...ines, personId }
    return makeCandidate(db, council, { person, registeredHow: 'phone' })
  }

  it('becomes the way to sign in, and is told once', async () => {
    const { id, personId } = await withoutAddress()
    const input = { candidateId: id, email: 'gus@first.example' }
    expect(await addEmail(input, broker)).toEqual({ ok: true })
    expect(await addEmail(input, broker)).toEqual({ ok: true })
    expect(await db.account.findUnique({ where: { email: input.email } })).toMatchObject({ personId })
    expect(await mailsTo(personId)).toEqual(['candidate-registered'])
    expect(await addEmail({ ...input, email: 'other@first.example' }, broker)).toMatchObject({ reason: 'has-email' })
  })

  it('never takes an account that somebody has', async () => {
    const { id, personId } = await withoutAddress()
    expect(await addEmail({ candidateId: id, email: ines.email }, broker)).toEqual({ ok: false, reason: 'email-taken' })
    expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ email: null })
    const foreign = await makeCandidate(db, neighbour)
    const missing = { ok: false, reason: 'not-found' }
    expect(await addEmail({ candidateId: foreign.id, email: 'x@first.example' }, broker)).toEqual(missing)
  })
})
