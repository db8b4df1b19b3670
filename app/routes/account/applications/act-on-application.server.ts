import { acceptOffer } from '#app/hiring/own/accept-offer.server'
import { removeReferral, showNameToReferrer } from '#app/referrals/friends/remove-referral.server'
import { REMOVE_REFERRAL } from '#app/referrals/sharing/told-field'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { found, notFound, type PersonContext } from '#app/platform/guard.server'

/** Does what one of the buttons of somebody's own application asks for. @throws 400 for any other */
export async function actOnApplication(context: PersonContext) {
  const { request, params } = context
  const applicationId = params.id ?? ''
  const path = `/account/applications/${applicationId}`
  const shows = async (name: boolean) => {
    found((await showNameToReferrer({ applicationId, shows: name }, context)).ok || null)
    return redirectWithNotice(path, name ? 'Your first name is shown.' : 'Your name is hidden.')
  }
  return byIntent(await formDataOf(request), {
    'show-name': () => shows(true),
    'hide-name': () => shows(false),
    accept: async () => {
      const accepted = await acceptOffer({ id: applicationId }, context)
      if (!accepted.ok && accepted.reason === 'not-found') throw notFound()
      return redirectWithNotice(
        path,
        accepted.ok
          ? 'You accepted the offer. The employer has been told.'
          : 'This offer is no longer open. You can see below where your application has got to.',
      )
    },
    [REMOVE_REFERRAL]: async () => {
      found((await removeReferral({ applicationId }, context)).ok || null)
      return redirectWithNotice(path, 'Removed. Whoever told you learns nothing more of your application.')
    },
  })
}
