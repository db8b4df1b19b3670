import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { ScoreMeans } from '#app/brokering/match-lists/components/score-means'
import { WeightsFields } from '#app/brokering/match-lists/components/weights-fields'
import { WeightsPreviewed } from '#app/brokering/match-lists/components/weights-preview'
import { MATCHING_SECTION, matchingWeights } from '#app/brokering/match-lists/queries-weights.server'
import { previewWeights } from '#app/brokering/match-lists/queries-weights-preview.server'
import type { PartName } from '#app/brokering/matching/match'
import { WeightsForm } from '#app/brokering/matching/weights'
import { partLabels } from '#app/brokering/matching/words'
import { askAgain, knownIntent } from '#app/platform/by-intent.server'
import { checkForm, formDataOf, invalid, redirectWithNotice, refuse, textOf } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

const HERE = '/council/settings/matching'

export const meta: MetaFunction = () => [{ title: settingLabels.matching.label }]

export const loader = as('admin', async ({ db, council }) => {
  const [{ weights, version }, history] = await Promise.all([
    matchingWeights(db, council.id),
    settingHistory(db, { councilId: council.id, section: MATCHING_SECTION }),
  ])
  return { weights, version: String(version), history }
})

export const action = as('admin', async ({ request, db, clock, actor, council, roles }) => {
  const raw = await formDataOf(request)
  const intent = knownIntent(raw, ['preview', 'save'])
  if (!intent) return askAgain(raw)
  const read = checkForm(raw, WeightsForm)
  if (!read.ok) return invalid(read)
  const weights = read.value
  if (intent === 'preview') {
    const given = { councilId: council.id, weights, now: clock.now(), withNames: roles.includes('broker') }
    return { form: read.form, tried: { weights, preview: await previewWeights(db, given) } }
  }
  const seenVersion = Number(textOf(read.raw, 'version')) || 0
  const change = { section: MATCHING_SECTION, seenVersion, make: () => ({ ok: true as const, value: weights }) }
  const changed = await changeSetting(change, { db, clock, actor, council })
  if (changed.ok) return redirectWithNotice(HERE, 'These weights count from now on. Lists are being worked out again.')
  return refuse(
    read,
    'A colleague changed the weights meanwhile. Open the page again, see what is new, then try yours.',
  )
})

export default function MatchingSettings() {
  const { weights, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const tried = answer && 'tried' in answer ? answer.tried : null
  return (
    <CouncilPage
      title={settingLabels.matching.label}
      lead="A match is scored out of 100. These nine numbers say how much each part can bring; together they are 100. They only put jobs and people in order: a broker decides, and nobody is refused by a number."
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <ScoreMeans />
        <Form state={answer?.form} action={`${HERE}#preview`} hidden={{ version, intent: 'preview' }}>
          <WeightsFields weights={weights} form={answer?.form} />
          <Button>Preview</Button>
        </Form>
        {tried && <WeightsPreviewed {...tried} version={version} action={HERE} />}
        <SettingHistory history={history} nameOf={(what) => partLabels[what as PartName] ?? what} />
      </div>
    </CouncilPage>
  )
}
