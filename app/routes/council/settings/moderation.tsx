import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { PhrasesForm } from '#app/jobs/moderation/phrases-form'
import { MOST_COUNCIL_PHRASES } from '#app/jobs/moderation/rules/council-phrases'
import { MODERATION_SECTION, ModerationSetting } from '#app/jobs/moderation/moderation-phrases.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextArea } from '#app/ui/text-fields'

const HERE = '/council/settings/moderation'

export const meta: MetaFunction = () => [{ title: settingLabels.moderation.label }]

export const loader = as('admin', async ({ db, council }) => {
  const history = await settingHistory(db, { councilId: council.id, section: MODERATION_SECTION })
  const newest = history[0]
  return {
    phrases: newest ? ModerationSetting.parse(newest.value).phrases : [],
    version: newest?.version ?? 0,
    history,
  }
})

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, PhrasesForm)
  if (!read.ok) return invalid(read)
  const { phrases, version } = read.value
  const changed = await changeSetting(
    { section: MODERATION_SECTION, seenVersion: version, make: () => ({ ok: true, value: { phrases } }) },
    { db, clock, actor, council },
  )
  if (changed.ok)
    return redirectWithNotice(HERE, 'Saved. Adverts that are published from now on are checked for these.')
  return refuse(read, 'A colleague changed this list meanwhile. Open the page again, see what is new, then add yours.')
})

export default function ModerationSettings() {
  const { phrases, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title={settingLabels.moderation.label}
      lead="The portal already looks for discrimination, profanity, requests for money or bank details, health questions and contact details. Add what your council wants to read first."
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }}>
          <TextArea
            name="phrases"
            label="Phrases that hold an advert back"
            hint={`One to a line, at most ${MOST_COUNCIL_PHRASES}. Capital letters do not matter. They are found as whole words.`}
            rows={10}
            defaultValue={phrases.join('\n')}
            form={answer?.form}
          />
          <Button>Save phrases</Button>
        </Form>
        <SettingHistory history={history} nameOf={(what) => what.replace(/^phrases: /, '')} />
      </div>
    </CouncilPage>
  )
}
