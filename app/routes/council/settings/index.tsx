import type { MetaFunction } from '@remix-run/node'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { settingLabels, settingSections } from '#app/organisations/settings/settings'
import { as } from '#app/platform/guard.server'
import { Card } from '#app/ui/card'

export const meta: MetaFunction = () => [{ title: 'Settings' }]

export const loader = as('admin', () => null)

export default function Settings() {
  return (
    <CouncilPage title="Settings" lead="Each change is kept with who made it and when. Nothing is overwritten.">
      <div className="grid gap-4 lg:grid-cols-2">
        {settingSections.map((section) => (
          <Card key={section} title={settingLabels[section].label} href={`/council/settings/${section}`}>
            <p>{settingLabels[section].about}</p>
          </Card>
        ))}
      </div>
    </CouncilPage>
  )
}
