import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { issueDraftToken, DRAFT_TOKEN } from './draft-access.server'
import { draftFor, vacancyToApplyFor, type Draft } from './queries-apply.server'
import { columnsOf } from './step-columns'
import { saveDraftStep } from './save-draft-step.server'
import { startDraft } from './start-draft.server'
import { applyForm, type AnswerStep } from '#app/hiring/applications/apply-steps'
import { answerField } from '#app/hiring/applications/forms'
import { readStep } from '#app/steps/read-step'

type World = { db: PrismaClient; clock: Clock; council: Council }

/** What somebody who knows nothing of forms types into the screens. */
export const typed = (email: string): Record<AnswerStep, Record<string, string | string[]>> => ({
  'about-you': { name: 'Wren Appleyard', email, phone: '07700 900 431', postcode: 'ox16 5qq', ageBand: '21-24' },
  availability: { availability: ['mon-morning', 'tue-evening'], earliestStart: '2026-04-06' },
  'right-to-work': { rightToWork: 'yes' },
  'why-care': { whyCare: 'I looked after my gran.', helpedSomebody: 'A neighbour, every day.', goodAt: 'Listening.' },
})

/** Reads fields as a screen's action does. */
export async function readFields(
  { db, clock }: World,
  reference: string,
  step: AnswerStep,
  fields: Record<string, string | string[]>,
) {
  const vacancy = (await vacancyToApplyFor(db, { reference, now: clock.now() }))!
  const facts = { now: clock.now(), vacancy, questions: vacancy.questions }
  const reading = readStep(applyForm, step, { typed: fields, intent: 'finish', facts })
  return { vacancy, done: reading.done, columns: columnsOf(step, reading, vacancy.questions) }
}

type Applicant = { email: string; actor?: Actor | null; answers?: Record<string, string>; formKey?: string }

/** A draft with every screen complete; answers the draft, and the secret of its browser where nobody is signed in. */
export async function completeDraft(
  world: World,
  reference: string,
  { email, actor = null, answers = {}, formKey = randomUUID() }: Applicant,
): Promise<{ draft: Draft; secret: string | null }> {
  const { db, clock } = world
  const work = { ...world, actor, ip: email }
  const fields = typed(email)
  const about = await readFields(world, reference, 'about-you', fields['about-you'])
  const started = await startDraft(
    { vacancy: about.vacancy, columns: { ...about.columns, email }, done: about.done, source: 'portal', formKey },
    work,
  )
  if (!started.ok) throw new Error(started.reason)
  const asking = { vacancyId: about.vacancy.id, actor, secret: started.secret, now: clock.now() }
  let draft = (await draftFor(db, asking))!
  for (const step of ['availability', 'right-to-work', 'why-care'] as const) {
    const own = Object.fromEntries(about.vacancy.questions.map(({ id }) => [answerField(id), answers[id] ?? 'yes']))
    const { vacancy, columns, done } = await readFields(world, reference, step, {
      ...fields[step],
      ...(step === 'right-to-work' && own),
    })
    const saved = await saveDraftStep({ draft, vacancy, step, columns, done }, work)
    if (!saved.ok) throw new Error(saved.reason)
    draft = (await draftFor(db, asking))!
  }
  return { draft, secret: started.secret }
}

/** Another browser's way into a draft. */
export function secretFor(db: PrismaClient, id: string): Promise<string> {
  return db.$transaction((tx) => issueDraftToken(tx, DRAFT_TOKEN, id))
}
