import { QuestionFields } from '#app/grants/schemes/components/question-fields'
import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { Button } from '#app/ui/button'
import { Radios, Select, type Option } from '#app/ui/choice-fields'
import type { FormState } from '#app/ui/form-state'
import { DateField, TextField } from '#app/ui/text-fields'
import { MOST_EMPLOYERS, OTHER_EMPLOYER } from '../forms/work-form'
import type { EmployerChoice, StepPage } from '../screens/grant-pages'

/** Where somebody works: found among the employers the council knows, or written down. */
export function WorkFields({ page, form, found }: { page: StepPage; form: FormState; found: EmployerChoice[] }) {
  const { employer } = page
  const places = employer && !found.some(({ siteId }) => siteId === employer.siteId) ? [employer, ...found] : found
  const options: Option[] = places.map(({ siteId, providerName, place }) => ({
    value: siteId,
    label: providerName,
    hint: place,
  }))
  return (
    <>
      <div className="field stack">
        <TextField
          name="employerSearch"
          label="Find your employer"
          hint={
            page.fromRecord
              ? 'We filled this in from what your employer told us. If it is another job, search for it here.'
              : 'The name of the care home or company, or the town.'
          }
          type="search"
          autoComplete="organization"
          form={form}
        />
        <div>
          <Button kind="secondary" icon="search" name="intent" value="find">
            Find
          </Button>
        </div>
      </div>
      <Radios
        name="site"
        legend="Where do you work?"
        hint={
          found.length === MOST_EMPLOYERS
            ? 'These are the first we found. Not among them? Type more of the name above, or the town.'
            : undefined
        }
        options={[
          ...options,
          { value: OTHER_EMPLOYER, label: 'Not on the list: I write it down', reveal: <NamedEmployer form={form} /> },
        ]}
        form={form}
      />
      <Select
        name="jobRole"
        label="Your job"
        empty="Choose the nearest"
        options={roles.map((role) => ({ value: role, label: roleLabels[role] }))}
        form={form}
      />
      <DateField name="startedOn" label="The day you started there, or will start" form={form} />
      <QuestionFields keys={page.askedAboutWork} form={form} />
    </>
  )
}

function NamedEmployer({ form }: { form: FormState }) {
  return (
    <div className="stack">
      <TextField name="employerName" label="Name of your employer" form={form} />
      <TextField
        name="employerEmail"
        label="Email address of your manager or office"
        hint="We ask there whether you work for them. We do not say why we ask."
        type="email"
        inputMode="email"
        spellCheck={false}
        form={form}
      />
      <TextField name="workPostcode" label="Postcode where you work" width="s" form={form} />
    </div>
  )
}
