import type { ReactNode } from 'react'
import type { FormState } from '#app/ui/form-state'
import { Notice } from '#app/ui/status'
import type { RecoveryPage } from '../recovery-view'
import { CaseFacts, RecoveryStanding } from './recovery-facts'
import { DecideEnd, DecideRecovery, ProposeEnd, ProposeRecovery } from './recovery-forms'

type Props = {
  page: RecoveryPage
  /** Why the reader may do nothing here; null if they may. */
  mayNot: string | null
  suggestion: string
  /** Somebody else proposed to stop asking. */
  mayEnd: boolean
  /** Letting it go, where one person decides that. */
  letGo: ReactNode
  form: FormState | undefined
}

/** What happened and where it stands, beside what an approver can do about it. */
export function RecoveryDesk({ page, mayNot, suggestion, mayEnd, letGo, form }: Props) {
  const { applicationId, status, careful, askBack, recovery, hasEmail } = page
  const here = `/council/grants/${applicationId}/recovery`
  const shared = { action: here, form }
  const live = recovery?.status === 'proposed' || recovery?.status === 'asked'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-2">
      <div className="stack-lg">
        {careful.length > 0 && (
          <Notice kind="warn" title="Before you ring or write">
            {careful.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        <CaseFacts page={page} />
        {recovery && <RecoveryStanding recovery={recovery} hasEmail={hasEmail} letterHref={`${here}/letter.pdf`} />}
      </div>
      <div className="stack-lg">
        {mayNot && (live || (status === 'monitoring' && askBack)) && (
          <Notice kind="info" title="A colleague does this">
            <p>{mayNot}</p>
          </Notice>
        )}
        {!mayNot && !live && status === 'monitoring' && askBack && (
          <ProposeRecovery {...shared} askBack={askBack} suggestion={suggestion ?? ''} />
        )}
        {!mayNot && !live && status === 'monitoring' && askBack && letGo}
        {!live && !askBack && <p>Nothing can be asked back.</p>}
        {!mayNot && recovery?.status === 'proposed' && <DecideRecovery {...shared} recovery={recovery} />}
        {!mayNot && recovery?.status === 'asked' && !recovery.endProposedBy && <ProposeEnd {...shared} />}
        {!mayNot && recovery?.status === 'asked' && recovery.endProposedBy && (
          <DecideEnd {...shared} recovery={recovery} mayEnd={mayEnd} />
        )}
      </div>
    </div>
  )
}
