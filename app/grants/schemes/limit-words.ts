import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import { formatMoney } from '#app/shared/money'
import { counted } from '#app/shared/counted'
import type { SchemeDefinition } from './definition'
import type { EarlierAward } from './facts'
import { leftUnderCap, nextAwardFrom } from './limits'

/** Caps and gaps as whoever applies reads them before the first question. */
export type LimitWords = {
  sentences: string[]
  /** Nothing could be awarded today. */
  nothingNow: boolean
}

type Known = { schemeId: string; earlier: readonly EarlierAward[]; today: LocalDate }

/** How much and how often, for one person: with the day from which another application is possible. */
export function limitWords(
  definition: Pick<SchemeDefinition, 'gapMonths' | 'lifetimeCapPence' | 'maximumPence'>,
  known: Known,
): LimitWords {
  const gap = gapWords(definition, known)
  const cap = capWords(definition, known.earlier)
  return {
    sentences: [gap.sentence, cap.sentence].filter((sentence) => sentence !== null),
    nothingNow: gap.nothingNow || cap.nothingNow,
  }
}

type Said = { sentence: string | null; nothingNow: boolean }

function gapWords({ gapMonths }: Pick<SchemeDefinition, 'gapMonths'>, { schemeId, earlier, today }: Known): Said {
  if (gapMonths === 0) return { sentence: null, nothingNow: false }
  const from = nextAwardFrom({ gapMonths }, { schemeId, earlier })
  const often = gapMonths === null ? '' : counted(gapMonths, 'month')
  if (from === null)
    return {
      sentence:
        gapMonths === null
          ? 'You can get this grant once.'
          : `You can get this grant again ${often} after we have agreed to it.`,
      nothingNow: false,
    }
  const last = `You got this grant on ${formatDate(lastOf(schemeId, earlier))}`
  if (from === 'never')
    return {
      sentence: `${last}. Each person can get it once, so another application is not possible.`,
      nothingNow: true,
    }
  return from <= today
    ? { sentence: `${last}. You have been able to apply again since ${formatDate(from)}.`, nothingNow: false }
    : { sentence: `${last}. Another application is possible from ${formatDate(from)}.`, nothingNow: true }
}

function lastOf(schemeId: string, earlier: readonly EarlierAward[]): LocalDate {
  return earlier
    .filter((award) => award.schemeId === schemeId)
    .map(({ awardedOn }) => awardedOn)
    .toSorted()
    .at(-1)!
}

function capWords(
  definition: Pick<SchemeDefinition, 'lifetimeCapPence' | 'maximumPence'>,
  earlier: readonly EarlierAward[],
): Said {
  const left = leftUnderCap(definition, earlier)
  if (left === null) return { sentence: null, nothingNow: false }
  const most = `One person can get ${formatMoney(definition.lifetimeCapPence ?? 0)} from all our grants together`
  const had = earlier.reduce((sum, { pence }) => sum + pence, 0)
  if (left === 0)
    return { sentence: `${most}, and you have had all of it. Another application is not possible.`, nothingNow: true }
  return {
    sentence:
      had === 0 ? `${most}.` : `${most}. You have had ${formatMoney(had)}, so up to ${formatMoney(left)} is left.`,
    nothingNow: false,
  }
}
