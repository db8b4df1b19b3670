import { data } from '@remix-run/node'
import type { DraftReferral } from '#app/hiring/applying/draft-referral.server'
import { readLinkCode, REFERRAL_PARAMETER } from '#app/referrals/sharing/link-code'
import { toldBy } from '#app/referrals/sharing/queries-link.server'
import { forgetLink } from '#app/referrals/sharing/remembered.server'
import { SHOWS_NAME_FIELD } from '#app/referrals/sharing/told-field'
import { textOf, typedFields, type FormAnswer } from '#app/platform/forms.server'
import type { AnyoneContext } from '#app/platform/guard.server'

/** What the first screen says about who told them; undefined where it says nothing that holds at this provider. */
export async function postedReferral(
  { db, clock }: AnyoneContext,
  { providerId }: { providerId: string },
  raw: FormData,
): Promise<DraftReferral | undefined> {
  const code = readLinkCode(textOf(raw, REFERRAL_PARAMETER))
  const referrer = code && (await toldBy(db, { code, providerId, now: clock.now() }))
  if (!referrer) return undefined
  return { referralLinkId: referrer.linkId, referralShowsName: textOf(raw, SHOWS_NAME_FIELD) === 'yes' }
}

/** "Remove" before there is a draft: the same screen with everything typed, without the note, and the cookie's too. */
export async function forgetPostedReferral({ request }: AnyoneContext, raw: FormData) {
  const answer: FormAnswer = { values: typedFields(raw), errors: {} }
  return data({ form: answer }, { headers: await forgetPostedLink(request, raw) })
}

/** The header with which a browser forgets the link that a screen named; none when it was not asked to remember it. */
export async function forgetPostedLink(request: Request, raw: FormData): Promise<[string, string][]> {
  const code = readLinkCode(textOf(raw, REFERRAL_PARAMETER))
  const cookie = code && (await forgetLink(request, code))
  return cookie ? [['Set-Cookie', cookie]] : []
}
