import type { ClosedReason } from './referral'

/** Why it came to an end, as kindly and as vaguely as their friend would want it told. */
export function closedForReferrer(reason: ClosedReason): string {
  switch (reason) {
    case 'not_selected':
    case 'withdrawn':
    case 'declined':
    case 'no_reply':
    case 'hired_elsewhere':
    case 'did_not_start':
    case 'not_interested':
      return 'It did not work out this time. Thank you for telling them.'
    case 'left':
      return 'They do not work with you any more. What they brought you stays.'
    case 'removed_by_friend':
      return 'They chose not to say who told them.'
    case 'does_not_count':
    case 'reassigned':
    case 'excluded':
    case 'wrong_number':
    case 'knew_nothing':
      return 'It does not count by the rules of the programme. Your manager can tell you more.'
    case 'erased':
      return 'Their details are not kept any more.'
  }
}
