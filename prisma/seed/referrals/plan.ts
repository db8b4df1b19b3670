import type { FriendKind } from './friends'
import type { CashInPlan } from './cash-ins'

/** How a referrer of the demo stands; `excluded` is active and may not earn. */
export type DemoStanding = 'active' | 'excluded' | 'invited' | 'waiting' | 'left'

export type ReferrerPlan = {
  /** Of the demo's own account, if it is one. */
  account?: string
  name: string
  standing: DemoStanding
  via: 'invitation' | 'file' | 'code'
  leaderboard?: boolean
  friends: readonly FriendKind[]
  /** Other adverts they passed on. */
  sharesMore: number
  cashIns?: readonly CashInPlan[]
}

/** A provider with a programme; days count from the day of loading. */
export type ProgrammePlan = {
  provider: string
  licence: { from: number; to: number; fundedBy: 'council' | 'provider'; seats: number; givenBy: string }
  opened: number
  joinCode: string
  /** When version 2 came, with what people now get. */
  changed: number | null
  /** The days of its files for payroll, oldest first. */
  exports: readonly number[]
  referrers: readonly ReferrerPlan[]
}

export const programmePlans: readonly ProgrammePlan[] = [
  {
    provider: 'Cherwell Valley Care',
    licence: { from: -290, to: 440, fundedBy: 'council', seats: 40, givenBy: 'admin' },
    opened: -280,
    joinCode: 'CHERWE26',
    changed: -170,
    exports: [-60, -9, -2],
    referrers: [
      {
        account: 'carer',
        name: 'Amira Osei',
        standing: 'active',
        via: 'invitation',
        leaderboard: true,
        friends: [
          'veteran',
          'retained_13',
          'started',
          'interviewing',
          'shortlisted',
          'own-seeker',
          'call-me',
          'not_selected',
          'removed',
          'same-address',
        ],
        sharesMore: 4,
        cashIns: [
          { asked: -66, outcome: 'paid', export: 1 },
          { asked: -11, outcome: 'paid', export: 2, leaves: 62 },
        ],
      },
      {
        name: 'Blessing Adeyemi',
        standing: 'active',
        via: 'file',
        leaderboard: true,
        friends: ['veteran', 'started', 'interviewing', 'submitted', 'submitted'],
        sharesMore: 3,
        cashIns: [{ asked: -12, outcome: 'paid', export: 2 }],
      },
      {
        name: 'Tomasz Nowak',
        standing: 'active',
        via: 'file',
        leaderboard: true,
        friends: ['veteran-left', 'started', 'offered', 'withdrawn'],
        sharesMore: 2,
        cashIns: [{ asked: -3, outcome: 'requested' }],
      },
      {
        name: 'Siobhan Byrne',
        standing: 'active',
        via: 'invitation',
        friends: ['started', 'agreed', 'shortlisted', 'burst'],
        sharesMore: 2,
        cashIns: [{ asked: -5, outcome: 'approved' }],
      },
      {
        name: 'Kwame Mensah',
        standing: 'active',
        via: 'code',
        leaderboard: true,
        friends: ['taken-back', 'interviewing', 'submitted'],
        sharesMore: 3,
        cashIns: [{ asked: -70, outcome: 'paid', export: 1 }],
      },
      {
        name: 'Sunita Patel',
        standing: 'active',
        via: 'file',
        friends: ['left', 'interviewing', 'submitted'],
        sharesMore: 1,
        cashIns: [{ asked: -12, outcome: 'failed', export: 2 }],
      },
      {
        name: 'Callum Fraser',
        standing: 'active',
        via: 'code',
        friends: ['interviewing', 'agreed', 'not_selected', 'two-referrers'],
        sharesMore: 2,
        cashIns: [{ asked: -6, outcome: 'rejected' }],
      },
      {
        name: 'Joanna Kowalski',
        standing: 'active',
        via: 'file',
        friends: ['upheld', 'shortlisted', 'inactive'],
        sharesMore: 1,
      },
      { name: 'Rhys Evans', standing: 'excluded', via: 'file', friends: ['interviewing', 'submitted'], sharesMore: 1 },
      {
        name: 'Precious Banda',
        standing: 'left',
        via: 'invitation',
        friends: ['started', 'not_selected'],
        sharesMore: 1,
        cashIns: [{ asked: -4, outcome: 'exported', export: 3, isLast: true }],
      },
      { name: 'Daniel Whitfield', standing: 'waiting', via: 'code', friends: [], sharesMore: 0 },
      { name: 'Nadia Haddad', standing: 'waiting', via: 'code', friends: [], sharesMore: 0 },
      { name: 'Owen Price', standing: 'invited', via: 'invitation', friends: [], sharesMore: 0 },
    ],
  },
  {
    provider: 'Castle Homecare',
    licence: { from: -150, to: 215, fundedBy: 'provider', seats: 25, givenBy: 'staffs-admin' },
    opened: -145,
    joinCode: 'CASTLE26',
    changed: null,
    exports: [-15],
    referrers: [
      {
        name: 'Maureen Cole',
        standing: 'active',
        via: 'invitation',
        friends: ['started', 'interviewing', 'submitted', 'not_selected'],
        sharesMore: 2,
        cashIns: [{ asked: -20, outcome: 'paid', export: 1 }],
      },
      {
        name: 'Imran Hussain',
        standing: 'active',
        via: 'file',
        friends: ['started', 'left', 'offered'],
        sharesMore: 2,
      },
      {
        name: 'Jodie Barker',
        standing: 'active',
        via: 'file',
        friends: ['started', 'shortlisted', 'withdrawn'],
        sharesMore: 1,
        cashIns: [{ asked: -2, outcome: 'requested' }],
      },
      {
        name: 'Comfort Boateng',
        standing: 'active',
        via: 'code',
        friends: ['interviewing', 'submitted'],
        sharesMore: 3,
      },
    ],
  },
  {
    provider: 'Banbury Cross Homecare',
    licence: { from: -240, to: -20, fundedBy: 'council', seats: 15, givenBy: 'admin' },
    opened: -230,
    joinCode: 'BANBURY2',
    changed: null,
    exports: [],
    referrers: [
      {
        name: 'Gareth Morgan',
        standing: 'active',
        via: 'file',
        friends: ['started', 'interviewing', 'not_selected'],
        sharesMore: 1,
      },
      { name: 'Ewa Zielinski', standing: 'active', via: 'file', friends: ['started', 'withdrawn'], sharesMore: 1 },
      { name: 'Dylan Reid', standing: 'active', via: 'invitation', friends: ['not_selected'], sharesMore: 1 },
    ],
  },
]

export const rulesOfVersion = {
  first: {
    joining: 5,
    share: 1,
    shareMost: 10,
    interested: 5,
    interviewed: 15,
    started: 50,
    newToCare: 25,
    retained13: 75,
    retained26: 25,
    minimumCashIn: 25,
    windowDays: 180,
    appliedMonths: 6,
    workedMonths: 12,
    excludesAgency: true,
    ownersEarn: false,
    recruitersEarn: false,
  },
  now: {
    joining: 5,
    share: 1,
    shareMost: 10,
    interested: 5,
    interviewed: 20,
    started: 75,
    newToCare: 25,
    retained13: 100,
    retained26: 0,
    minimumCashIn: 25,
    windowDays: 180,
    appliedMonths: 6,
    workedMonths: 12,
    excludesAgency: true,
    ownersEarn: false,
    recruitersEarn: false,
  },
} as const
