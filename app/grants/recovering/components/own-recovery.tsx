import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { Section } from '#app/ui/card'
import { SummaryList } from '#app/ui/summary'
import type { OwnRecoveryView } from '../recovery-view'

/** What somebody is asked to pay back, on their own page: how much, how, and what is still missing. */
export function OwnRecovery({ recovery }: { recovery: OwnRecoveryView }) {
  const { status, pence, recoveredPence, words, askedAt, reference } = recovery
  const left = pence - recoveredPence
  return (
    <Section title={status === 'asked' ? `Please pay back ${formatMoney(left)}` : 'What we asked back'} id="recovery">
      <div className="stack">
        {status === 'written_off' && <p>You do not have to pay anything more.</p>}
        {status === 'recovered' && <p>You have paid all of it. Thank you.</p>}
        {status === 'asked' && words && <p className="whitespace-pre-line wrap">{words}</p>}
        <SummaryList
          items={[
            { label: 'Asked back', value: `${formatMoney(pence)}, ${formatDate(askedAt)}` },
            { label: 'Paid back so far', value: formatMoney(recoveredPence) },
            { label: 'Your reference', value: reference },
          ]}
        />
      </div>
    </Section>
  )
}
