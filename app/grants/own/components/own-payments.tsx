import type { OwnGrant } from '../own-grant'
import type { OwnActions } from '../own-policy'
import { paymentWords } from '../own-payment-words'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'

/** Every payment that was promised, and what has become of it. */
export function OwnPayments({ grant, may, now }: { grant: OwnGrant; may: OwnActions; now: Date }) {
  if (grant.instalments.length === 0) return null
  const toPay = grant.instalments.some(({ status }) => status !== 'paid' && status !== 'cancelled')
  return (
    <Section title="Your payments" id="payments">
      <div className="stack">
        <ul className="stack list-none p-0">
          {grant.instalments.map((instalment) => {
            const { sentence, tone, icon } = paymentWords(instalment, now)
            return (
              <li key={instalment.number} className={`flex gap-2 tone-${tone}`}>
                <span className="shrink-0 pt-1">
                  <Icon name={icon} />
                </span>
                <span>{sentence}</span>
              </li>
            )
          })}
        </ul>
        {toPay && grant.bank && (
          <p>
            We pay into the account ending {grant.bank.lastDigits}.
            {may.changeBank && (
              <>
                {' '}
                <a href={`/account/grants/${grant.id}/bank`}>Change your bank details</a>
              </>
            )}
          </p>
        )}
      </div>
    </Section>
  )
}
