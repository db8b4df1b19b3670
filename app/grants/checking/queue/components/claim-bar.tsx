import { ActionButton, ButtonRow } from '#app/ui/button'
import { Notice } from '#app/ui/status'
import { claimWords } from '../claim'
import type { Claim } from '../queue-view'

type Props = {
  id: string
  claim: Claim | null
  readerId: string
  /** Whose turn it is, and whether the reader may act: then they can take it on. */
  mayTake: boolean
  /** Why the reader may not act, in words. */
  mayNot: string | null
}

/** Who has the application open, and the way to take it on or let it go. */
export function ClaimBar({ id, claim, readerId, mayTake, mayNot }: Props) {
  const action = `/council/grants/${id}`
  const words = claimWords(claim, readerId)
  if (words && claim?.personId === readerId) {
    return (
      <Notice kind="success" title={words}>
        <p>Each thing you do here starts the half hour again. Colleagues can read along.</p>
        <ButtonRow>
          <ActionButton action={action} fields={{ intent: 'let_go' }} kind="secondary" size="small">
            Let it go
          </ActionButton>
        </ButtonRow>
      </Notice>
    )
  }
  if (words) return <Notice kind="warn" title={words} />
  if (mayNot) return <Notice kind="info" title={mayNot} />
  if (!mayTake) return null
  return (
    <Notice kind="info" title="Nobody has this open.">
      <p>Take it on, and it is yours for half an hour.</p>
      <ButtonRow>
        <ActionButton action={action} fields={{ intent: 'claim' }} icon="lock">
          Open it to work on
        </ActionButton>
      </ButtonRow>
    </Notice>
  )
}
