import { applicationHired } from '#emails/hiring/application-hired'
import { applicationInactive } from '#emails/hiring/application-inactive'
import { applicationInterview } from '#emails/hiring/application-interview'
import { applicationNotSelected } from '#emails/hiring/application-not-selected'
import { applicationOffered } from '#emails/hiring/application-offered'
import { applicationShortlisted } from '#emails/hiring/application-shortlisted'
import type { Email } from '#emails/email'
import type { MessageContent } from '#app/shared/message-content'
import type { ProviderChange } from './policy'
import { phoneWords } from '#app/shared/phone'

/** What the candidate's mails say besides the words of the change. */
export type MailFacts = {
  applicationId: string
  vacancyTitle: string
  provider: { name: string; kind: string; contactName: string; contactEmail: string; contactPhone: string }
  /** The council's portal: its name and its address (scheme, host and port). */
  portal: { name: string; origin: string }
}

export type ChangeWords = {
  change: Exclude<ProviderChange, 'undo'>
  words: string
  /** For `hire`. */
  firstDay?: string
  place?: string | null
}

/** The one message that a change of a provider's causes: what is queued for the candidate. */
export function candidateMail(facts: MailFacts, said: ChangeWords): MessageContent {
  return mailOf(facts, said).queued
}

/** The same message as the candidate will read it, for the preview. */
export function previewCandidateMail(facts: MailFacts, said: ChangeWords): Email {
  return mailOf(facts, said).compose()
}

type Template<D extends Record<string, unknown>> = { with: (data: D) => MessageContent; compose: (data: D) => Email }

function made<D extends Record<string, unknown>>(template: Template<D>, data: D) {
  return { queued: template.with(data), compose: () => template.compose(data) }
}

function mailOf(
  { applicationId, vacancyTitle, provider, portal }: MailFacts,
  { change, words, firstDay = '', place = null }: ChangeWords,
) {
  // The name of a person who employs a personal assistant is never given away; nor is what leads to it.
  const named = provider.kind !== 'personal-assistant-employer'
  const contact = named
    ? `${provider.contactName}, ${phoneWords(provider.contactPhone)}, ${provider.contactEmail}`
    : null
  const same = {
    employer: named ? provider.name : null,
    title: vacancyTitle,
    portal: portal.name,
    url: `${portal.origin}/account/applications/${applicationId}`,
  }
  switch (change) {
    case 'shortlist':
      return made(applicationShortlisted, same)
    case 'interview':
      return made(applicationInterview, { ...same, words, contact })
    case 'offer':
      return made(applicationOffered, { ...same, words, contact })
    case 'hire':
      return made(applicationHired, { ...same, firstDay, place: named ? place : null, contact })
    case 'not_select':
      return made(applicationNotSelected, { ...same, words, url: `${portal.origin}/jobs` })
    case 'lapse':
      return made(applicationInactive, { ...same, contact })
  }
}
