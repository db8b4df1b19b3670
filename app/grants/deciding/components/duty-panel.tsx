import type { FormState } from '#app/ui/form-state'
import type { DutyPanelView } from '../decide-view'
import { DecidePanel } from './decide-panel'
import { RecommendPanel } from './recommend-panel'
import { TakenDecisionPanel } from './taken-decision-panel'

/** What is the reader's to do with an application: recommend, decide, or take back. */
export function DutyPanel({ panel, form }: { panel: DutyPanelView | null; form?: FormState | undefined }) {
  switch (panel?.kind) {
    case undefined:
      return null
    case 'recommend':
      return <RecommendPanel panel={panel} form={form} />
    case 'open':
      return <DecidePanel panel={panel} form={form} />
    case 'decided':
      return <TakenDecisionPanel panel={panel} />
  }
}
