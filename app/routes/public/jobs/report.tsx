import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { jobPath } from '#app/jobs/vocabulary/job-words'
import { advertOf } from '#app/jobs/advert/queries-advert.server'
import { MOST_REPORT_CHARACTERS, ReportForm, reportReasonLabels, reportReasons } from '#app/jobs/reports/report'
import { reportVacancy } from '#app/jobs/reports/report-vacancy.server'
import { councilById } from '#app/platform/council.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound, type AnyoneContext } from '#app/platform/guard.server'
import { newFormKey } from '#app/platform/idempotency.server'
import { readReference } from '#app/shared/reference'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { Page } from '#app/ui/layout'
import { TextArea, TextField } from '#app/ui/text-fields'

/** The live vacancy of the address. */
async function reported({ params, db, clock }: AnyoneContext) {
  const reference = readReference(params.reference ?? '')
  if (!reference) throw notFound()
  const advert = found(await advertOf(db, reference, clock.now()))
  if (advert.state !== 'live') throw notFound()
  const { id, title, council, sites } = advert.vacancy
  return {
    id,
    title,
    reference,
    councilId: council.id,
    path: jobPath({ reference, title, town: sites[0]?.town ?? '' }),
  }
}

export const loader = as('anyone', async (context) => {
  const { title, reference, path } = await reported(context)
  return { title, reference, path, formKey: newFormKey() }
})

export const action = as('anyone', async (context) => {
  const vacancy = await reported(context)
  const { request, db, clock, actor, web } = context
  const read = await readForm(request, ReportForm)
  if (!read.ok) return invalid(read)
  const council = await councilById(vacancy.councilId)
  const sent = await reportVacancy({ vacancy, report: read.value }, { db, clock, actor, council, ip: web.ip })
  if (!sent.ok) return refuse(read, 'You have sent many reports in the last hour. Wait a while, or call us.')
  return redirectWithNotice(vacancy.path, `Thank you. ${council.name} looks into it.`)
})

export const meta: MetaFunction = () => [{ title: 'Report a job' }, { name: 'robots', content: 'noindex' }]

export default function ReportJob() {
  const { title, reference, path, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer?.form
  return (
    <Page
      title="Report this job"
      lead={`Tell us what is wrong with “${title}”.`}
      back={{ href: path, label: 'Back to the job' }}
      narrow
    >
      <Form state={form} action={`/jobs/${reference}/report`} hidden={{ formKey }}>
        <Radios
          name="reason"
          legend="What is wrong?"
          form={form}
          options={reportReasons.map((value) => ({ value, label: reportReasonLabels[value] }))}
        />
        <TextArea
          name="words"
          label="What did you notice?"
          hint="Do not write about anybody’s health."
          optional
          maxCharacters={MOST_REPORT_CHARACTERS}
          form={form}
        />
        <TextField
          name="email"
          label="Your email address"
          hint="Only if you would like us to ask you more. The employer does not see it."
          type="email"
          autoComplete="email"
          inputMode="email"
          optional
          form={form}
        />
        <Button>Send report</Button>
      </Form>
    </Page>
  )
}
