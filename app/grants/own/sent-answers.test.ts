import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completeGrantDraft, makeHardship, SECRETS } from '#app/grants/applying/applying-for-grants.fixture'
import { changeAccount } from '#app/grants/applying/bank-details/change-account.server'
import { addEvidence } from '#app/grants/applying/drafts/add-evidence.server'
import { submitGrantApplication } from '#app/grants/applying/submit-grant-application.server'
import { letterPdf } from '#app/grants/deciding/letters/letter-pdf.server'
import { scrubGrant } from '#app/grants/keeping/scrub-grant.server'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { readPdf } from '#app/testing/pdf-text'
import { ownSentAnswers, sentAnswersToPost } from './queries-sent.server'
import { sentLetter } from './sent-answers'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const council = await makeCouncil(db)
const clock = fixedClock('2026-03-03T10:00:00Z')
const world = { db, council, clock }
const scheme = await makeHardship(world)

async function sent() {
  clock.set('2026-03-03T10:00:00Z')
  const person = await makePerson(db)
  const grant = await completeGrantDraft(world, scheme, person)
  expect(await ownSentAnswers(db, { id: grant.id, personId: person.personId })).toBeNull()
  await submitGrantApplication({ draft: grant, knowing: true }, { db, clock, actor: grant, council })
  return { person, grant, mine: { id: grant.id, personId: person.personId } }
}

const answersOf = (read: Awaited<ReturnType<typeof ownSentAnswers>>) =>
  Object.fromEntries(read!.groups.flatMap(({ items }) => items.map(({ label, value }) => [label, value])))

test('every answer can be read again as it was sent, in the scheme’s own order', async () => {
  const { mine } = await sent()
  const read = await ownSentAnswers(db, mine)
  expect(read!.groups.map(({ step }) => step)).toEqual([
    'you',
    'work',
    'costs',
    'circumstances',
    'evidence',
    'bank',
    'declarations',
  ])
  const answers = answersOf(read)
  expect(answers).toMatchObject({
    Name: 'Amira Osei',
    'Phone number': '07700 900 431',
    Address: '12 High Street, Banbury, OX16 5QA',
    'Date of birth': '14 May 1990',
    'Besides email, we may use': 'Text messages',
    'What we should know before we ring': 'Not after six',
    Employer: 'Little Acre Home',
    Together: '£450.50',
    'About the costs': SECRETS.costWords,
    'What happened': SECRETS.words,
    'Cannot wait': SECRETS.whyUrgent,
  })
  expect(read!.groups.at(-1)!.items.map(({ value }) => value)).toEqual(['Yes', 'Yes', 'Yes'])
  // What could be used by whoever else sees it is shortened.
  expect(JSON.stringify(read)).not.toMatch(new RegExp(`${SECRETS.nino}|${SECRETS.account}|${SECRETS.sortCode}`))
})

test('what changed afterwards does not change what was sent', async () => {
  const { mine, grant, person } = await sent()
  const before = await ownSentAnswers(db, mine)
  clock.set('2026-03-04T10:00:00Z')
  const upload = await checkEvidence(new File(['%PDF-1.7\nlater\n%%EOF'], 'later.pdf'))
  if (!upload.ok) throw new Error(upload.reason)
  const allowed = ['submitted'] as const
  await addEvidence({ grant, kind: 'payslip', upload, allowed }, { ...world, actor: person })
  const details = { accountName: 'A Osei', sortCode: '107999', accountNumber: '88837491' }
  await inTransaction(db, (tx) =>
    changeAccount(tx, { applicationId: grant.id, councilId: council.id, details, now: clock.now() }),
  )
  expect(await db.bankDetails.findMany({ where: { applicationId: grant.id }, select: { lastDigits: true } })).toEqual([
    { lastDigits: '4958' },
    { lastDigits: '7491' },
  ])
  expect(await ownSentAnswers(db, mine)).toEqual(before)
})

test('it is there for the person and for officers of the case, as a letter too, until it is erased', async () => {
  const { mine, grant } = await sent()
  expect(await ownSentAnswers(db, { ...mine, personId: (await makePerson(db)).personId })).toBeNull()
  expect(await ownSentAnswers(db, { ...mine, id: 'nothing' })).toBeNull()
  const assessor = await makeStaff(db, council, 'assessor')
  const payments = await makeStaff(db, council, 'payments')
  const elsewhere = await makeStaff(db, await makeCouncil(db), 'assessor')
  const post = (staff: { personId: string }, councilId = council.id) =>
    sentAnswersToPost(db, { id: grant.id, councilId, personId: staff.personId })
  expect(await post(assessor)).toEqual(await ownSentAnswers(db, mine))
  expect(await post(payments)).toBeNull()
  expect(await post(elsewhere)).toBeNull()

  const { text } = readPdf(await letterPdf(sentLetter((await ownSentAnswers(db, mine))!)))
  for (const words of ['What you told us', 'Amira Osei', 'Little Acre Home', SECRETS.words])
    expect(text).toContain(words)

  await inTransaction(db, (tx) =>
    scrubGrant(tx, { id: grant.id, councilId: council.id }, { now: clock.now(), by: 'system' }),
  )
  expect(await ownSentAnswers(db, mine)).toBeNull()
  expect(await post(assessor)).toBeNull()
})

test('somebody whom staff helped is told so', async () => {
  const { mine, grant } = await sent()
  const staff = await makeStaff(db, council, 'assessor')
  await db.grantApplication.update({
    where: { id: grant.id },
    data: { assistedByPersonId: staff.personId, assistedHow: 'phone' },
  })
  expect(sentLetter((await ownSentAnswers(db, mine))!).body[0]).toContain('We wrote this down with you')
})
