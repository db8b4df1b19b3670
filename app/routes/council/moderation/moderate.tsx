import type { Email } from '#emails/email'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { mayNotDecide } from '#app/organisations/councils/policy'
import { reasonForm, reasonOf } from '#app/organisations/councils/reason'
import { ModeratedAdvert, RequirementsToAccept } from '#app/jobs/moderation/components/moderated-advert'
import { ModerationDecision } from '#app/jobs/moderation/components/moderation-decision'
import { ProviderHistory, RuleFindings } from '#app/jobs/moderation/components/moderation-side'
import { ModerationNotices } from '#app/jobs/moderation/components/moderation-notices'
import { suggestedReason } from '#app/jobs/moderation/field-labels'
import { markWords } from '#app/jobs/moderation/mark-words'
import { moderationDone, moderationRefusal } from '#app/jobs/moderation/decision-words'
import { floorOf } from '#app/jobs/pay/coming/queries-coming-floor.server'
import { vacancyToModerate } from '#app/jobs/moderation/queries-moderation.server'
import { decisionsFor } from '#app/jobs/vacancies/fields/decisions'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { renderMarkdown } from '#app/platform/markdown'
import { londonDate } from '#app/shared/dates'
import { tick } from '#app/shared/form-fields'
import { workOf } from '#app/across/work.server'
import { approveVacancy } from '#app/jobs/moderation/approve-vacancy.server'
import { sendBackVacancy, sentBackMail } from '#app/jobs/moderation/send-back-vacancy.server'
import { takeDownVacancy, takenDownMail } from '#app/jobs/moderation/take-down-vacancy.server'
import { z } from 'zod'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Check “${page?.vacancy.answers.title ?? 'advert'}”` },
]

export const loader = as('moderator', async ({ db, params, council, actor, clock }) => {
  const vacancy = found(await vacancyToModerate(db, { councilId: council.id, vacancyId: params.id ?? '' }))
  const now = clock.now()
  const { findings, answers, status } = vacancy
  const words = findings
    .filter(({ field }) => field === 'description')
    .flatMap(({ matches }) => matches.map((match) => match.words))
  const own = actor.providers.map(({ providerId }) => providerId)
  return {
    vacancy,
    descriptionHtml: markWords(renderMarkdown(answers.description), words),
    version: vacancy.updatedAt.toISOString(),
    suggestion: suggestedReason(findings),
    mayNot: mayNotDecide(own, vacancy.provider.id),
    payFloor:
      status === 'closed' ? null : await floorOf(db, { councilId: council.id, answers, today: londonDate(now) }),
    now,
  }
})

type Decision = 'approve' | 'send-back' | 'take-down'
const ApproveForm = z.object({ version: z.iso.datetime(), acceptsRequirement: tick() })

export const action = as('moderator', async ({ request, db, params, council, clock, actor }) => {
  const vacancy = found(await vacancyToModerate(db, { councilId: council.id, vacancyId: params.id ?? '' }))
  const context = workOf({ db, clock, actor, council })
  const vacancyId = vacancy.id
  const letter = { vacancyId, title: vacancy.answers.title, provider: vacancy.provider.name }
  return byIntent(await formDataOf(request), {
    approve: when(ApproveForm, async (read) => {
      const { version, acceptsRequirement } = read.value
      const approved = await approveVacancy({ vacancyId, acceptsRequirement, readVersion: new Date(version) }, context)
      return answer('approve', approved, read)
    }),
    'send-back': when(reasonForm('send-back'), async (read) => {
      const reason = reasonOf('send-back', read)
      return answer('send-back', await sendBackVacancy({ vacancyId, reason }, context), read)
    }),
    'preview-send-back': when(reasonForm('send-back'), (read) =>
      data({ form: read.form, preview: sentBackMail({ ...letter, reason: reasonOf('send-back', read) }, council) }),
    ),
    'take-down': when(reasonForm('take-down'), async (read) => {
      const reason = reasonOf('take-down', read)
      return answer('take-down', await takeDownVacancy({ vacancyId, reason }, context), read)
    }),
    'preview-take-down': when(reasonForm('take-down'), (read) =>
      data({ form: read.form, preview: takenDownMail({ ...letter, reason: reasonOf('take-down', read) }, council) }),
    ),
  })

  function answer(
    decision: Decision,
    decided: Awaited<ReturnType<typeof approveVacancy>>,
    from: Parameters<typeof refuse>[0],
  ) {
    if (decided.ok) return redirectWithNotice('/council/moderation#main', moderationDone(decision, decided.title))
    const { sentence, field, isDone } = moderationRefusal(decided, decision)
    if (sentence === null) throw notFound()
    return isDone
      ? redirectWithNotice('/council/moderation#main', moderationDone(decision, vacancy.answers.title))
      : refuse(from, sentence, field)
  }
})

export default function Moderate() {
  const { vacancy, descriptionHtml, version, suggestion, mayNot, payFloor, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const preview = result && 'preview' in result ? (result.preview as Email) : null
  const { answers, findings, isFirst, provider, status } = vacancy
  const hasRequirement = decisionsFor(answers).length > 0
  return (
    <CouncilPage
      title={status === 'pending_review' ? 'Check this advert' : answers.title}
      lead={`${answers.title || 'Without a title'}, ${provider.name}, reference ${vacancy.reference}`}
      back={{ href: '/council/moderation', label: 'Adverts to check' }}
    >
      <div className="stack-lg">
        <ModerationNotices vacancy={vacancy} payFloor={payFloor} now={now} />
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="stack-lg min-w-0">
            {status !== 'draft' && (
              <ModeratedAdvert {...{ answers, provider, findings, descriptionHtml }} sites={vacancy.sites} />
            )}
            {status !== 'draft' && <RequirementsToAccept answers={answers} />}
          </div>
          <div className="stack-lg min-w-0">
            {status !== 'draft' && <RuleFindings findings={findings} isFirst={isFirst} />}
            <ModerationDecision
              {...{ vacancy, version, hasRequirement, suggestion, mayNot, preview }}
              form={result?.form}
            />
            <ProviderHistory provider={provider} history={vacancy.history} />
          </div>
        </div>
      </div>
    </CouncilPage>
  )
}
