import { data } from '@remix-run/node'
import type { Email } from '#emails/email'
import { hireCandidate } from '#app/across/employment/hire-candidate.server'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import type { Answered, ToldChange } from '#app/hiring/answering/answer-forms'
import { answerRefusalWords } from '#app/hiring/answering/applicant-words'
import { previewCandidateMail } from '#app/hiring/answering/candidate-mail'
import { mailFacts } from '#app/hiring/answering/change-application.server'
import { applicant } from '#app/hiring/answering/queries-applicant.server'
import { peopleToDecline } from '#app/hiring/answering/queries-declining.server'
import type { workOf } from '#app/across/work.server'
import { refuse, type FormAnswer } from '#app/platform/forms.server'
import { found, type ProviderContext } from '#app/platform/guard.server'
import { formatDay } from '#app/shared/date-words'

type Sent = Extract<Answered, { intent: `send-${string}` }>
type Shown = Extract<Answered, { intent: ToldChange }>

/** What the candidate reads of an answer, as its form says it. */
const wordsOf = (answer: Sent | Shown) =>
  'interviewWords' in answer ? answer.interviewWords : 'offerWords' in answer ? answer.offerWords : ''

export const isShown = (answer: Answered): answer is Shown =>
  ['shortlist', 'interview', 'offer', 'hire', 'lapse'].includes(answer.intent)

/** The email of an answer, before anything is done. A hire's first day and site are looked at now rather than then. */
export async function showEmail(
  answer: Shown,
  form: FormAnswer,
  { params, db, clock, council, provider }: ProviderContext,
) {
  const now = clock.now()
  const { providerId } = provider
  const id = params.id ?? ''
  const [person] = await peopleToDecline(db, { ids: [id], providerId })
  const { email, ...facts } = found(person ?? null)
  let place: { firstDay?: string; place?: string } = {}
  if (answer.intent === 'hire') {
    const { vacancy } = found(await applicant(db, { id, providerId, now }))
    const site = vacancy.sites.find((one) => one.id === answer.site)
    if (!site) return refuse({ form }, ...answerRefusalWords['unknown-site'])
    place = { firstDay: formatDay(answer.startAgreed, now), place: `${site.name}, ${site.town}` }
  }
  const said = { change: answer.intent, words: wordsOf(answer), ...place }
  const preview: { email: Email; to: string } = {
    email: previewCandidateMail(mailFacts(facts, council), said),
    to: email ?? 'They gave no email address',
  }
  return data({ form, preview })
}

/** Does what the email said, and tells the candidate when it was chosen. */
export function sendAnswer(id: string, answer: Sent, work: ReturnType<typeof workOf<ProviderContext>>) {
  const { expected } = answer
  if (answer.intent === 'send-hire') {
    const { startAgreed, site: siteId, tell } = answer
    return hireCandidate({ id, expected, startAgreed, siteId, tell }, work)
  }
  return answerApplicant(
    { id, change: sentChange[answer.intent], words: wordsOf(answer), expected, tell: answer.tell },
    work,
  )
}

const sentChange = {
  'send-shortlist': 'shortlist',
  'send-interview': 'interview',
  'send-offer': 'offer',
  'send-lapse': 'lapse',
} as const

export const changeOf = (intent: Sent['intent']): ToldChange => (intent === 'send-hire' ? 'hire' : sentChange[intent])
