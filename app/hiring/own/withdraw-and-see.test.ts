import { describe, expect, it } from 'vitest'
import { workOf } from '#app/across/work.server'
import { renderEmail } from '#emails/render'
import {
  applicationStatuses,
  applicationTransitions,
  type ApplicationStatus,
} from '#app/hiring/applications/job-application'
import { ownApplication } from './queries-own-application.server'
import { ownApplications, ownOpenApplications } from './queries-candidate.server'
import { reopenApplication } from './reopen-application.server'
import { withdrawApplication } from './withdraw-application.server'
import { undoDecision } from '#app/hiring/answering/undo-decision.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { next } from '#app/shared/transitions'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { exportPerson } from '#app/across/erasing/export-person.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-04T15:00:00Z')
const council = await makeCouncil(db, { host: 'localhost' })

async function setUp(status: ApplicationStatus = 'submitted') {
  const provider = await makeProvider(db, council, { contactEmail: 'jobs@cherwell.example' })
  const member = await makeMember(db, provider, 'recruiter')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const actor = await makePerson(db, { name: 'Wren Appleyard' })
  const { id } = await makeApplication(db, vacancy, actor, {
    status,
    ...(status === 'draft' && { submittedAt: null, draftExpiresAt: new Date('2026-04-01') }),
  })
  const handling = workOf({ db, clock, actor: member, provider: member.providers[0]!, council })
  return { id, actor, member, vacancy, handling, own: { id, personId: actor.personId, now: clock.now() } }
}

const eventsOf = (entityId: string) =>
  db.event.findMany({ where: { entityId }, include: { messages: true }, orderBy: { id: 'asc' } })

describe('a candidate withdraws', () => {
  it.each(applicationStatuses.filter((status) => status !== 'draft'))(
    'from %s as the table says, told once to the provider',
    async (status) => {
      const { id, actor, member } = await setUp(status)
      const event = status === 'offered' ? 'decline' : 'withdraw'
      const allowed = next(applicationTransitions, status, event, { by: 'candidate' })
      const done = ['withdrawn', 'declined'].includes(status)
      const both = await Promise.all(
        [1, 2].map(() => withdrawApplication({ id, reason: 'hours' }, workOf({ db, clock, actor }))),
      )
      const expected = allowed.ok
        ? { ok: true, to: allowed.to }
        : done
          ? { ok: true, to: status }
          : { ok: false, reason: 'too-late' }
      expect(both).toEqual([expected, expected])
      const events = await eventsOf(id)
      expect(events.map(({ change, code, toState }) => ({ change, code, toState }))).toEqual(
        allowed.ok ? [{ change: event, code: 'hours', toState: allowed.to }] : [],
      )
      const recipients = events.flatMap(({ messages }) => messages.map(({ recipient }) => recipient))
      expect(recipients.toSorted()).toEqual(allowed.ok ? [member.email, 'jobs@cherwell.example'].toSorted() : [])
      expect(JSON.stringify(events.flatMap(({ messages }) => messages.map(({ data }) => data)))).not.toContain(
        'Appleyard',
      )
    },
  )

  it('only from their own application', async () => {
    const { id } = await setUp()
    const stranger = await makePerson(db)
    for (const given of [id, 'nonsense', '00000000-0000-7000-8000-000000000000'])
      expect(await withdrawApplication({ id: given, reason: 'hours' }, workOf({ db, clock, actor: stranger }))).toEqual(
        {
          ok: false,
          reason: 'not-found',
        },
      )
    expect(await reopenApplication({ id }, workOf({ db, clock, actor: stranger }))).toEqual({
      ok: false,
      reason: 'not-found',
    })
    expect(await ownApplication(db, { id, personId: stranger.personId, now: clock.now() })).toBeNull()
  })

  it('overtakes a decision that is held back: it is never sent, and never seen', async () => {
    const { id, actor, handling, own } = await setUp('shortlisted')
    await answerApplicant(
      { id, change: 'not_select', words: 'We chose somebody else.', tell: 'tomorrow-morning', reason: 'other' },
      handling,
    )
    expect(await withdrawApplication({ id, reason: 'too-far' }, workOf({ db, clock, actor }))).toEqual({
      ok: true,
      to: 'withdrawn',
    })
    const mail = capturedMail()
    const later = new Date('2026-03-10T15:00:00Z')
    await sendDueMessages(db, { now: later, mailer: mail, render: renderEmail })
    expect(mail.sent.filter(({ to }) => to === actor.email)).toEqual([])
    const seen = (await ownApplication(db, { ...own, now: later }))!
    expect(seen).toMatchObject({ status: 'withdrawn', words: null })
    expect(seen.history.map(({ change }) => change)).toEqual(['withdraw'])
  })
})

describe('what a candidate sees', () => {
  it('is never a decision before its release: on no page and in no copy of their data', async () => {
    const { id, actor, handling, own } = await setUp('shortlisted')
    const words = 'Somebody fitted the job more closely.'
    await answerApplicant(
      { id, change: 'not_select', words, tell: 'tomorrow-morning', reason: 'others-fitted-better' },
      handling,
    )
    const before = { db, clock, actor }
    const pages = async () =>
      JSON.stringify([
        await ownApplication(db, { ...own, now: clock.now() }),
        await ownApplications(db, { personId: actor.personId, now: clock.now(), page: 1 }),
        await ownOpenApplications(db, { personId: actor.personId, now: clock.now() }),
        await exportPerson(before),
      ])
    for (const secret of ['not_select', words]) expect(await pages()).not.toContain(secret)
    expect((await ownApplication(db, own))!.status).toBe('shortlisted')
    expect(await ownOpenApplications(db, own)).toMatchObject([{ id, status: 'shortlisted' }])

    clock.set('2026-03-05T09:00:00Z')
    expect(await ownApplication(db, { ...own, now: clock.now() })).toMatchObject({ status: 'not_selected', words })
    expect(await ownOpenApplications(db, { ...own, now: clock.now() })).toEqual([])
    expect(await pages()).toContain(words)
    clock.set('2026-03-04T15:00:00Z')
  })

  it('is not what was taken back', async () => {
    const { id, handling, own } = await setUp('shortlisted')
    await answerApplicant(
      { id, change: 'not_select', words: 'No.', tell: 'tomorrow-morning', reason: 'other' },
      handling,
    )
    await undoDecision({ id }, handling)
    const later = await ownApplication(db, { ...own, now: new Date('2026-03-20T09:00:00Z') })
    expect(later).toMatchObject({ status: 'shortlisted', words: null, history: [] })
  })

  it('is the provider’s words, and how to reach them once they are in touch', async () => {
    const { id, handling, own } = await setUp()
    expect((await ownApplication(db, own))!.contact).toBeNull()
    await answerApplicant({ id, change: 'interview', words: 'Come on Tuesday at 10.' }, handling)
    expect(await ownApplication(db, own)).toMatchObject({
      status: 'interviewing',
      words: 'Come on Tuesday at 10.',
      contact: { email: 'jobs@cherwell.example' },
      history: [{ change: 'interview', words: 'Come on Tuesday at 10.', byCandidate: false }],
    })
  })
})

describe('a candidate answers after going quiet', () => {
  it('and the application is open again, once', async () => {
    const { id, actor } = await setUp('inactive')
    expect(await reopenApplication({ id }, workOf({ db, clock, actor }))).toEqual({ ok: true })
    expect(await reopenApplication({ id }, workOf({ db, clock, actor }))).toEqual({ ok: false, reason: 'not-inactive' })
    const events = await eventsOf(id)
    expect(events.map(({ change, toState }) => [change, toState])).toEqual([['reopen', 'submitted']])
    expect(events[0]!.messages.map(({ template, data }) => [template, (data as { again: boolean }).again])).toEqual([
      ['new-application', true],
      ['new-application', true],
    ])
  })

  it('but not while "on hold" is held back, of which they cannot know', async () => {
    const { id, actor, handling, own } = await setUp('shortlisted')
    await answerApplicant({ id, change: 'lapse', words: '', tell: 'tomorrow-morning' }, handling)
    expect((await ownApplication(db, own))!.status).toBe('shortlisted')
    expect(await reopenApplication({ id }, workOf({ db, clock, actor }))).toEqual({ ok: false, reason: 'not-inactive' })
    const later = fixedClock('2026-03-05T09:00:00Z')
    expect(await reopenApplication({ id }, workOf({ db, clock: later, actor }))).toEqual({ ok: true })
  })

  it('but not to a job that is closed', async () => {
    const { id, actor, vacancy } = await setUp('inactive')
    await db.vacancy.update({ where: { id: vacancy.id }, data: { status: 'closed', closedReason: 'withdrawn' } })
    expect(await reopenApplication({ id }, workOf({ db, clock, actor }))).toEqual({
      ok: false,
      reason: 'vacancy-closed',
    })
  })
})
