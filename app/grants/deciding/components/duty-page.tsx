import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { ErrorSummary } from '#app/ui/form'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import type { DutyPanelView } from '../decide-view'
import { DutyPanel } from './duty-panel'

type Props = {
  id: string
  title: string
  panel: DutyPanelView | null
  /** Why there is nothing to see. */
  bar: string | null
  form: FormState | undefined
}

/** The reader's duty on a page of its own. What was refused stands at the top, since its form may be gone. */
export function DutyPage({ id, title, panel, bar, form }: Props) {
  const { '': refusals, ...errors } = form?.errors ?? {}
  return (
    <CouncilPage title={title} back={{ href: `/council/grants/${id}`, label: 'The application' }} narrow>
      <div className="stack-lg">
        {refusals && <ErrorSummary state={{ values: {}, errors: { '': refusals } }} />}
        {panel ? (
          <DutyPanel panel={panel} form={form && { ...form, errors }} />
        ) : (
          <Notice>
            <p>{bar ?? 'The application has moved on: there is nothing for you to do with it now.'}</p>
          </Notice>
        )}
      </div>
    </CouncilPage>
  )
}
