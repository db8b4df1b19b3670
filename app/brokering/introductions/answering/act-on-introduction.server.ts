import type { BrokerRefusal } from '#app/brokering/introductions/broker-words'
import type { DeclineReason, DismissReason, SpokenWay } from '#app/brokering/introductions/reasons'
import { sendReminder } from '#app/brokering/introductions/asking/remind-candidates.server'
import { askAboutIntroduction, withdrawIntroduction } from '#app/brokering/introductions/withdraw-introduction.server'
import type { Outcome } from '#app/shared/outcome'
import type { CouncilWork, Reacting } from '#app/platform/work'
import { recordSpokenAnswer } from './answer-introduction.server'
import { dismissMatch } from '#app/brokering/introductions/endorsing/dismiss-match.server'
import { endorseMatch } from '#app/brokering/introductions/endorsing/endorse-match.server'
import { restoreIntroduction } from './restore-introduction.server'

export type IntroductionAction =
  | { intent: 'endorse' | 'ask' | 'remind' | 'restore' }
  | { intent: 'record-yes'; how: SpokenWay; words: string }
  | { intent: 'record-no'; reason: DeclineReason; words: string }
  | { intent: 'dismiss'; reason: DismissReason; words: string }
  | { intent: 'withdraw'; words: string }

type Of = { id: string; candidateId: string; vacancyId: string }

/** One press of a broker's on an introduction; `not-found` for another council's. */
export async function actOnIntroduction(
  { id, candidateId, vacancyId }: Of,
  action: IntroductionAction,
  work: Reacting<CouncilWork>,
): Promise<Outcome<object, BrokerRefusal | 'not-found'>> {
  switch (action.intent) {
    case 'endorse':
      return endorseMatch({ candidateId, vacancyId, brokerWords: '', consent: { kind: 'ask' } }, work)
    case 'ask':
      return askAboutIntroduction({ id }, work)
    case 'remind':
      return sendReminder({ id }, work)
    case 'restore':
      return restoreIntroduction({ id }, work)
    case 'record-yes':
      return recordSpokenAnswer({ id, answer: 'yes', how: action.how, words: action.words }, work)
    case 'record-no':
      return recordSpokenAnswer({ id, answer: 'no', reason: action.reason, words: action.words }, work)
    case 'dismiss':
      return dismissMatch({ candidateId, vacancyId, reason: action.reason, words: action.words }, work)
    case 'withdraw':
      return withdrawIntroduction({ id, words: action.words }, work)
  }
}
