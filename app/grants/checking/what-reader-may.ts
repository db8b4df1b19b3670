import type { CouncilRole } from '#app/platform/actor'
import { dutyBarWords, type DutyBar } from './duties/duties'
import type { DecisionView } from './decision-view'
import { dutyInTurn, dutyToResolve, interestWords, isClaimable, takesDocuments, type Interest } from './duties/policy'

/** What the reader of a decision page may do with it now; the operations ask everything again. */
export type ReaderMay = {
  /** Why not, where it would be their turn. */
  not: string | null
  take: boolean
  check: boolean
  ask: boolean
  resume: boolean
  /** Write down what the applicant said: an answer, or that they withdraw. */
  speak: boolean
  /** Write down an appeal that somebody makes on the phone or by letter; the operation knows the days. */
  appeal: boolean
  resolve: boolean
  /** What an applicant would do on their own page, for one whose application staff typed in. */
  help: { changeBank: boolean; addDocument: boolean }
}

type Reader = { roles: readonly CouncilRole[]; personId: string; interest: Interest | null; bar: DutyBar | null }

export function whatReaderMay(view: DecisionView, { roles, personId, interest, bar }: Reader): ReaderMay {
  const { status, claim } = view
  const duty = dutyInTurn(status)
  const turn = duty !== null && roles.includes(duty)
  const not = !turn ? null : interest ? interestWords[interest] : bar ? dutyBarWords[bar] : null
  const unclaimed = !claim || claim.over || claim.personId === personId
  const free = turn && not === null && unclaimed
  const resolver = dutyToResolve(status)
  const promised = status === 'approved' && resolver !== null && roles.includes(resolver) && !interest && !bar
  const helps = view.applicant.assisted !== null && roles.includes('assessor') && interest === null && unclaimed
  const mine = free && claim !== null && !claim.over
  return {
    not,
    take: free && !mine && isClaimable(status),
    check: mine && status === 'checking',
    ask: mine && status === 'checking',
    resume: free && (status === 'on_hold' || status === 'lapsed'),
    speak: free && duty === 'assessor' && status !== 'lapsed',
    appeal: status === 'rejected' && roles.includes('assessor') && interest === null && view.appeal === null,
    resolve: (free && isClaimable(status)) || (promised && unclaimed),
    help: { changeBank: helps && status === 'approved', addDocument: helps && takesDocuments(status) },
  }
}
