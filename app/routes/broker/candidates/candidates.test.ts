import { describe, expect, it } from 'vitest'
import { typedRegistration } from '#app/brokering/registering/registering.fixture'
import { textOf } from '#app/testing/browser'
import { useDatabase } from '#app/testing/database'
import { makeStaff } from '#app/testing/factories'
import type { FormFields } from '#app/testing/form-data'
import { brokerPages } from '../broker-pages.fixture'
import * as candidatePage from './candidate'
import * as edit from './edit'
import * as candidates from './index'
import * as register from './new'

const { db } = await useDatabase()
const { council, broker, browser, newNamed } = await brokerPages(db)

const row = (id: string) => db.candidate.findUniqueOrThrow({ where: { id }, include: { person: true } })

/** The page of one case, and its forms. */
async function caseOf(name: string, columns: Parameters<typeof newNamed>[1] = {}) {
  const { id, person } = await newNamed(name, columns)
  const path = `/broker/candidates/${id}`
  return {
    id,
    path,
    person,
    see: () => browser.get(candidatePage.loader, path, { id }),
    send: (intent: string, fields: Record<string, string> = {}) =>
      browser.post(candidatePage.action, path, { id }, { intent, ...fields }),
  }
}

describe('the list', () => {
  it('shows whose cases were asked for, by name, and says a place that is none', async () => {
    await newNamed('Wren Listed')
    await newNamed('Ivo Unowned', { brokerPersonId: null })
    const see = async (query: string) => browser.get(candidates.loader, `/broker/candidates${query}`)
    const [mine, nobodys] = [textOf(await see('')), textOf(await see('?whose=nobody'))]
    expect([mine.includes('Wren Listed'), mine.includes('Ivo Unowned')]).toEqual([true, false])
    expect([nobodys.includes('Wren Listed'), nobodys.includes('Ivo Unowned')]).toEqual([false, true])
    expect((await see('?whose=everybody&q=wren+list')).data).toMatchObject({
      list: { rows: [{ name: 'Wren Listed' }] },
    })
    expect((await see('?near=Nowhere+at+all')).data).toMatchObject({
      list: { placeProblem: expect.any(String) as string },
    })
  })
})

describe('registering somebody', () => {
  const person = (email: string, name: string, phone: string): FormFields => ({
    ...Object.assign({}, ...Object.values(typedRegistration(email))),
    name,
    phone,
    how: 'phone',
    agreed: 'on',
    takeOn: 'on',
    formKey: email,
  })
  const send = (fields: FormFields) => browser.post(register.action, '/broker/candidates/new', {}, fields)

  it('makes person, case and consent, once for one form, in the broker’s own caseload', async () => {
    expect((await browser.get(register.loader, '/broker/candidates/new')).data).toMatchObject({
      formKey: expect.any(String) as string,
    })
    const form = person('ros@people.example', 'Ros Tull', '07700 900 101')
    const registered = await send(form)
    const { id } = await db.candidate.findFirstOrThrow({ where: { person: { email: 'ros@people.example' } } })
    expect(registered).toMatchObject({ status: 302, location: `/broker/candidates/${id}` })
    expect(await row(id)).toMatchObject({ status: 'active', brokerPersonId: broker.personId, registeredHow: 'phone' })
    expect(await send(form)).toMatchObject({ status: 302, location: `/broker/candidates/${id}` })
    expect(await db.candidate.count({ where: { person: { name: 'Ros Tull' } } })).toBe(1)
  })

  it('gives back what is missing or no place, with what was typed', async () => {
    const form = person('lou@people.example', 'Lou Marsh', '07700 900 102')
    const { how: _, ...silent } = form
    const unsaid = await send(silent)
    expect(unsaid).toMatchObject({ status: 422, data: { form: { values: { name: 'Lou Marsh' } } } })
    expect((unsaid.data!.form as { errors: object }).errors).toHaveProperty('how')
    expect(await send({ ...form, postcode: 'JE2 3AB' })).toMatchObject({
      status: 422,
      data: { form: { errors: { postcode: [expect.any(String)] } } },
    })
    expect(await db.candidate.count({ where: { person: { name: 'Lou Marsh' } } })).toBe(0)
  })

  it('first asks about whoever may be the same, and takes no account that was not offered', async () => {
    await send(person('may@people.example', 'May Okafor', '07700 900 103'))
    const twin = { ...person('may.other@people.example', 'May Okafor', '07700 900 103'), formKey: 'twin' }
    const answered = await send(twin)
    expect(answered).toMatchObject({ status: 409, data: { matches: [{ name: 'May Okafor' }] } })
    const [{ personId }] = (answered.data as { matches: [{ personId: string }] }).matches
    expect((await send({ ...twin, samePersonId: personId })).status).toBe(409)
    expect(await db.candidate.count({ where: { person: { name: 'May Okafor' } } })).toBe(1)
    const offered = await db.candidate.findMany({ select: { personId: true } })
    const notThese = offered.map((candidate) => candidate.personId).join(' ')
    expect((await send({ ...twin, notThese })).status).toBe(302)
    expect(await db.candidate.count({ where: { person: { name: 'May Okafor' } } })).toBe(2)
  })
})

describe('a case', () => {
  it('keeps contacts, notes and the next action', async () => {
    const { id, path, see, send } = await caseOf('Nia Contacted')
    const call = { contactKind: 'call', contactOutcome: 'reached', contactWords: 'Wants mornings.', formKey: 'call' }
    expect((await send('contact', { ...call, contactKind: '' })).status).toBe(422)
    expect(await send('contact', call)).toMatchObject({ status: 302, location: path })
    expect((await send('note', { note: ' ' })).status).toBe(422)
    expect((await send('note', { note: 'Has a dog.', formKey: 'note' })).status).toBe(302)
    expect((await send('plan', { actionOn: '2026-03-01', actionWords: 'Ring' })).status).toBe(422)
    expect((await send('plan', { actionOn: '2026-03-12', actionWords: 'Ring again' })).status).toBe(302)
    expect((await see()).data).toMatchObject({
      view: {
        nextAction: { on: '2026-03-12', words: 'Ring again' },
        contacts: [{ words: 'Has a dog.' }, { words: 'Wants mornings.' }],
      },
    })
    expect((await send('done')).status).toBe(302)
    expect(await row(id)).toMatchObject({ nextActionOn: null })
  })

  it('goes to a colleague, back to nobody, and to whoever takes it on; never out of the council', async () => {
    const { id, send } = await caseOf('Oli Handed')
    const [colleague, admin] = [await makeStaff(db, council, 'broker'), await makeStaff(db, council, 'admin')]
    expect((await send('hand_over', { handTo: admin.personId })).status).toBe(409)
    expect((await row(id)).brokerPersonId).toBe(broker.personId)
    expect((await send('hand_over', { handTo: colleague.personId, handNote: 'They live near you.' })).status).toBe(302)
    expect((await row(id)).brokerPersonId).toBe(colleague.personId)
    expect((await send('take_on')).status).toBe(409)
    expect((await send('hand_over', { handTo: 'nobody' })).status).toBe(302)
    expect((await send('take_on')).status).toBe(302)
    expect((await row(id)).brokerPersonId).toBe(broker.personId)
  })

  it('is paused, resumed, closed and opened again; what its state does not allow is refused', async () => {
    const { id, send } = await caseOf('Pia Paused')
    const stateAfter = async (intent: string, fields?: Record<string, string>) => {
      const { status } = await send(intent, fields)
      return [status, (await row(id)).status]
    }
    expect(await stateAfter('resume')).toEqual([409, 'active'])
    expect(await stateAfter('pause', { pauseUntil: '2026-03-01' })).toEqual([422, 'active'])
    expect(await stateAfter('pause', { pauseUntil: '2026-04-01' })).toEqual([302, 'paused'])
    expect(await stateAfter('resume')).toEqual([302, 'active'])
    expect(await stateAfter('close')).toEqual([422, 'active'])
    expect(await stateAfter('close', { closeReason: 'moved-away' })).toEqual([302, 'closed'])
    expect(await stateAfter('take_on')).toEqual([302, 'closed'])
    expect(await stateAfter('reopen')).toEqual([302, 'profiled'])
    // Closing the case ended the consent.
    expect(await stateAfter('activate')).toEqual([409, 'profiled'])
    expect(await stateAfter('consent', { spokenHow: 'phone', spokenAgreed: 'yes' })).toEqual([302, 'active'])
  })

  it('ends and begins a consent by what they say, word for word', async () => {
    const { person, send } = await caseOf('Qi Consenting')
    const open = () => db.consent.count({ where: { personId: person.personId, withdrawnAt: null } })
    expect((await send('withdraw_consent')).status).toBe(302)
    expect(await open()).toBe(0)
    expect((await send('consent', { spokenHow: 'phone' })).status).toBe(422)
    expect(await open()).toBe(0)
    expect((await send('consent', { spokenHow: 'phone', spokenAgreed: 'yes' })).status).toBe(302)
    expect(await open()).toBe(1)
  })

  it('takes an address only when there is none and nobody has it, and goes back to where it was pressed', async () => {
    const { id, path, person, send } = await caseOf('Ray Mailed')
    expect((await send('email', { newEmail: 'ray.new@people.example' })).status).toBe(409)
    expect((await row(id)).person.email).toBe(person.email)
    const note = { note: 'Seen.', formKey: 'seen' }
    expect(await send('note', { ...note, back: '/broker?whose=all' })).toMatchObject({ location: '/broker?whose=all' })
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/council/grants', '/broker/../council'])
      expect(await send('note', { ...note, back })).toMatchObject({ status: 302, location: path })
  })
})

describe('changing a profile', () => {
  it('shows each part, keeps what is right, and gives back what is wrong', async () => {
    const { id, path } = await caseOf('Sam Changed')
    const params = { id, step: 'about-you' }
    const at = `${path}/edit/about-you`
    const shown = await browser.get(edit.loader, at, params)
    expect(shown.data).toMatchObject({ step: 'about-you', values: { name: 'Sam Changed', postcode: 'OX16 5QA' } })
    const typed = { ...typedRegistration('x')['about-you'], name: 'Sam Renamed' }
    expect(await browser.post(edit.action, at, params, { ...typed, postcode: '' })).toMatchObject({
      status: 422,
      data: { form: { values: { name: 'Sam Renamed' }, errors: { postcode: [expect.any(String)] } } },
    })
    expect((await row(id)).person.name).toBe('Sam Changed')
    expect(await browser.post(edit.action, at, params, typed)).toMatchObject({
      status: 302,
      location: `${path}#about-you`,
    })
    expect(await row(id)).toMatchObject({ postcode: 'OX16 5QQ', person: { name: 'Sam Renamed' } })
  })

  it('is nothing for a part that there is not, or a case that is closed', async () => {
    const { id } = await caseOf('Tess Closed')
    const see = (step: string) => browser.get(edit.loader, '/broker/candidates/x/edit/y', { id, step })
    const send = (step: string) =>
      browser.post(edit.action, '/broker/candidates/x/edit/y', { id, step }, { hoursMin: '3' })
    for (const step of ['nonsense', ''])
      expect([(await see(step)).status, (await send(step)).status]).toEqual([404, 404])
    await db.candidate.update({
      where: { id },
      data: { status: 'closed', closedReason: 'moved-away' },
    })
    expect([(await see('when')).status, (await send('when')).status]).toEqual([404, 404])
  })
})
