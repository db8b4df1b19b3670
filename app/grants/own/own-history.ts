import type { IconName } from '#app/ui/icons'
import type { Tone } from '#app/ui/status'

/** An event as it is stored. */
type Past = { change: string; at: Date; visibleAt: Date; byApplicant: boolean }

/** One thing that happened, in the applicant's words. */
export type OwnStep = { at: Date; title: string; icon: IconName; tone: Tone }

const DECISIONS = new Set(['approve', 'reject'])

/**
 * What of an application's history its applicant may read, given oldest first. A decision that was taken back before its
 * release never happened for them, nor did the taking back.
 */
export function historyForApplicant(events: readonly Past[], now: Date): OwnStep[] {
  let hidden = false
  return events.flatMap((event, index) => {
    if (DECISIONS.has(event.change)) {
      const undo = events.slice(index + 1).find(({ change }) => change === 'undo')
      hidden = event.visibleAt > now || (undo !== undefined && undo.at < event.visibleAt)
      if (hidden) return []
    }
    if (event.visibleAt > now || (event.change === 'undo' && hidden)) return []
    const words = stepWords(event)
    // A decision is dated by when they could first know of it.
    return words ? [{ at: event.visibleAt, ...words }] : []
  })
}

function stepWords({ change, byApplicant }: Past): Omit<OwnStep, 'at'> | null {
  switch (change) {
    case 'submit':
      return byApplicant
        ? { title: 'You sent your application', icon: 'send', tone: 'info' }
        : { title: 'We sent your application for you', icon: 'send', tone: 'info' }
    case 'start_checking':
      return { title: 'We began to check it', icon: 'checklist', tone: 'info' }
    case 'ask':
      return { title: 'We asked you a question', icon: 'help', tone: 'warn' }
    case 'answer':
      return { title: byApplicant ? 'You answered' : 'We wrote down your answer', icon: 'message', tone: 'info' }
    case 'lapse':
      return { title: 'We stopped, since there was no answer', icon: 'pause', tone: 'warn' }
    case 'reopen':
      return { title: 'We went on with it', icon: 'refresh', tone: 'info' }
    case 'hold':
      return { title: 'We put it on hold', icon: 'pause', tone: 'warn' }
    case 'resume':
      return { title: 'We went on with it', icon: 'refresh', tone: 'info' }
    case 'approve':
      return { title: 'We agreed to it', icon: 'check-circle', tone: 'good' }
    case 'reject':
      return { title: 'We did not agree to it', icon: 'close', tone: 'neutral' }
    case 'undo':
      return { title: 'We took back our decision, to make it again', icon: 'undo', tone: 'warn' }
    case 'withdraw':
      return {
        title: byApplicant ? 'You withdrew it' : 'It was withdrawn, as you asked',
        icon: 'undo',
        tone: 'neutral',
      }
    case 'appeal':
      return { title: 'You asked us to look at it again', icon: 'scales', tone: 'info' }
    case 'uphold':
      return { title: 'You were right to ask: we decide again', icon: 'scales', tone: 'good' }
    case 'dismiss':
      return { title: 'We looked again, and our decision stays', icon: 'scales', tone: 'neutral' }
    case 'change-bank-details':
      return {
        title: byApplicant ? 'You gave us other bank details' : 'We changed your bank details, as you asked',
        icon: 'wallet',
        tone: 'info',
      }
    case 'add-evidence':
      return {
        title: byApplicant ? 'You added a document' : 'We added a document for you',
        icon: 'file',
        tone: 'neutral',
      }
    case 'paper-infected':
      return { title: 'We found a virus in a document and closed it', icon: 'file', tone: 'warn' }
    case 'complete':
      return { title: 'Everything is paid', icon: 'check-circle', tone: 'good' }
    case 'start_recovery':
      return { title: 'We asked for some of it back', icon: 'receipt', tone: 'warn' }
    case 'recover':
      return { title: 'You paid it back', icon: 'check-circle', tone: 'good' }
    case 'write_off':
    case 'give_up_recovery':
      return { title: 'You do not have to pay anything back', icon: 'check-circle', tone: 'good' }
    default:
      return null
  }
}
