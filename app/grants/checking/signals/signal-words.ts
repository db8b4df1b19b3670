import { ABOUT_EMPLOYER, kindWords, listed } from '#app/grants/applying/identities/doubt-words'
import { formatMoney } from '#app/shared/money'
import type { SignalGroup } from '../decision-view'
import { atStart } from '#app/shared/in-sentence'

/** "The same bank account and phone number as somebody else". For staff only: an applicant is never told. */
export function signalWords({
  kinds,
  other,
  risk,
  owed,
  interested,
}: Omit<SignalGroup, 'about' | 'foundAt' | 'resolved'>): string {
  if (risk) return `Their ${kindWords[risk.kind]} is on the risk list`
  if (owed)
    return owed.pence > 0
      ? `They were asked to pay back ${formatMoney(owed.pence)} and have not`
      : 'They were asked to pay money back, and nothing of it is missing now'
  if (interested) return `${interested} recommended or decided this, and has to do with the applicant`
  if (kinds.includes('account-name')) return 'The account is in another name than theirs'
  if (other?.samePerson) return 'They have another live application to this scheme'
  const shared = kinds.filter((kind) => !ABOUT_EMPLOYER.includes(kind))
  const sentences = [
    ...(shared.length > 0 ? [`the same ${listed(shared)} as somebody else`] : []),
    ...kinds.filter((kind) => ABOUT_EMPLOYER.includes(kind)).map((kind) => kindWords[kind]),
  ].join('; ')
  return atStart(sentences)
}
