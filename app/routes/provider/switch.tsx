import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ProviderPage, ProviderSwitch } from '#app/organisations/providers/components/provider-workspace'
import { workplacesOf } from '#app/platform/actor'
import { readForm } from '#app/platform/forms.server'
import { as, chosenProviderCookie, notFound } from '#app/platform/guard.server'
import { redirect } from '#app/platform/redirect.server'

export const meta: MetaFunction = () => [{ title: 'Which organisation do you work for now?' }]

export const loader = as('provider-viewer', ({ actor, provider }) => ({
  current: provider.providerId,
  providers: workplacesOf(actor).map(({ providerId, providerName }) => ({ providerId, providerName })),
}))

export const action = as('provider-viewer', async ({ request, actor }) => {
  const read = await readForm(request, z.object({ providerId: z.string() }))
  const wanted = read.ok ? read.value.providerId : null
  const chosen = workplacesOf(actor).find(({ providerId }) => providerId === wanted)
  if (!chosen) throw notFound()
  return redirect('/provider', { headers: { 'Set-Cookie': await chosenProviderCookie().serialize(chosen.providerId) } })
})

export default function SwitchProvider() {
  const { current, providers } = useLoaderData<typeof loader>()
  return (
    <ProviderPage title="Which organisation do you work for now?" narrow>
      <ProviderSwitch providers={providers} currentId={current} />
    </ProviderPage>
  )
}
