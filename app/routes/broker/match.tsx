import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokerPage } from '#app/brokering/desk/components/broker-page'
import { PairEvidence } from '#app/brokering/desk/components/pair-evidence'
import { DecisionForms } from '#app/brokering/desk/components/pair-page'
import { listPath, MatchDecisionForm, readDecision } from '#app/brokering/desk/match-forms'
import { dismissRefusalWords } from '#app/brokering/desk/refusal-words'
import { endorseRefusalWords } from '#app/brokering/introductions/endorsing/refusal-words'
import { sortExclusions } from '#app/brokering/introductions/endorsing/soft-exclusions'
import { explainPair, findPair } from '#app/brokering/match-lists/queries-explain-pair.server'
import { scoreWords } from '#app/brokering/matching/words'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { isUuid } from '#app/shared/uuid'
import { Section } from '#app/ui/card'
import { dismissMatch } from '#app/brokering/introductions/endorsing/dismiss-match.server'
import { workOf } from '#app/across/work.server'
import { endorseMatch } from '#app/brokering/introductions/endorsing/endorse-match.server'

export const meta: MetaFunction = () => [{ title: 'A match' }]

export const loader = as('broker', async ({ db, clock, council, params, url }) => {
  const pair = pairOf(params)
  const explained = found(await explainPair(db, { ...pair, councilId: council.id, now: clock.now() }))
  const from = url.searchParams.get('from') === 'vacancy' ? ('vacancy' as const) : ('candidate' as const)
  const { refusing, soft } = explained.match.fits
    ? { refusing: [], soft: [] }
    : sortExclusions(explained.match.exclusions)
  return {
    ...explained,
    from,
    path: url.pathname,
    decision: readDecision(url.searchParams.get('do')),
    mayEndorse: refusing.length === 0 && explained.blocked === null,
    needsWords: soft.length > 0,
  }
})

export const action = as(
  'broker',
  async (context) => {
    const pair = pairOf(context.params)
    const read = readByIntent(await formDataOf(context.request), MatchDecisionForm)
    if (!read.ok) return invalid(read)
    const decided = read.value
    const back = listPath(decided.from, pair)
    if (decided.intent === 'dismiss') {
      const { reason, reasonWords: words } = decided
      const dismissed = await dismissMatch({ ...pair, reason, words }, context)
      if (dismissed.ok) return redirectWithNotice(back, 'The match is dismissed. They can read why in their account.')
      return refuse(read, dismissRefusalWords[dismissed.reason])
    }
    const { brokerWords } = decided
    const spokenAbout = decided.spoke ? decided.spokenAbout : ''
    const consent =
      decided.intent === 'ask'
        ? ({ kind: 'ask' } as const)
        : ({ kind: 'spoken', how: decided.how, words: decided.consentWords } as const)
    const endorsed = await endorseMatch({ ...pair, brokerWords, spokenAbout, consent }, workOf(context))
    if (!endorsed.ok) {
      const field = endorsed.reason === 'needs-words' ? 'spokenAbout' : ''
      return refuse(read, endorseRefusalWords[endorsed.reason], field)
    }
    return redirectWithNotice(back, endorsedWords(endorsed.outcome))
  },
  { of: ({ db, params, council }) => findPair(db, { ...pairOf(params), councilId: council.id }) },
)

function endorsedWords(outcome: { kind: 'asked' } | { kind: 'spoken'; sent: boolean }): string {
  if (outcome.kind === 'asked') return 'Endorsed. They have been asked by email, and have 7 days to answer.'
  return outcome.sent
    ? 'Endorsed. The employer has their details now.'
    : 'Endorsed, and their consent is written down. It could not be sent on yet: look at the introduction.'
}

function pairOf({ candidateId, vacancyId }: Record<string, string | undefined>) {
  if (!isUuid(candidateId) || !isUuid(vacancyId)) throw notFound()
  return { candidateId, vacancyId }
}

export default function MatchPage() {
  const { match, blocked, candidate, vacancy, mayEndorse, needsWords, ...asked } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const [from, decision] = form
    ? [form.values.from, readDecision(String(form.values.intent))]
    : [asked.from, asked.decision]
  const origin = from === 'vacancy' ? 'vacancy' : 'candidate'
  return (
    <BrokerPage
      title={`${candidate.name || 'Without a name'} and “${vacancy.title}”`}
      eyebrow={match.fits ? `${scoreWords(match.score)} of 100` : 'Something stands between'}
      back={{ href: listPath(origin, { ...candidate, ...vacancy }), label: 'Back to the matches' }}
    >
      <div className="grid gap-8 xl:grid-cols-2 items-start">
        <PairEvidence match={match} candidate={candidate} vacancy={vacancy} />
        <Section title="Your decision" id="decision">
          <DecisionForms
            path={asked.path}
            from={origin}
            decision={mayEndorse ? decision : 'dismiss'}
            mayEndorse={mayEndorse}
            blocked={blocked}
            needsWords={needsWords}
            form={form}
          />
        </Section>
      </div>
    </BrokerPage>
  )
}
