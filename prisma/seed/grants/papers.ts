import type { Prisma } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import { addDays, londonDate } from '#app/shared/dates'
import { idOf, Random } from '../random'
import type { DemoGrant } from './applications'
import { column } from './applicants'
import { actorOf } from './decisions'
import { grantStaff } from './schemes'

const DAY_MS = 86_400_000

const ASKED = [
  'Could you send us your last payslip? The one we have cannot be read.',
  'Your offer letter has another start date than your form. Which one is right?',
  'What does the repair cost? A photo of the quote is enough.',
]
const ANSWERED = [
  'I have added it now. Sorry about the first photo.',
  'The letter is right, I mixed up the months.',
  'It is £240, the quote is attached.',
]
const NOTES = [
  'Rang to say that we have everything. She was glad to hear it.',
  'The receipt is in her partner’s name; the bank statement shows it was hers.',
  'Waiting for the manager to come back from leave.',
  'Would like to be written to, not rung: works nights.',
]

/** What staff wrote, asked and ticked about the demo's applications. */
export function inventPapers(grants: readonly DemoGrant[]) {
  const random = new Random(31)
  const questions: Prisma.GrantQuestionCreateManyInput[] = []
  const notes: Prisma.GrantNoteCreateManyInput[] = []
  const checks: Prisma.GrantCheckCreateManyInput[] = []
  for (const grant of grants) {
    const councilId = grant.scheme.council.id
    const base = { councilId, applicationId: grant.id }
    const asked = grant.steps.find(({ event }) => event === 'ask')
    const answered = grant.steps.find(({ event }) => event === 'answer')
    if (asked) {
      const nth = grant.n % ASKED.length
      questions.push({
        ...base,
        id: idOf('grant-question', grant.id),
        wordsSealed: sealText(ASKED[nth]!),
        askedByPersonId: actorOf(grant, asked)!,
        askedAt: asked.at,
        answerSealed: answered ? sealText(ANSWERED[nth]!) : null,
        answeredAt: answered?.at ?? null,
      })
    }
    const begun = grant.steps.find(({ event }) => event === 'start_checking')
    if (begun && random.chance(0.35))
      notes.push({
        ...base,
        id: idOf('grant-note', grant.id),
        wordsSealed: sealText(random.pick(NOTES)),
        byPersonId: actorOf(grant, begun)!,
        at: new Date(begun.at.getTime() + 600_000),
      })
    for (const step of grant.steps.filter(({ event }) => event === 'recommend'))
      for (const { key } of grant.scheme.definition.assessorForm)
        checks.push({
          applicationId: grant.id,
          round: step.round,
          key,
          answer: random.weighted({ yes: 88, 'not-needed': 12 }),
          wordsSealed: null,
          byPersonId: actorOf(grant, step)!,
          at: step.at,
        })
  }
  return { questions, notes, checks, appeals: grants.flatMap(appealOf), recoveries: grants.flatMap(recoveryOf) }
}

function appealOf(grant: DemoGrant): Prisma.GrantAppealCreateManyInput[] {
  const made = grant.steps.find(({ event }) => event === 'appeal')
  if (!made) return []
  const decided = grant.steps.find(({ event }) => event === 'uphold' || event === 'dismiss')
  const status = decided?.event === 'uphold' ? 'upheld' : decided ? 'dismissed' : 'open'
  return [
    {
      id: idOf('grant-appeal', grant.id),
      councilId: grant.scheme.council.id,
      applicationId: grant.id,
      wordsSealed: sealText(
        'I think my letter from work was not looked at. I have been out of care for more than a year.',
      ),
      madeAt: made.at,
      dueOn: column(addDays(londonDate(made.at), 28))!,
      status,
      decidedAt: decided?.at ?? null,
      officerPersonId: decided ? actorOf(grant, decided) : null,
    },
  ]
}

function recoveryOf(grant: DemoGrant): Prisma.GrantRecoveryCreateManyInput[] {
  const started = grant.steps.find(({ event }) => event === 'start_recovery')
  if (!started) return []
  const ended = grant.steps.find(({ event }) => event === 'recover' || event === 'write_off')
  const pence = recoveryPence(grant)
  const staff = grantStaff[grant.scheme.council.slug].approver.map((name) => idOf('account', name))
  const decider = actorOf(grant, started)!
  const other = staff.find((id) => id !== decider)!
  const written = ended?.event === 'write_off'
  return [
    {
      id: idOf('grant-recovery', grant.id),
      councilId: grant.scheme.council.id,
      applicationId: grant.id,
      status: written ? 'written_off' : ended ? 'recovered' : 'asked',
      pence,
      recoveredPence: ended && !written ? pence : 0,
      wordsSealed: sealText('Left after seven weeks for work outside care.'),
      proposedByPersonId: other,
      proposedAt: new Date(started.at.getTime() - 3 * DAY_MS),
      decidedByPersonId: decider,
      decidedAt: started.at,
      writeOffByPersonId: written ? other : null,
      endedByPersonId: ended ? actorOf(grant, ended) : null,
      endedAt: ended?.at ?? null,
    },
  ]
}

/** The share of what was paid that the scheme asks back. */
export function recoveryPence({ awardedPence, scheme }: DemoGrant): number {
  return Math.floor((awardedPence! * (scheme.definition.retentionChecks[0]?.recoverPercent || 50)) / 100)
}
