import { introductionQuestion } from '#emails/brokering/introduction-question'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'
import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'
import { daysFrom, deadlineWords } from '#app/shared/deadline'
import { changeIntroduction } from '../change-introduction.server'
import { issueConsentLink } from './consent-link.server'
import { readExplained } from '../explained'
import type { LockedIntroduction } from '../lock-introduction.server'
import { brokerName, employerName, tellCandidate } from '../tell.server'

/** When a question asked now is repeated, and when it lapses. */
export async function questionDates(tx: Tx, councilId: string, now: Date) {
  const { reminderDay, lapseDays } = await brokeringSettings(tx, councilId)
  return { askedAt: now, remindAt: addLondonDays(now, reminderDay), lapseAt: daysFrom(now, lapseDays) }
}

/** Asks the candidate of an endorsed introduction by an emailed link. The caller holds its row. */
export async function askCandidate(
  tx: Tx,
  introduction: LockedIntroduction,
  { by, now }: { by: ChangeMaker; now: Date },
): Promise<void> {
  const dates = await questionDates(tx, introduction.councilId, now)
  const change = await changeIntroduction(tx, introduction, {
    event: 'ask',
    facts: { by: 'broker' },
    by,
    now,
    columns: dates,
  })
  if (!change.ok) throw new Error(`An introduction that is ${introduction.status} cannot be asked about.`)
  await sendQuestion(tx, { ...introduction, ...dates }, { eventId: change.eventId, now, again: false })
}

/** The email with a fresh link. */
export async function sendQuestion(
  tx: Tx,
  introduction: LockedIntroduction,
  { eventId, now, again }: { eventId: bigint; now: Date; again: boolean },
): Promise<void> {
  const { id, vacancy, brokerPersonId, brokerWords, lapseAt } = introduction
  const explained = readExplained(introduction.explained)
  const broker = await brokerName(tx, brokerPersonId)
  const secret = await issueConsentLink(tx, id)
  await tellCandidate(tx, introduction, { eventId, now }, (portal) =>
    introductionQuestion.with({
      broker,
      council: portal.council,
      employer: employerName(vacancy.provider),
      title: vacancy.title,
      words: brokerWords,
      sentence: explained?.fits ? explained.sentence : '',
      answerBy: deadlineWords(lapseAt!, now),
      portal: portal.name,
      url: `${portal.origin}/consent/${secret}`,
      again,
    }),
  )
}
