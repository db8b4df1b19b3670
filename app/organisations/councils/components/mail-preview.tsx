import type { Block, Email } from '#emails/email'

/** A message as its reader will get it, before it is sent. */
export function MailPreview({ email, to }: { email: Email; to: string }) {
  return (
    <section className="card stack" aria-label="Preview of the email">
      <p className="eyebrow">This goes to {to}</p>
      <h3>{email.subject}</h3>
      {email.body.map((block, index) => (
        <BlockPart key={index} block={block} />
      ))}
      {email.action && (
        <p>
          <strong>Button:</strong> {email.action.label}
        </p>
      )}
      <p className="text-muted">{email.why}</p>
    </section>
  )
}

function BlockPart({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('quote' in block)
    return (
      <blockquote className="border-l-4 border-line pl-4 whitespace-pre-line break-words">{block.quote}</blockquote>
    )
  if ('code' in block) return <p>{block.code}</p>
  // Shown, not followed: it belongs to whoever gets the mail.
  if ('link' in block) return <p>{block.label}</p>
  if ('list' in block) {
    return (
      <ul className="list-disc pl-6">
        {block.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  }
  return (
    <p>
      {block.facts.map(([label, value]) => (
        <span key={label} className="block">
          {label}: {value}
        </span>
      ))}
    </p>
  )
}
