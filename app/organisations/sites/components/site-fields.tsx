import { Checkboxes, Radios } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { TextArea, TextField } from '#app/ui/text-fields'
import { serviceLabels, services } from '../services'
import { regulatorLabels, regulators } from '#app/organisations/providers/provider'

export const serviceOptions = services.map((value) => ({ value, label: serviceLabels[value] }))

type Defaults = {
  name?: string
  address?: string
  town?: string
  postcode?: string
  services?: readonly string[]
  regulator?: string
  locationId?: string | null
  publicPrecision?: string
  gettingThere?: string
}

type FieldsProps = { form: FormState | undefined; defaults?: Defaults | undefined }

/** Where a place is and who regulates it: asked at registration and of every further place. */
export function PlaceFields({ form, defaults = {} }: FieldsProps) {
  return (
    <>
      <TextField
        name="address"
        label="Street and number"
        optional
        form={form}
        defaultValue={defaults.address}
        autoComplete="street-address"
      />
      <TextField
        name="town"
        label="Town or village"
        width="m"
        form={form}
        defaultValue={defaults.town}
        autoComplete="address-level2"
      />
      <TextField
        name="postcode"
        label="Postcode"
        hint="People search by distance from here."
        width="s"
        form={form}
        defaultValue={defaults.postcode}
        autoComplete="postal-code"
      />
      <Radios
        name="regulator"
        legend="Who regulates this place?"
        options={regulators.map((value) => ({ value, label: regulatorLabels[value] }))}
        form={form}
        {...(defaults.regulator && { defaultValue: defaults.regulator })}
      />
      <TextField
        name="locationId"
        label="Location ID of the regulator"
        hint="For CQC it looks like 1-123456789 and is the end of the web address of your page on cqc.org.uk. For Ofsted, the unique reference number."
        width="m"
        optional
        form={form}
        defaultValue={defaults.locationId ?? undefined}
        spellCheck={false}
      />
    </>
  )
}

type SiteFieldsProps = FieldsProps & {
  /** The home of the person who employs: always shown by outcode only. */
  atHome: boolean
}

/** Everything about one place of work. */
export function SiteFields({ form, defaults = {}, atHome }: SiteFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name of the place"
        hint="As people know it: Cherwell House."
        form={form}
        defaultValue={defaults.name}
      />
      <PlaceFields form={form} defaults={defaults} />
      <Checkboxes
        name="services"
        legend="What is it?"
        options={serviceOptions}
        compact
        form={form}
        {...(defaults.services && { defaultValue: defaults.services })}
      />
      {atHome ? (
        <p className="hint">
          Because this is somebody’s home, people see only the town and the first half of the postcode.
        </p>
      ) : (
        <Radios
          name="publicPrecision"
          legend="What may people see?"
          hint="A children’s home is always shown by its area only."
          options={[
            { value: 'exact', label: 'The address and full postcode' },
            { value: 'outcode', label: 'Only the town and the first half of the postcode' },
          ]}
          form={form}
          defaultValue={defaults.publicPrecision ?? 'exact'}
        />
      )}
      <TextArea
        name="gettingThere"
        label="How to get there"
        hint="Buses, parking, the walk from the station. People without a car decide by this."
        rows={3}
        maxCharacters={500}
        optional
        form={form}
        defaultValue={defaults.gettingThere}
      />
    </>
  )
}
