import type { GrantEvent, GrantStatus } from '#app/grants/applying/grant-application'

/** Where the money of an approved application is. */
export type MoneyState = 'due' | 'open-run' | 'exported-run' | 'failed' | 'paid'

/** One kind of life an application can have had. */
export type Plan = {
  state: GrantStatus
  /** What happened, in order; after an upheld appeal a second round follows. */
  path: readonly GrantEvent[]
  money?: MoneyState
  /** Days since the last thing that somebody did, at least and at most; for whoever was paid: since the decision. */
  ago: readonly [number, number]
  /** How many of them Oxfordshire and Staffordshire have. */
  many: readonly [number, number]
  /** Only of this scheme: whoever works is checked on after payment in one of them alone. */
  only?: 'new-starter' | 'hardship'
}

const SENT = ['submit'] as const
const CHECKING = [...SENT, 'start_checking'] as const
const ASKED = [...CHECKING, 'ask', 'answer'] as const
const REJECTED = [...CHECKING, 'recommend', 'reject'] as const
const APPROVED = [...CHECKING, 'recommend', 'approve'] as const
const UPHELD = [...REJECTED, 'appeal', 'uphold'] as const
const PAID = [...APPROVED, 'complete'] as const
const LEFT = [...PAID, 'start_recovery'] as const

/** About 200 in Oxfordshire and 40 in Staffordshire: every state there is. */
export const plans: readonly Plan[] = [
  { state: 'draft', path: [], ago: [0, 20], many: [8, 2] },
  { state: 'expired', path: ['expire'], ago: [10, 60], many: [4, 1] },
  { state: 'submitted', path: SENT, ago: [0, 5], many: [18, 4] },
  { state: 'checking', path: CHECKING, ago: [1, 13], many: [12, 3] },
  { state: 'checking', path: ASKED, ago: [1, 6], many: [4, 1] },
  { state: 'checking', path: UPHELD, ago: [1, 4], many: [2, 0] },
  { state: 'info_requested', path: [...CHECKING, 'ask'], ago: [1, 9], many: [8, 2] },
  { state: 'on_hold', path: [...CHECKING, 'hold'], ago: [1, 8], many: [4, 1] },
  { state: 'recommended', path: [...CHECKING, 'recommend'], ago: [0, 4], many: [12, 3] },
  { state: 'recommended', path: [...UPHELD, 'recommend'], ago: [0, 2], many: [1, 0] },
  { state: 'approved', path: APPROVED, money: 'due', ago: [0.1, 0.8], many: [5, 1] },
  { state: 'approved', path: APPROVED, money: 'open-run', ago: [1.2, 2.8], many: [12, 2] },
  {
    state: 'approved',
    path: [...ASKED, 'recommend', 'approve'],
    money: 'exported-run',
    ago: [3.2, 7.8],
    many: [10, 2],
  },
  { state: 'approved', path: APPROVED, money: 'failed', ago: [9, 20], many: [3, 1] },
  { state: 'rejected', path: REJECTED, ago: [2, 26], many: [9, 2] },
  { state: 'rejected', path: REJECTED, ago: [60, 300], many: [8, 2] },
  { state: 'appealed', path: [...REJECTED, 'appeal'], ago: [1, 8], many: [4, 1] },
  { state: 'rejected_final', path: [...REJECTED, 'appeal', 'dismiss'], ago: [5, 120], many: [4, 1] },
  { state: 'rejected_final', path: [...UPHELD, 'recommend', 'reject'], ago: [10, 40], many: [1, 0] },
  { state: 'withdrawn', path: [...SENT, 'withdraw'], ago: [3, 90], many: [4, 1] },
  { state: 'withdrawn', path: [...CHECKING, 'withdraw'], ago: [3, 90], many: [2, 0] },
  { state: 'lapsed', path: [...CHECKING, 'ask', 'lapse'], ago: [3, 90], many: [4, 1] },
  { state: 'monitoring', path: PAID, money: 'paid', ago: [24, 85], many: [16, 3], only: 'new-starter' },
  { state: 'closed', path: [...PAID, 'close'], money: 'paid', ago: [110, 395], many: [20, 3], only: 'new-starter' },
  { state: 'closed', path: [...PAID, 'close'], money: 'paid', ago: [24, 395], many: [32, 4], only: 'hardship' },
  {
    state: 'closed',
    path: [...UPHELD, 'recommend', 'approve', 'complete', 'close'],
    money: 'paid',
    ago: [30, 200],
    many: [3, 0],
    only: 'hardship',
  },
  { state: 'recovery', path: LEFT, money: 'paid', ago: [100, 140], many: [3, 0], only: 'new-starter' },
  { state: 'recovered', path: [...LEFT, 'recover'], money: 'paid', ago: [130, 250], many: [3, 1], only: 'new-starter' },
  {
    state: 'written_off',
    path: [...LEFT, 'write_off'],
    money: 'paid',
    ago: [140, 260],
    many: [2, 0],
    only: 'new-starter',
  },
]
