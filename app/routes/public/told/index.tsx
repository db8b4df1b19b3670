import { data, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnLink } from '#app/referrals/sharing/components/own-link'
import { RememberLink, ToldOfEmployer, ToldOfJob } from '#app/referrals/sharing/components/told-card'
import { countClick } from '#app/referrals/sharing/count-clicks.server'
import { looksLikeAPerson } from '#app/referrals/sharing/counts-as-click'
import { referrerOfDevice } from '#app/referrals/sharing/device.server'
import { linkPath, readLinkCode } from '#app/referrals/sharing/link-code'
import type { LinkView } from '#app/referrals/sharing/link-view'
import { openLink } from '#app/referrals/sharing/open-link.server'
import { forgetLink, rememberedLinks, rememberLink } from '#app/referrals/sharing/remembered.server'
import { linkCard, linkTitle } from '#app/referrals/sharing/told-words'
import { councilById, councilOrigin } from '#app/platform/council.server'
import { byIntent } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice } from '#app/platform/forms.server'
import { as, found, type AnyoneContext } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { formatDay } from '#app/shared/date-words'
import { Page } from '#app/ui/layout'

export const loader = as('anyone', async (context) => {
  const { params, db, clock, council, request } = context
  const now = clock.now()
  const link = found(await openLink(db, { code: found(readLinkCode(params.code)), now }))
  if (await isClick(context, link)) countClick(link.id, now)
  const [kept] = (await rememberedLinks(request)).filter(({ code }) => code === link.code)
  const origin = councilOrigin(await councilById(link.councilId))
  return data(
    {
      link,
      now,
      councilId: council.id,
      isOwn: context.actor?.personId === link.referrerPersonId,
      portalName: council.portalName,
      origin,
      until: kept ? formatDay(new Date(kept.until), new Date()) : null,
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
})

/** Nobody clicks by accident of software, and nobody on their own link. */
async function isClick({ request, actor }: AnyoneContext, link: LinkView): Promise<boolean> {
  if (link.toldBy === null || actor?.personId === link.referrerPersonId) return false
  if (!looksLikeAPerson({ method: request.method, header: (name) => request.headers.get(name) })) return false
  return (await referrerOfDevice(request)) !== link.referrerId
}

export const action = as('anyone', async ({ params, db, clock, request }) => {
  const link = found(await openLink(db, { code: found(readLinkCode(params.code)), now: clock.now() }))
  const path = linkPath(link.code)
  return byIntent(await formDataOf(request), {
    remember: async () => {
      if (link.toldBy === null) return redirect(path)
      const words = `We remember for 90 days that ${link.toldBy} told you.`
      return redirectWithNotice(path, words, [['Set-Cookie', await rememberLink(request, link.code)]])
    },
    forget: async () => {
      const cookie = await forgetLink(request, link.code)
      return redirectWithNotice(path, 'Forgotten.', cookie ? [['Set-Cookie', cookie]] : [])
    },
  })
})

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  if (!page) return [{ title: 'We cannot find that link' }]
  const { link, origin, portalName } = page
  const { title, description } = linkCard(link)
  return [
    { title: `${title} – ${portalName}` },
    { name: 'description', content: description },
    { name: 'robots', content: 'noindex' },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: `${origin}${linkPath(link.code)}` },
    { property: 'og:image', content: `${origin}/apple-touch-icon.png` },
    { property: 'og:site_name', content: portalName },
    { property: 'og:locale', content: 'en_GB' },
    { name: 'twitter:card', content: 'summary' },
  ]
}

export default function Told() {
  const { link, now, councilId, until, isOwn } = useLoaderData<typeof loader>()
  const { title, eyebrow, lead } = linkTitle(link)
  return (
    <Page {...{ title, eyebrow, lead }} narrow>
      <div className="stack-lg">
        {isOwn && <OwnLink />}
        {link.vacancy ? <ToldOfJob link={link} /> : <ToldOfEmployer {...{ link, now, councilId }} />}
        {link.toldBy !== null && <RememberLink code={link.code} toldBy={link.toldBy} until={until} />}
      </div>
    </Page>
  )
}
