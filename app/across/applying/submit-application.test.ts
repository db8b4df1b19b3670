import { describe, expect, it } from 'vitest'
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
import { completeDraft } from '#app/hiring/applying/applying.fixture'
import { submitApplication } from './submit-application.server'

const { db } = await useDatabase()
const clock = fixedClock('2026-03-03T10:00:00Z')
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council, {
  contactEmail: 'jobs@cherwell.example',
  name: 'Cherwell Valley Care',
})
const owner = await makeMember(db, provider, 'owner')
const recruiter = await makeMember(db, provider, 'recruiter', 'viewer')
const viewer = await makeMember(db, provider, 'viewer')
const site = await makeSite(db, provider)
const world = { db, clock, council }
let addresses = 0
const address = () => `applicant${(addresses += 1)}@test.example`

async function newPerson() {
  const email = address()
  return makePerson(db, { name: '', email })
}

describe('sending an application', () => {
  it('goes from a draft without an account to both sides told', async () => {
    const vacancy = await makeVacancy(db, provider, site, {
      questions: { create: [{ position: 1, kind: 'yes-no', text: 'Do you drive?', choices: [] }] },
    })
    const email = address()
    const { draft } = await completeDraft(world, vacancy.reference, { email })
    expect(draft).toMatchObject({
      personId: null,
      email,
      postcode: 'OX16 5QQ',
      stepsDone: ['about-you', 'availability', 'right-to-work', 'why-care'],
    })
    const actor = await makePerson(db, { name: '', email })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({ ok: true, id: draft.id })

    const row = await db.jobApplication.findUniqueOrThrow({ where: { id: draft.id }, include: { person: true } })
    expect(row).toMatchObject({
      status: 'submitted',
      submittedAt: clock.now(),
      draftExpiresAt: null,
      availability: { mon: ['morning'], tue: ['evening'] },
      screeningAnswers: [{ text: 'Do you drive?', answer: 'yes', kind: 'yes-no' }],
      person: { id: actor.personId, name: 'Wren Appleyard', phone: '+447700900431', postcode: 'OX16 5QQ' },
    })
    const events = await db.event.findMany({
      where: { entity: 'application', entityId: draft.id },
      include: { messages: true },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ change, toState }) => [change, toState])).toEqual([
      ['save-draft', 'draft'],
      ['submit', 'submitted'],
    ])
    const letters = events[1]!.messages.map(({ recipient, template }) => `${template} ${recipient}`)
    expect(letters.toSorted()).toEqual(
      [
        `application-received ${email}`,
        'new-application jobs@cherwell.example',
        `new-application ${owner.email}`,
        `new-application ${recruiter.email}`,
      ].toSorted(),
    )
    expect(letters.join()).not.toContain(viewer.email)
    const toProvider = JSON.stringify(
      events[1]!.messages.filter(({ template }) => template === 'new-application').map(({ data }) => data),
    )
    expect(toProvider).toContain('Wren')
    for (const secret of ['Appleyard', email, '7700 900', '7700900', 'OX16 5QQ'])
      expect(toProvider).not.toContain(secret)
    expect(await db.token.count({ where: { subject: draft.id } })).toBe(0)
  })

  it('keeps what the person told us about themselves before', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    await db.person.update({ where: { id: actor.personId }, data: { name: 'Wren A.', postcode: 'OX1 1AA' } })
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email, actor })
    await submitApplication(draft, { ...world, actor })
    expect(await db.person.findUnique({ where: { id: actor.personId } })).toMatchObject({
      name: 'Wren A.',
      postcode: 'OX1 1AA',
      phone: '+447700900431',
    })
  })

  it('sends one draft once, however often it is asked at the same time', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email })
    const answers = await Promise.all([1, 2, 3].map(() => submitApplication(draft, { ...world, actor })))
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, id: draft.id })))
    expect(await db.event.count({ where: { entityId: draft.id, change: 'submit' } })).toBe(1)
    expect(await db.message.count({ where: { recipient: actor.email, template: 'application-received' } })).toBe(1)
  })

  it('makes one application of two drafts sent at the same time', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    const phone = await completeDraft(world, vacancy.reference, { email: actor.email })
    const laptop = await completeDraft(world, vacancy.reference, { email: actor.email })
    const answers = await Promise.all([phone, laptop].map(({ draft }) => submitApplication(draft, { ...world, actor })))
    const sent = await db.jobApplication.findMany({ where: { vacancyId: vacancy.id, status: 'submitted' } })
    expect(sent).toHaveLength(1)
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, id: sent[0]!.id }])
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'already-applied', id: sent[0]!.id })
  })

  it('leads whoever has applied already to their application, and lets whoever withdrew apply again', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    const first = await makeApplication(db, vacancy, actor, { name: 'Wren', status: 'inactive' })
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({
      ok: false,
      reason: 'already-applied',
      id: first.id,
    })
    await db.jobApplication.update({ where: { id: first.id }, data: { status: 'withdrawn' } })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({ ok: true, id: draft.id })
  })

  it('takes the place of the same person’s other draft', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    const own = await completeDraft(world, vacancy.reference, { email: actor.email, actor })
    const browser = await completeDraft(world, vacancy.reference, { email: actor.email })
    expect(await submitApplication(browser.draft, { ...world, actor })).toMatchObject({ ok: true })
    expect(await db.jobApplication.findUnique({ where: { id: own.draft.id } })).toBeNull()
  })

  it('is not for somebody else’s draft', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const { draft } = await completeDraft(world, vacancy.reference, { email: address() })
    const actor = await newPerson()
    expect(await submitApplication(draft, { ...world, actor })).toEqual({ ok: false, reason: 'gone' })
    expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({
      status: 'draft',
      personId: null,
    })
  })

  it('waits for a job that is not live, and keeps the draft', async () => {
    const cases = [
      { closesAt: new Date('2026-03-02T00:00:00Z') },
      { status: 'closed', closedReason: 'filled_here' },
      { touchedAt: new Date('2025-11-01T00:00:00Z') },
    ]
    for (const change of cases) {
      const vacancy = await makeVacancy(db, provider, site)
      const actor = await newPerson()
      const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email })
      await db.vacancy.update({
        where: { id: vacancy.id },
        data: { ...change, ...('closesAt' in change && { publishAt: new Date('2026-02-01T00:00:00Z') }) },
      })
      expect(await submitApplication(draft, { ...world, actor })).toEqual({ ok: false, reason: 'vacancy-not-live' })
      expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({ status: 'draft' })
    }
  })

  it('asks again what the provider changed meanwhile, and looks at the age again', async () => {
    const vacancy = await makeVacancy(db, provider, site, {
      questions: { create: [{ position: 1, kind: 'choice', text: 'Which nights?', choices: ['yes', 'no'] }] },
    })
    const actor = await newPerson()
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email, actor })
    await db.screeningQuestion.updateMany({
      where: { vacancyId: vacancy.id },
      data: { choices: ['Friday', 'Saturday'] },
    })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({
      ok: false,
      reason: 'incomplete',
      step: 'right-to-work',
    })
    await db.screeningQuestion.deleteMany({ where: { vacancyId: vacancy.id } })
    await db.vacancy.update({ where: { id: vacancy.id }, data: { minimumAge: 25, minimumAgeReason: 'The minibus' } })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({ ok: false, reason: 'too-young' })
    await db.vacancy.update({ where: { id: vacancy.id }, data: { minimumAge: null } })
    expect(await submitApplication(draft, { ...world, actor })).toMatchObject({ ok: true })
    expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({ screeningAnswers: [] })
  })

  it('does not send half an application', async () => {
    const vacancy = await makeVacancy(db, provider, site)
    const actor = await newPerson()
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email, actor })
    await db.jobApplication.update({ where: { id: draft.id }, data: { stepsDone: ['about-you', 'why-care'] } })
    expect(await submitApplication(draft, { ...world, actor })).toEqual({
      ok: false,
      reason: 'incomplete',
      step: 'availability',
    })
  })

  it('never names a person who employs a personal assistant', async () => {
    const home = await makeProvider(db, council, { kind: 'personal-assistant-employer', name: 'Ms Iris Lovegrove' })
    const vacancy = await makeVacancy(db, home, await makeSite(db, home, { publicPrecision: 'outcode' }))
    const actor = await newPerson()
    const { draft } = await completeDraft(world, vacancy.reference, { email: actor.email, actor })
    await submitApplication(draft, { ...world, actor })
    const mails = await db.message.findMany({ where: { recipient: actor.email } })
    expect(mails.map(({ template }) => template).toSorted()).toEqual(['application-received', 'application-saved'])
    expect(JSON.stringify(mails.map(({ data }) => data))).not.toContain('Lovegrove')
  })
})
