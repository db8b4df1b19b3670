import { Button, ButtonRow, LinkButton } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { DateField, TextField } from '#app/ui/text-fields'
import { entityWords, type AuditWords } from '../change-words'

type FilterFormProps = {
  filter: {
    entity: string | null
    from: string | null
    to: string | null
    person: string
    reference: string
    about: string
  }
  entities: string[]
  words: AuditWords
}

/** What of the record to show. */
export function AuditFilterForm({ filter, entities, words }: FilterFormProps) {
  return (
    <Form method="get" action="/council/audit" role="search" aria-label="Filter the record">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          name="entity"
          label="What"
          empty="Everything but sign-in codes"
          defaultValue={filter.entity ?? ''}
          options={entities.map((entity) => ({ value: entity, label: entityWords(words, entity) }))}
        />
        <TextField name="person" label="Who did it" width="full" defaultValue={filter.person} />
        <TextField
          name="reference"
          label="Reference"
          hint="Of a grant application, a payment or a vacancy."
          width="full"
          defaultValue={filter.reference}
        />
        <TextField
          name="about"
          label="Whose case"
          hint="Their whole name or email address."
          width="full"
          defaultValue={filter.about}
        />
        <DateField name="from" label="From" defaultValue={filter.from ?? ''} />
        <DateField name="to" label="To" defaultValue={filter.to ?? ''} />
      </div>
      <ButtonRow>
        <Button kind="secondary" icon="filter">
          Show these
        </Button>
        <LinkButton href="/council/audit" kind="quiet">
          Clear
        </LinkButton>
      </ButtonRow>
    </Form>
  )
}
