import { formatDay } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Pagination } from '#app/ui/navigation'
import { Table } from '#app/ui/table'
import { TextArea, TextField } from '#app/ui/text-fields'
import { REASON_MAX } from '../manager-forms'
import { friendName } from '../manager-words'
import type { UntoldApplicant } from '../manager-views'
import type { Page } from '#app/shared/pagination'

const PATH = '/provider/referrals/record'

type RecordProps = {
  applicant: UntoldApplicant
  referrers: readonly { id: string; name: string }[]
  form: FormState | undefined
}

/** Who told this applicant, and how one knows. */
export function RecordForm({ applicant, referrers, form }: RecordProps) {
  if (referrers.length === 0)
    return (
      <p>
        Nobody is in your programme yet. <a href="/provider/referrals/people">Invite your people first</a>.
      </p>
    )
  return (
    <Form action={`${PATH}?application=${applicant.id}`} state={form}>
      <Select
        name="referrer"
        label="Who told them?"
        empty="Choose a person"
        options={referrers.map(({ id, name }) => ({ value: id, label: name }))}
        form={form}
      />
      <TextArea
        name="words"
        label="How do you know?"
        hint="For your colleagues, if somebody asks. The applicant can see who is written down, and take it off."
        rows={3}
        maxCharacters={REASON_MAX}
        form={form}
      />
      <Button>Record it</Button>
    </Form>
  )
}

type ChooseProps = { rows: readonly UntoldApplicant[]; page: Page; q: string; now: Date }

/** Which applicant it is about. */
export function ChooseApplicant({ rows, page, q, now }: ChooseProps) {
  return (
    <div className="stack">
      <Form
        method="get"
        action={PATH}
        role="search"
        aria-label="Find an applicant"
        className="grid items-end gap-4 sm:grid-cols-[minmax(0,28rem)_auto] sm:justify-start"
      >
        <TextField name="q" label="Name of the applicant" defaultValue={q} maxLength={80} />
        <Button kind="secondary" icon="search">
          Search
        </Button>
      </Form>
      <Table
        caption="Applicants for whom nobody is written down"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Applicant',
            cell: ({ id, name }) => <a href={`${PATH}?application=${id}`}>{friendName(name)}</a>,
          },
          { label: 'Job', cell: ({ vacancyTitle }) => vacancyTitle },
          { label: 'Applied', cell: ({ submittedAt }) => formatDay(submittedAt, now) },
        ]}
        empty={
          <p className="text-muted">
            {q
              ? 'Nobody by that name is without a referral.'
              : 'Every applicant has a referral, or nobody applied yet.'}
          </p>
        }
      />
      <Pagination
        page={page.page}
        pages={page.pages}
        of="applicants"
        hrefFor={(to) => `${PATH}?${new URLSearchParams({ ...(q && { q }), page: String(to) }).toString()}`}
      />
    </div>
  )
}
