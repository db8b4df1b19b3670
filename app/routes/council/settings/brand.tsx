import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { brandProblems } from '#app/organisations/settings/brand/brand-contrast'
import { BrandForm, colourField } from '#app/organisations/settings/brand/brand-form'
import type { Brand } from '#app/organisations/settings/brand/brand'
import { changeBrand } from '#app/organisations/settings/brand/change-brand.server'
import { BrandFields } from '#app/organisations/settings/components/brand-fields'
import { BrandPreview } from '#app/organisations/settings/components/brand-preview'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { brandEntryName } from '#app/organisations/settings/brand/brand-words'
import { readLogo, type LogoRefusal } from '#app/organisations/settings/brand/logo.server'
import { councilIdentity, settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { askAgain, knownIntent } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button, ButtonRow } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Form } from '#app/ui/form'

const HERE = '/council/settings/brand'

export const meta: MetaFunction = () => [{ title: settingLabels.brand.label }]

export const loader = as('admin', async ({ db, council }) => {
  const [identity, history] = await Promise.all([
    councilIdentity(db, council.id),
    settingHistory(db, { councilId: council.id, section: 'brand' }),
  ])
  return { identity, history, version: history[0]?.version ?? 0 }
})

const LOGO_REFUSALS: Record<LogoRefusal, string> = {
  'too-large': 'That logo is too large. Choose an SVG up to 200 kB, or a PNG up to 150 kB and 4,000 pixels wide.',
  'not-svg': 'We cannot read that SVG. Export it again as a plain SVG, or send a PNG.',
  'unknown-type': 'Choose an SVG or a PNG file',
}

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const raw = await formDataOf(request)
  const intent = knownIntent(raw, ['save', 'preview'])
  if (!intent) return askAgain(raw)
  const read = checkForm(raw, BrandForm)
  if (!read.ok) return invalid(read)
  const { removeLogo, version, ...shown } = read.value
  const errors: Record<string, string[]> = {}
  for (const { mode, colour, sentence } of brandProblems(shown.brand)) errors[colourField(mode, colour)] = [sentence]
  const file = raw.get('logo')
  const logo = file instanceof File && file.size > 0 ? readLogo(new Uint8Array(await file.arrayBuffer())) : null
  if (logo && !logo.ok) errors.logo = [LOGO_REFUSALS[logo.reason]]
  const preview = { brand: shown.brand, name: shown.portalName }
  if (Object.keys(errors).length > 0)
    return data({ form: { values: read.form.values, errors }, preview }, { status: 422 })
  if (intent === 'preview') return data({ form: read.form, preview })
  const logoSvg = logo?.ok ? logo.svg : removeLogo ? null : undefined
  const changed = await changeBrand(
    { ...shown, ...(logoSvg !== undefined && { logoSvg }), seenVersion: version },
    { db, clock, actor, council },
  )
  if (changed.ok) return redirectWithNotice(HERE, 'Saved. Everybody sees it from their next page on.')
  return refuse(
    read,
    'A colleague changed this meanwhile. Open the page again, see what is new, then make your change.',
  )
})

export default function BrandSettings() {
  const { identity, history, version } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = answer && 'preview' in answer ? (answer.preview as { brand: Brand; name: string }) : null
  return (
    <CouncilPage
      title={settingLabels.brand.label}
      lead={settingLabels.brand.about}
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <Section title={preview ? 'Your new colours' : 'Your colours now'} id="preview">
          <BrandPreview brand={preview?.brand ?? identity.brand} name={preview?.name ?? identity.portalName} />
        </Section>
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }} multipart>
          <BrandFields identity={identity} form={answer?.form} />
          <ButtonRow>
            <Button name="intent" value="save">
              Save
            </Button>
            <Button kind="secondary" name="intent" value="preview">
              Preview colours
            </Button>
          </ButtonRow>
        </Form>
        <SettingHistory history={history} nameOf={brandEntryName} />
      </div>
    </CouncilPage>
  )
}
