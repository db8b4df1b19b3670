import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const areas = 'hiring|jobs|brokering|referrals|organisations'
const scanned = new RegExp(`^(app/(${areas})|app/routes/(account|public|provider|referrer)|emails/(${areas}))/`)

const files = ['app', 'emails'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => scanned.test(path) && !path.includes('/moderation/rules/')),
)

/** "We email you when they do", "we tell them that no answer came": what the portal says that it will do. */
const PROMISE = /\b(we('ll| will)? (email|tell|remind|let)|and (email|tell|remind) (you|them))\b/gi

/** A mail, and the operation or sweep that sends it. */
type Kept = { mail: string; by: string; sweep?: string }

const answers: Kept = { mail: 'application-offered', by: 'app/hiring/answering/candidate-mail.ts' }
const reminder: Kept = {
  mail: 'applicant-waits',
  by: 'app/hiring/silence/remind-of-applicants.server.ts',
  sweep: 'remind-of-applicants',
}
const silence: Kept = {
  mail: 'application-unanswered',
  by: 'app/hiring/silence/lapse-silent.server.ts',
  sweep: 'lapse-silent-applications',
}
const advertClosed: Kept = {
  mail: 'application-job-closed',
  by: 'app/hiring/advert-ends/tell-applicants.server.ts',
  sweep: 'tell-advert-closed',
}
const introducedSilence: Kept = {
  mail: 'introduction-unanswered',
  by: 'app/across/introducing/lapse-unanswered.server.ts',
  sweep: 'lapse-unanswered-introductions',
}
const introductionReminder: Kept = {
  mail: 'introduction-waiting',
  by: 'app/brokering/introductions/asking/remind-employers.server.ts',
  sweep: 'remind-employers-of-introductions',
}
const applied: Kept = { mail: 'new-application', by: 'app/hiring/applying/tell-submitted.server.ts' }
const received: Kept = { mail: 'application-received', by: 'app/hiring/applying/tell-submitted.server.ts' }
const verified: Kept = { mail: 'provider-verified', by: 'app/organisations/verifying/verify-provider.server.ts' }
const approved: Kept = { mail: 'vacancy-approved', by: 'app/jobs/moderation/approve-vacancy.server.ts' }
const confirmed: Kept = { mail: 'referrer-confirmed', by: 'app/referrals/joining/confirm-referrer.server.ts' }
const firstDay: Kept = { mail: 'first-day-decided', by: 'app/across/employment/decide-first-day.server.ts' }
const earlier: Kept = {
  mail: 'application-closes-earlier',
  by: 'app/hiring/applying/tell-closes-earlier.server.ts',
}
const resumed: Kept = { mail: 'candidate-resumed', by: 'app/brokering/candidates/tell-candidate.server.ts' }
const removed: Kept = { mail: 'staff-removed', by: 'app/organisations/staff/change-staff.server.ts' }
/** A code to an address that was typed just now, an email that was shown: the page itself does it. */
const code = 'sent by the press of the button beside it'

/** Every promise of the portal's own words, and what keeps it. Who writes a new one says here how it is kept. */
const PROMISES: Record<string, readonly Kept[] | string> = {
  'app/hiring/applications/status-words.ts': [answers, reminder, silence, introductionReminder, introducedSilence],
  'app/hiring/answering/components/shortlist-form.tsx': code,
  'app/hiring/own/candidate-lines.ts': [answers, reminder, silence, introducedSilence],
  'app/hiring/employment/starter-words.ts': [firstDay],
  'app/jobs/advert/components/advert-aside.tsx': [received, answers, reminder, silence],
  'app/jobs/editing/components/closing-reason.tsx': [earlier],
  'app/jobs/publishing/components/publish-part.tsx': [verified],
  'app/brokering/introductions/progress/stage-words.ts': [answers, introductionReminder, introducedSilence],
  'app/routes/referrer/join/code.tsx': [confirmed],
  'app/routes/referrer/join/index.tsx': [confirmed],
  'app/routes/provider/vacancies/check.tsx': [verified],
  'app/routes/provider/vacancies/close.tsx': [advertClosed],
  'app/routes/account/matching/pause.tsx': [resumed],
  'app/routes/public/apply/check.tsx': code,
  'app/routes/public/sign-in/index.tsx': code,
  'app/routes/public/register-interest/check.tsx': code,
  'app/organisations/staff/components/member-ways-out.tsx': [removed],
  'emails/hiring/application-received.ts': [answers, reminder, silence, advertClosed],
  'emails/hiring/application-unanswered.ts': [answers],
  'emails/hiring/application-job-closed.ts': [answers],
  'emails/jobs/vacancy-approved.ts': [applied],
  'emails/jobs/vacancy-published.ts': [applied],
  'emails/jobs/vacancy-waiting.ts': [approved],
  'emails/brokering/introduction-waiting.ts': [introductionReminder, introducedSilence],
  'emails/brokering/introduction-task.ts': [introducedSilence],
  'emails/brokering/introduction-sent.ts': [answers, introducedSilence],
  'emails/brokering/introduction-unanswered.ts': [answers],
  'emails/organisations/registration-received.ts': [verified],
}

it('knows a promise when it reads one (planted)', () => {
  for (const words of [
    'We email you when they do.',
    'we will tell you at once',
    'by Friday, and email you when they do',
  ])
    expect(words.match(PROMISE)).not.toBeNull()
  expect('They email you their answer'.match(PROMISE)).toBeNull()
})

it('says of every promise what keeps it, and lists none that nobody makes', () => {
  const made = files.filter((path) => {
    const source = readFileSync(join(root, path), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '')
    return source.match(PROMISE) !== null
  })
  expect(made.sort()).toEqual(Object.keys(PROMISES).sort())
})

const sweeps = readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.server.ts'))
  .flatMap((entry) => [
    ...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/name: '([a-z-]+)', run:?/g),
  ])
  .map(([, name]) => name)

const keepers = [...new Set(Object.values(PROMISES).flatMap((kept) => (typeof kept === 'string' ? [] : kept)))]

it.each(keepers)('$mail is sent by $by', ({ mail, by, sweep }) => {
  const source = readFileSync(join(root, by), 'utf8')
  expect(source).toMatch(new RegExp(`import \\{ (\\w+) \\} from '#emails/[a-z]+/${mail}'`))
  const [, name] = new RegExp(`import \\{ (\\w+) \\} from '#emails/[a-z]+/${mail}'`).exec(source)!
  expect(source).toMatch(new RegExp(`${name}(\\.with\\(|,)`))
  // That a declared sweep is run holds registered.test.ts.
  if (sweep) expect(sweeps).toContain(sweep)
})
