import type { OwnGrantLine } from '../own-grant'
import { ownNextSteps, ownStatusLooks, waitsForApplicant } from '../own-status-words'
import { formatMoney } from '#app/shared/money'
import { Card } from '#app/ui/card'
import { Tag } from '#app/ui/status'

/** Where an application is read, or finished while it is a draft. */
export function ownGrantPath({ id, slug, status }: Pick<OwnGrantLine, 'id' | 'slug' | 'status'>): string {
  return status === 'draft' ? `/grants/${slug}/apply` : `/account/grants/${id}`
}

/** A person's applications; those that wait for them are pinned. */
export function OwnGrantCards({
  grants,
  now,
  headingLevel = 2,
}: {
  grants: readonly OwnGrantLine[]
  now: Date
  headingLevel?: 2 | 3
}) {
  return (
    <ul className="stack list-none p-0">
      {grants.map((grant) => {
        const { label, tone, icon } = ownStatusLooks[grant.status]
        return (
          <Card
            key={grant.id}
            as="li"
            title={grant.scheme}
            href={ownGrantPath(grant)}
            headingLevel={headingLevel}
            eyebrow={amount(grant)}
            pinned={waitsForApplicant(grant)}
            aside={
              <Tag tone={tone} icon={icon}>
                {label}
              </Tag>
            }
          >
            <p>{ownNextSteps(grant, now).join(' ')}</p>
          </Card>
        )
      })}
    </ul>
  )
}

function amount({ awardedPence, requestedPence, reference, status }: OwnGrantLine): string {
  if (status === 'expired') return reference
  if (awardedPence !== null) return `${formatMoney(awardedPence)} · ${reference}`
  return requestedPence > 0 ? `You asked for ${formatMoney(requestedPence)} · ${reference}` : reference
}
