import { isOneOf } from '#app/shared/one-of'
import {
  type ConsentHow,
  consentWayLabels,
  closeLabels,
  closeReasons,
  declineLabels,
  declineReasons,
  dismissLabels,
  dismissReasons,
} from '../reasons'

const isConsentHow = (code: string | null): code is ConsentHow => code !== null && Object.hasOwn(consentWayLabels, code)

type Past = { change: string; code: string | null }

const label = <V extends string>(code: string | null, codes: readonly V[], labels: Record<V, string>): string =>
  code !== null && isOneOf(codes, code) ? `: ${labels[code]}` : ''

/** What a change of an introduction is called in its history, for a broker; null for what says nothing more. */
export function pastTitle({ change, code }: Past): string | null {
  switch (change) {
    case 'endorse':
      return 'Endorsed'
    case 'ask':
      return 'Asked the candidate by email'
    case 'remind':
      return 'Asked the candidate again'
    case 'consent':
      return `The candidate agreed${isConsentHow(code) ? `, ${consentWayLabels[code]}` : ''}`
    case 'send':
      return 'Sent to the employer'
    case 'decline':
      return `The candidate said no${label(code, declineReasons, declineLabels)}`
    case 'lapse':
      return 'The question lapsed without an answer'
    case 'dismiss':
      return `Dismissed${label(code, dismissReasons, dismissLabels)}`
    case 'reconsider':
      return 'Can be endorsed again, after a second look'
    case 'supersede':
      return 'Set aside: hired elsewhere'
    case 'restore':
      return 'Brought back: the other start fell through'
    case 'close':
      return `Ended${label(code, closeReasons, closeLabels)}`
    case 'remind_employer_first':
      return 'Reminded the employer'
    case 'remind_employer_again':
      return 'Reminded the employer again'
    case 'employer_task':
      return 'No answer for 12 working days: yours to call'
    case 'employer_silent':
      return 'Lapsed: no answer for 20 working days'
    case 'answer_overdue':
      return 'The employer has not answered in time'
    default:
      return null
  }
}

/** The same for the candidate: what they did is "You …"; what brokers and employers do to each other is left out. */
export function ownPastTitle({ change, code }: Past): string | null {
  switch (change) {
    case 'endorse':
      return 'Suggested for you by a job broker'
    case 'ask':
      return 'We asked you'
    case 'remind':
      return 'We asked you again'
    case 'consent':
      return `You agreed${isConsentHow(code) ? `, ${consentWayLabels[code].replace('their', 'your')}` : ''}`
    case 'send':
      return 'Your details went to the employer'
    case 'decline':
      return 'You said no'
    case 'lapse':
      return 'The question lapsed without an answer'
    case 'dismiss':
      return 'A job broker decided not to put you forward'
    case 'reconsider':
      return 'After a second look, you can be put forward'
    case 'supersede':
      return 'Set aside, since you have a job'
    case 'restore':
      return 'Brought back'
    case 'employer_silent':
      return 'The employer did not answer'
    case 'close':
      return 'Ended'
    default:
      return null
  }
}
