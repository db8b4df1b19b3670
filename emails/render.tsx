import { render } from '@react-email/render'
import type { Block, Email } from './email'
import { EmailLayout } from './layout'
import { emailTemplates } from './registry'

export type RenderedEmail = { subject: string; text: string; html: string }

/** The council colour in mails: dark enough for white text in every brand. */
const BUTTON_COLOUR = '#14532d'

/** @throws Error when no file in emails/ has this template name. */
export async function renderEmail(template: string, data: Record<string, unknown>): Promise<RenderedEmail> {
  const found = emailTemplates.find((candidate) => candidate.template === template)
  if (!found) throw new Error(`There is no e-mail template ${template}.`)
  // The data was written by the same template's `with`.
  const email = (found.compose as (data: Record<string, unknown>) => Email)(data)
  const html = await render(<EmailLayout email={email} colour={BUTTON_COLOUR} />)
  return { subject: oneLine(email.subject), text: plainText(email), html }
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
