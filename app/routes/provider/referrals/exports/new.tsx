import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideRefusalWords } from '#app/referrals/cash-ins/cash-in-words'
import { NextExportFacts } from '#app/referrals/cash-ins/components/export-page'
import { exportApproved } from '#app/referrals/cash-ins/export-cash-ins.server'
import { nextExport } from '#app/referrals/cash-ins/queries-exports.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

export const meta: MetaFunction = () => [{ title: 'Make the file for payroll' }]

export const loader = as('provider-recruiter', async ({ db, provider }) => ({
  next: await nextExport(db, { providerId: provider.providerId }),
}))

export const action = as('provider-recruiter', async (context) => {
  const made = await exportApproved(context)
  if (made.ok)
    return redirectWithNotice(
      `/provider/referrals/exports/${made.id}`,
      `File ${made.number} is made. Send it to payroll.`,
    )
  return refuse({ form: { values: {}, errors: {} } }, decideRefusalWords[made.reason])
})

export default function NewExport() {
  const { next } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title="Make the file for payroll"
      back={{ href: '/provider/referrals/cash-ins?show=approved', label: 'Ready for payroll' }}
      narrow
    >
      {next.count === 0 ? (
        <p className="lead">{decideRefusalWords['nothing-approved']}</p>
      ) : (
        <Form action="/provider/referrals/exports/new" state={form} className="stack">
          <NextExportFacts next={next} />
          <div>
            <Button>Make the file</Button>
          </div>
        </Form>
      )}
    </ProviderPage>
  )
}
