import type { ScorePart } from './look'
import { distancePart } from './parts/distance'
import { experiencePart } from './parts/experience'
import { hoursPart } from './parts/hours'
import { mattersPart } from './parts/matters'
import { patternPart } from './parts/pattern'
import { payPart } from './parts/pay'
import { qualificationPart } from './parts/qualification'
import { rolePart } from './parts/role'
import { startPart } from './parts/start'

/** Five parts of what the candidate wants. */
export const wantScoreParts: readonly ScorePart[] = [distancePart, hoursPart, payPart, rolePart, mattersPart]
/** Four of what the vacancy needs. */
export const needScoreParts: readonly ScorePart[] = [patternPart, experiencePart, qualificationPart, startPart]

/** Tenths of a point for a share (0–1) of a weight in whole points. */
export function tenthsOf(share: number, weight: number): number {
  return Math.round(share * weight * 10)
}
