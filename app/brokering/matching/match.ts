/** What excludes a pair. A person may always look at it; nothing is refused by the portal. */
export const exclusionCodes = [
  'right-to-work',
  'sponsorship',
  'car',
  'registration',
  'qualification',
  'in-charge',
  'senior-experience',
  'too-far',
  'no-bus',
  'hours',
  'shifts',
  'start',
  'role-ruled-out',
  'service-ruled-out',
  'minimum-age',
  'not-open',
  'already-applied',
  'already-introduced',
  'provider-excluded',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

/** The named parts of a score: five of what the candidate wants, four of what the vacancy needs. */
export const wantParts = ['distance', 'hours', 'pay', 'role', 'matters'] as const
export const needParts = ['pattern', 'experience', 'qualification', 'start'] as const
export const partNames = [...wantParts, ...needParts] as const
export type PartName = (typeof partNames)[number]

/** Whole points, which add up to 100. */
export type Weights = Record<PartName, number>

export type MatchPart = {
  name: PartName
  /** Tenths of a point: what it contributes, and the most it could. */
  tenths: number
  mostTenths: number
  /** A clause for the sentence and the bar: "4.2 miles, 15 min by car". */
  words: string
}

export type Exclusion = {
  code: ExclusionCode
  /** Why, in a sentence. */
  words: string
  /** What would have to change for it to fit. */
  change: string
}

export type Fit = {
  fits: true
  /** Tenths of a point, 0–1000: exactly the sum of the parts. */
  score: number
  /** The halves, which add up to the score. */
  wants: number
  needs: number
  /** Whether the candidate asked for a role of it that they can be put forward for. Others never come before these. */
  asked: boolean
  parts: MatchPart[]
  /** Straight-line metres to the nearest site, and the journey's minutes by the candidate's own means. */
  metres: number
  minutes: number
  /** What no part scores but a person should know: "right to work to be checked". */
  notes: string[]
}

/** The numbers of a fit alone, for lists of which only the top is explained. */
export type PairScore = { score: number; wants: number; needs: number; metres: number; asked: boolean }

export type Match = Fit | { fits: false; exclusions: Exclusion[] }
