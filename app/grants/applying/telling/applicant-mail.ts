import { grantAppealDecided } from '#emails/grants/grant-appeal-decided'
import { grantAppealReceived } from '#emails/grants/grant-appeal-received'
import { grantBankChanged } from '#emails/grants/grant-bank-changed'
import { grantDecisionTakenBack } from '#emails/grants/grant-decision-taken-back'
import { grantLapsed } from '#emails/grants/grant-lapsed'
import { grantNews } from '#emails/grants/grant-news'
import { grantPaid } from '#emails/grants/grant-paid'
import { grantPaperAgain } from '#emails/grants/grant-paper-again'
import { grantPaymentFailed } from '#emails/grants/grant-payment-failed'
import { grantQuestion } from '#emails/grants/grant-question'
import { grantQuestionReminder } from '#emails/grants/grant-question-reminder'
import { grantReceived } from '#emails/grants/grant-received'
import { grantWithdrawn } from '#emails/grants/grant-withdrawn'
import { formatDay } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import type { MessageContent } from '#app/shared/message-content'

/** What an applicant is told. A decision is told by its letter (`queueDecisionLetter`). */
export const applicantMessages = [
  'received',
  'question',
  'question-reminder',
  'lapsed',
  'withdrawn',
  'paid',
  'payment-failed',
  'paper-again',
  'bank-changed',
  'appeal-received',
  'appeal-decided',
  'decision-taken-back',
  /** Whatever else changed: put on hold, money asked back, payments stopped. */
  'news',
] as const
export type ApplicantMessage = (typeof applicantMessages)[number]

type Facts = {
  portal: string
  url: string
  reference: string
  contact: string
  /** As the row has them after the change. */
  dueOn: LocalDate | null
  infoDueAt: Date | null
}

const soon = 'as soon as we can'

/** The mail for a message, with the dates that the application has now. */
export function applicantMail(what: ApplicantMessage, facts: Facts, now: Date): MessageContent {
  const { portal, url, reference, contact, dueOn, infoDueAt } = facts
  const same = { portal, url, reference }
  const decideBy = dueOn ? formatDay(dueOn, now) : soon
  const answerBy = infoDueAt ? formatDay(infoDueAt, now) : soon
  switch (what) {
    case 'received':
      return grantReceived.with({ ...same, decideBy })
    case 'question':
      return grantQuestion.with({ ...same, url: `${url}/answer`, answerBy })
    case 'question-reminder':
      return grantQuestionReminder.with({ ...same, url: `${url}/answer`, answerBy })
    case 'lapsed':
      return grantLapsed.with({ ...same, url: `${url}/answer` })
    case 'withdrawn':
      return grantWithdrawn.with(same)
    case 'paid':
      return grantPaid.with(same)
    case 'payment-failed':
      return grantPaymentFailed.with({ ...same, url: `${url}/bank` })
    case 'paper-again':
      return grantPaperAgain.with(same)
    case 'bank-changed':
      return grantBankChanged.with({ ...same, contact })
    case 'appeal-received':
      return grantAppealReceived.with({ ...same, answerBy: decideBy })
    case 'appeal-decided':
      return grantAppealDecided.with({ ...same, contact })
    case 'decision-taken-back':
      return grantDecisionTakenBack.with(same)
    case 'news':
      return grantNews.with(same)
  }
}
