import type { Area } from '#app/platform/area.server'
import { introductionSweeps } from './introductions/asking/tasks.server'
import { dailyListsSweep } from './match-lists/daily/tasks.server'
import { eraseMatching, matchingIds } from './own/erase-matching.server'
import { exportMatching } from './own/export-matching.server'
import { candidateSweeps } from './registering/tasks.server'
import { introductionsWaiting } from './introductions/progress/introductions-waiting.server'

/** What brokering registers. */
export const brokering = {
  // Whoever is free again, or no longer asked, is in the day's lists.
  sweeps: [...candidateSweeps, ...introductionSweeps, dailyListsSweep],
  waitsForProvider: () => ({ introductions: introductionsWaiting }),
  copyOf: async (db, { personId }, now) => ({ matching: await exportMatching(db, { personId, now }) }),
  erasing: {
    forget: eraseMatching,
    inMails: matchingIds,
    inEvents: ({ personId }) => matchingIds(personId),
  },
  personal: {
    Candidate: { copied: true, erased: true },
    CandidateDraft: { copied: 'what is not sent yet is on their own screen', erased: true },
    ProviderExclusion: { copied: true, erased: true },
    CandidateContact: { copied: true, erased: true },
    InWorkCheck: { copied: true, erased: true },
    Introduction: { copied: true, erased: true },
    MatchReview: { copied: true, erased: true },
    DailyList: { copied: true, erased: true },
    RoundCandidate: { copied: true, erased: true },
    RoundPair: { copied: 'what was worked out about others too', erased: true },
  },
} satisfies Area
