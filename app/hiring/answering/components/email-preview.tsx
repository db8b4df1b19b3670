import type { Block, Email } from '#emails/email'

/** A message as its reader gets it: subject, words, the one button and why they got it. */
export function EmailPreview({ email, to }: { email: Email; to: string }) {
  return (
    <article className="card stack" aria-label="The email">
      <dl className="border-b border-line pb-4">
        <div>
          <dt className="inline font-semibold">To: </dt>
          <dd className="inline">{to}</dd>
        </div>
        <div>
          <dt className="inline font-semibold">Subject: </dt>
          <dd className="inline">{email.subject}</dd>
        </div>
      </dl>
      <h3>{email.heading}</h3>
      {email.body.map((block, index) => (
        <BlockPart key={index} block={block} />
      ))}
      {email.action && (
        <p>
          <span className="button button-secondary" aria-hidden="true">
            {email.action.label}
          </span>
          <span className="block text-muted wrap-anywhere">
            A button, “{email.action.label}”, leads to {email.action.url}
          </span>
        </p>
      )}
      <p className="border-t border-line pt-4 text-muted">{email.why}</p>
    </article>
  )
}

function BlockPart({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('quote' in block)
    return <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line">{block.quote}</blockquote>
  if ('code' in block) return <p className="text-2xl font-bold">{block.code}</p>
  // Shown, not followed: it belongs to whoever gets the mail.
  if ('link' in block) return <p>{block.label}</p>
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <dl>
      {block.facts.map(([label, value]) => (
        <div key={label}>
          <dt className="inline font-semibold">{label}: </dt>
          <dd className="inline">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
