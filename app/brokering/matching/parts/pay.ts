import { formatMoney, formatPay } from '#app/shared/money'
import type { CandidateFacts, VacancyFacts } from '../facts'
import type { Look, ScorePart } from '../look'
import { UNKNOWN_SHARE, UNKNOWN_WORDS } from './unknown'

/** Paying exactly what was asked; the rest is for paying more. */
const PAY_AS_ASKED_SHARE = 0.8
/** Pence an hour above the wish from which more pay scores no more. */
const PAY_ABOVE_PENCE = 100
/** The most for paying less than asked, and the pence an hour below the wish from which nothing is left. */
const PAY_BELOW_SHARE = 0.5
const PAY_BELOW_PENCE = 200

export const payPart: ScorePart = {
  name: 'pay',
  share: ({ candidate, vacancy }) => payShare(candidate, vacancy),
  words: payWords,
}

/** Never less for higher pay or a lower wish. */
function payShare(
  { payWishPence }: Pick<CandidateFacts, 'payWishPence'>,
  { payHourlyPence }: Pick<VacancyFacts, 'payHourlyPence'>,
): number {
  if (payWishPence === null) return UNKNOWN_SHARE
  if (payHourlyPence === null) return 0
  const more = payHourlyPence - payWishPence
  if (more >= 0) return PAY_AS_ASKED_SHARE + (1 - PAY_AS_ASKED_SHARE) * Math.min(1, more / PAY_ABOVE_PENCE)
  return PAY_BELOW_SHARE * Math.max(0, 1 + more / PAY_BELOW_PENCE)
}

function payWords({ candidate, vacancy }: Look): string {
  const { payHourlyPence } = vacancy
  const { payWishPence } = candidate
  if (payWishPence === null) {
    const pays = payHourlyPence === null ? 'no hourly pay is given' : `pays ${formatPay(payHourlyPence, null, 'hour')}`
    return `${pays}, no lowest pay was named, ${UNKNOWN_WORDS}`
  }
  if (payHourlyPence === null) return 'no hourly pay to compare'
  const more = payHourlyPence - payWishPence
  if (more === 0) return 'pays what was asked'
  return `pays ${pence(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than asked`
}

function pence(amount: number): string {
  return amount < 100 ? `${amount}p` : formatMoney(amount)
}
