import { sealText } from '#app/platform/field-encryption.server'
import { idOf } from '../random'
import type { DemoGrant } from './applications'
import type { DemoConfirmation } from './confirmations'
import { actorOf } from './decisions'
import type { DemoSignal } from './signals'

const OPEN: readonly string[] = ['submitted', 'checking', 'info_requested', 'on_hold', 'recommended']

/** Employers whom the council has not checked: looked into before somebody recommended, open before. */
export function inventEmployerSignals(
  grants: readonly DemoGrant[],
  confirmations: readonly DemoConfirmation[],
): DemoSignal[] {
  return grants.flatMap((grant) => {
    const { submittedAt, plan, steps, scheme, applicant } = grant
    if (!submittedAt || !OPEN.includes(plan.state) || applicant.job.employer === 'verified') return []
    const asked = confirmations.find(({ applicationId, kind }) => applicationId === grant.id && kind === 'employment')
    if (!asked) return []
    const recommended = steps.findLast(({ event }) => event === 'recommend')
    return [
      {
        id: idOf('grant-signal', grant.id, 'unverified-employer'),
        councilId: scheme.council.id,
        applicationId: grant.id,
        kind: 'unverified-employer' as const,
        confirmationId: asked.id,
        foundAt: submittedAt,
        resolvedAt: recommended ? new Date(recommended.at.getTime() - 1_800_000) : null,
        resolvedByPersonId: recommended ? actorOf(grant, recommended) : null,
        noteSealed: recommended
          ? sealText('I rang the number on the home’s own website. The manager knows them and sent me the rota.')
          : null,
      },
    ]
  })
}
