import { radii } from '#app/jobs/search/parameters'
import { roleLabels, roles } from '#app/jobs/vocabulary/vocabulary'
import { Button, ButtonRow } from '#app/ui/button'
import { Checkbox, Select } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Chips } from '#app/ui/status'
import { Details } from '#app/ui/summary'
import { HiddenField, TextField } from '#app/ui/text-fields'
import { candidateStatuses, candidateStatusLabels } from '#app/brokering/candidates/candidate'
import { counted } from '#app/shared/counted'
import { caseOrderLabels, caseOrders, casesHref, everyCase, type CaseFilters } from '../caseload/case-filters'

type Props = {
  filters: CaseFilters
  /** Why the place that was typed is not known. */
  problem: string | null
}

/** Who is looked for, and what narrows the list; the chips say what is in force. */
export function CaseFilterForm({ filters, problem }: Props) {
  const { whose, q, state, due, role, near, radius, order } = filters
  const form: FormState | undefined = problem ? { values: { near }, errors: { near: [problem] } } : undefined
  const inUse = chipsOf(filters)
  return (
    <div className="stack">
      <Form method="get" action="/broker/candidates" state={form} aria-label="Find candidates" role="search">
        {whose !== everyCase.whose && <HiddenField name="whose" value={whose} />}
        <div className="grid items-end gap-4 sm:grid-cols-[minmax(0,24rem)_minmax(0,13rem)_auto] sm:justify-start">
          <TextField
            name="q"
            label="Name, postcode or phone number"
            type="search"
            width="full"
            autoComplete="off"
            defaultValue={q}
          />
          <Select
            name="order"
            label="Order"
            options={caseOrders.map((value) => ({ value, label: caseOrderLabels[value] }))}
            defaultValue={order}
          />
          <Button icon="search">Show</Button>
        </div>
        <Details summary="More filters" open={problem !== null}>
          <div className="stack">
            <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
              <Select
                name="state"
                label="State"
                empty="All that are open"
                options={candidateStatuses.map((value) => ({ value, label: candidateStatusLabels[value] }))}
                defaultValue={state ?? ''}
              />
              <Select
                name="role"
                label="Would do this work"
                empty="Any work"
                options={roles.map((value) => ({ value, label: roleLabels[value] }))}
                defaultValue={role ?? ''}
              />
              <TextField
                name="near"
                label="Lives near"
                width="full"
                autoComplete="off"
                defaultValue={near}
                form={form}
              />
              <Select
                name="radius"
                label="Within"
                options={radii.map((miles) => ({
                  value: String(miles),
                  label: counted(miles, 'mile'),
                }))}
                defaultValue={String(radius)}
              />
            </div>
            <Checkbox name="due" label="Next action or check at work due" defaultChecked={due} />
            <ButtonRow>
              <Button kind="secondary" icon="filter">
                Use these filters
              </Button>
            </ButtonRow>
          </div>
        </Details>
      </Form>
      <Chips items={inUse} clearHref={casesHref({ whose })} />
    </div>
  )
}

function chipsOf(filters: CaseFilters): { label: string; removeHref: string }[] {
  const { q, state, due, role, near, radius } = filters
  const without = (change: Partial<CaseFilters>) => casesHref({ ...filters, ...change, page: 1 })
  return [
    ...(q ? [{ label: `“${q}”`, removeHref: without({ q: '' }) }] : []),
    ...(state ? [{ label: candidateStatusLabels[state], removeHref: without({ state: null }) }] : []),
    ...(due ? [{ label: 'Next action due', removeHref: without({ due: false }) }] : []),
    ...(role ? [{ label: roleLabels[role], removeHref: without({ role: null }) }] : []),
    ...(near ? [{ label: `Within ${counted(radius, 'mile')} of ${near}`, removeHref: without({ near: '' }) }] : []),
  ]
}
