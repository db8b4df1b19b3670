import { Fieldset } from '#app/ui/field'
import type { FormState } from '#app/ui/form-state'
import { Checkbox } from '#app/ui/choice-fields'
import { FileField, TextField } from '#app/ui/text-fields'
import { brandColourLabels, brandColours, brandModes, type Brand } from '../brand/brand'
import { colourField } from '../brand/brand-form'

export type Identity = {
  portalName: string
  strapline: string
  contactEmail: string
  contactPhone: string | null
  brand: Brand
  hasLogo: boolean
}

/** Name, contact, logo and colours of the portal. */
export function BrandFields({ identity, form }: { identity: Identity; form: FormState | undefined }) {
  return (
    <>
      <TextField name="portalName" label="Name of the portal" defaultValue={identity.portalName} form={form} />
      <TextField
        name="strapline"
        label="Line under the name"
        hint="On the first page: what people find here."
        width="full"
        defaultValue={identity.strapline}
        form={form}
      />
      <TextField
        name="contactEmail"
        label="Email address for the public"
        type="email"
        defaultValue={identity.contactEmail}
        form={form}
      />
      <TextField
        name="contactPhone"
        label="Phone for the public"
        type="tel"
        width="m"
        defaultValue={identity.contactPhone ?? ''}
        form={form}
        optional
      />
      <FileField
        name="logo"
        label="Logo"
        hint="A square SVG up to 200 kB or PNG up to 150 kB. Scripts and links in it are taken out. Leave it empty to keep the one you have."
        accept="image/svg+xml,image/png"
        form={form}
        optional
      />
      {identity.hasLogo && (
        <Checkbox name="removeLogo" label="Take the logo away and show the portal’s own mark" form={form} />
      )}
      {brandModes.map((mode) => (
        <Fieldset key={mode} legend={mode === 'light' ? 'Colours by day' : 'Colours in dark mode'} labelSize="l">
          <div className="mt-4 grid gap-4 sm:grid-cols-2">
            {brandColours.map((colour) => (
              <TextField
                key={colour}
                name={colourField(mode, colour)}
                label={
                  <>
                    {brandColourLabels[colour].label}
                    <span className="visually-hidden">{mode === 'light' ? ' by day' : ' in dark mode'}</span>
                  </>
                }
                hint={brandColourLabels[colour].use}
                width="s"
                spellCheck={false}
                maxLength={7}
                defaultValue={identity.brand[mode][colour]}
                form={form}
              />
            ))}
          </div>
        </Fieldset>
      ))}
    </>
  )
}
