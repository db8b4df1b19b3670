import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { readForm } from '#app/platform/forms.server'
import { as, chosenProviderCookie, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'
import { ActionButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'For which employer?' }]

export const loader = as('referrer', ({ actor, provider }) => ({
  current: provider.providerId,
  providers: actor.providers
    .filter(({ roles }) => roles.includes('referrer'))
    .map(({ providerId, providerName }) => ({ providerId, providerName })),
}))

export const action = as('referrer', async ({ request, actor }) => {
  const read = await readForm(request, z.object({ providerId: z.string() }))
  const wanted = read.ok ? read.value.providerId : null
  const chosen = actor.providers.find(({ providerId, roles }) => providerId === wanted && roles.includes('referrer'))
  if (!chosen) throw notFound()
  return redirect('/refer', { headers: { 'Set-Cookie': await chosenProviderCookie().serialize(chosen.providerId) } })
})

export default function SwitchEmployer() {
  const { current, providers } = useLoaderData<typeof loader>()
  return (
    <Page title="For which employer?" back={{ href: '/refer', label: 'Tell a friend' }} narrow>
      <ul className="stack">
        {providers.map(({ providerId, providerName }) => (
          <li key={providerId}>
            <ActionButton
              action="/refer/switch"
              fields={{ providerId }}
              kind={providerId === current ? 'primary' : 'secondary'}
              icon="provider"
            >
              {providerName}
            </ActionButton>
          </li>
        ))}
      </ul>
    </Page>
  )
}
