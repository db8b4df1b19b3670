import { formatMoney } from '#app/shared/money'
import { ActionButton, ButtonRow, LinkButton } from '#app/ui/button'
import type { IconName } from '#app/ui/icons'
import { runFileLabels, type RunFileFormat } from '../../files/payment-files'
import type { RunStep } from '../policy/run-policy'
import { paymentsCount } from '../run-words'

type Run = {
  id: string
  status: string
  lineCount: number
  totalPence: number
  fileSha256: string | null
  files: { format: RunFileFormat }[]
}

type Look = { label: string; icon: IconName; kind?: 'secondary' | 'quiet' }

const looks: Record<RunStep['step'], (run: Run) => Look> = {
  lock: ({ lineCount, totalPence }) => ({
    label: `Lock ${paymentsCount(lineCount)}, ${formatMoney(totalPence)}`,
    icon: 'lock',
  }),
  rebuild: () => ({ label: 'Build it again', icon: 'refresh', kind: 'secondary' }),
  unlock: () => ({ label: 'Unlock', icon: 'undo', kind: 'secondary' }),
  authorise: ({ lineCount, totalPence }) => ({
    label: `Authorise ${paymentsCount(lineCount)}, ${formatMoney(totalPence)}`,
    icon: 'check',
  }),
  export: () => ({ label: 'Export', icon: 'send' }),
  confirm: () => ({ label: 'Upload the bank’s answer', icon: 'upload' }),
  cancel: () => ({ label: 'Give this run up', icon: 'close', kind: 'quiet' }),
}

/** What may be done with a run now: a button for each step, or who may not and why. */
export function RunSteps({ run, steps }: { run: Run; steps: readonly RunStep[] }) {
  const action = `/council/payment-runs/${run.id}`
  const mine = steps.filter(({ why }) => why === null)
  const barred = steps.filter(({ why }) => why !== null)
  const awaitsAnswer = run.status === 'exported' || run.status === 'part_confirmed'
  const seen = { lineCount: String(run.lineCount), totalPence: String(run.totalPence) }
  return (
    <div className="stack">
      <ButtonRow>
        {awaitsAnswer && (
          <LinkButton href={`${action}/confirm`} icon="upload">
            Upload the bank’s answer
          </LinkButton>
        )}
        {run.fileSha256 && (
          <ActionButton action={`${action}/export`} icon="download" kind="secondary">
            Download the file for the bank
          </ActionButton>
        )}
        {run.files.map(({ format }) => (
          <ActionButton key={format} action={`${action}/export/${format}`} icon="download" kind="secondary">
            {runFileLabels[format]}
          </ActionButton>
        ))}
        {mine.map(({ step }) => {
          const { label, ...look } = looks[step](run)
          const fields = step === 'lock' || step === 'authorise' ? { intent: step, ...seen } : { intent: step }
          return (
            <ActionButton key={step} action={action} fields={fields} {...look}>
              {label}
            </ActionButton>
          )
        })}
      </ButtonRow>
      {run.files.some(({ format }) => format === 'standard-18') && (
        <p>
          <strong>Send one file to the bank, not both:</strong> the bureau’s file and the Bacs file pay the same people.
        </p>
      )}
      {barred.map(({ step, why }) => (
        <p key={step}>
          <strong>{BARRED[step]}:</strong> {why}
        </p>
      ))}
    </div>
  )
}

const BARRED: Record<RunStep['step'], string> = {
  lock: 'You cannot lock it',
  rebuild: 'You cannot change it',
  unlock: 'You cannot unlock it',
  authorise: 'You cannot authorise it',
  export: 'You cannot export it',
  confirm: 'You cannot upload an answer',
  cancel: 'You cannot give it up',
}
