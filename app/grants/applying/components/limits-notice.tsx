import type { LimitWords } from '#app/grants/schemes/limit-words'
import { Notice } from '#app/ui/status'

/** Caps and gaps, on the first pages of the form. */
export function LimitsNotice({ limits: { sentences, nothingNow } }: { limits: LimitWords }) {
  if (sentences.length === 0) return null
  return (
    <Notice
      kind={nothingNow ? 'warn' : 'info'}
      title={nothingNow ? 'We cannot agree to it now' : 'How much and how often'}
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
