import type { LimitWords } from '#app/grants/schemes/limit-words'
import { ActionButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'
import { LimitsNotice } from './limits-notice'

type StartProps = {
  scheme: { slug: string; name: string; isOpen: boolean }
  parts: readonly string[]
  limits: LimitWords
}

/** Before the first screen: what is coming. */
export function GrantStart({ scheme, parts, limits }: StartProps) {
  const { slug, name, isOpen } = scheme
  return (
    <Page
      title="Apply"
      eyebrow={name}
      lead="It takes about 15 minutes. You can stop at any time and come back: what you save stays."
      back={{ href: `/grants/${slug}` }}
      narrow
    >
      <div className="stack-lg">
        <LimitsNotice limits={limits} />
        <ol className="stack list-decimal pl-6">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ol>
        <p>Have at hand: your National Insurance number, your bank card, and photos of the documents we ask for.</p>
        {isOpen ? (
          <div>
            <ActionButton action={`/grants/${slug}/apply`} size="large" iconAfter="forward">
              Start now
            </ActionButton>
          </div>
        ) : (
          <Notice kind="warn" title="This scheme is closed at the moment">
            <p>You cannot apply to it now.</p>
          </Notice>
        )}
      </div>
    </Page>
  )
}
