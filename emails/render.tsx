import { render } from '@react-email/render'
import type { Block, Email } from './email'
import { EmailLayout } from './layout'
import { emailTemplates } from './registry'

export type RenderedEmail = { subject: string; text: string; html: string; secret: boolean }

/** The council colour in mails: dark enough for white text in every brand. */
const BUTTON_COLOUR = '#14532d'

/**
 * What is sent for a message that was queued, and whether it holds a secret.
 * @throws Error when no file in emails/ has this template name, or its data is not that of the template
 */
export async function renderEmail(template: string, data: unknown): Promise<RenderedEmail> {
  const found = emailOf(template)
  if (!found) throw new Error(`There is no email template ${template}.`)
  const email = found.read(data)
  if (!email) throw new Error(`The data of an email ${template} cannot be read.`)
  const html = await render(<EmailLayout email={email} colour={BUTTON_COLOUR} />)
  return { subject: oneLine(email.subject), text: plainText(email), html, secret: found.secret }
}

/** A mail that somebody got, as they read it; null where it held a secret, or its data is gone. */
export function keptEmail(template: string, data: unknown): { subject: string; text: string } | null {
  const found = emailOf(template)
  const email = found && !found.secret ? found.read(data) : null
  return email && { subject: oneLine(email.subject), text: plainText(email) }
}

function emailOf(template: string) {
  return emailTemplates.find((candidate) => candidate.template === template)
}

function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}

/** The message as plain text: as good as the HTML, not a by-product of it. */
export function plainText(email: Email): string {
  const parts = [email.heading, ...email.body.map(blockText)]
  if (email.action) parts.push(`${email.action.label}:\n${email.action.url}`)
  return `${parts.join('\n\n')}\n\n--\n${email.why}\n`
}

function blockText(block: Block): string {
  if (typeof block === 'string') return block
  if ('quote' in block) return block.quote.replace(/^/gm, '> ')
  if ('code' in block) return block.code
  if ('link' in block) return `${block.label}:\n${block.link}`
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n')
  return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
}
