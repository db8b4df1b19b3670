import { runningProgramme } from '#app/referrals/programmes/queries.server'
import { posterPdf } from '#app/referrals/joining/poster-pdf.server'
import { councilOrigin } from '#app/platform/council.server'
import { as, found } from '#app/platform/guard.server'
import { formatMoney } from '#app/shared/money'

/** The poster of a running programme, as a download. */
export const loader = as('provider-viewer', async ({ db, clock, council, provider }) => {
  const { providerId, providerName } = provider
  const now = clock.now()
  const programme = found(await runningProgramme(db, { providerId, now }))
  const origin = councilOrigin(council)
  const started = programme.version.rules.points.started * programme.pencePerPoint
  const bytes = await posterPdf({
    provider: providerName,
    portal: council.portalName,
    council: council.name,
    url: `${origin}/refer/join/${programme.joinCode}`,
    typeAt: `${new URL(origin).host}/refer/join`,
    code: programme.joinCode,
    startWorth: started > 0 ? formatMoney(started) : null,
    writtenAt: now,
  })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': 'attachment; filename="bring-a-friend.pdf"',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
})
