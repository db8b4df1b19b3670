import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { providerSites } from '#app/organisations/sites/queries-sites.server'
import { inviteRefusal, invitedWords } from '#app/referrals/joining/invite-words'
import { MOST_BYTES, MOST_PEOPLE, readPeopleFile } from '#app/referrals/joining/people-file'
import { formDataOf, invalid, redirectWithNotice } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { FileField } from '#app/ui/text-fields'
import { inviteReferrers } from '#app/referrals/joining/invite-referrers.server'

const PEOPLE = '/provider/referrals/people'

export const meta: MetaFunction = () => [{ title: 'Invite many from a file' }]

export const loader = as('provider-recruiter', async ({ db, provider }) => {
  const sites = await providerSites(db, provider)
  return { sites: sites.map(({ name }) => name) }
})

export const action = as('provider-recruiter', async ({ request, db, clock, council, actor, provider }) => {
  const raw = await formDataOf(request)
  const file = raw.get('file')
  const wrong = (message: string, lines: string[] = []) =>
    invalid({ form: { values: {}, errors: { file: [message], ...(lines.length > 0 && { '': lines }) } } })
  if (!(file instanceof File) || file.size === 0) return wrong('Choose the file')
  if (file.size > MOST_BYTES) return wrong(`The file is too big: it may have ${MOST_PEOPLE} people`)
  const sites = await providerSites(db, provider)
  const { people, problems } = readPeopleFile(new Uint8Array(await file.arrayBuffer()), sites)
  if (people.length === 0) return wrong('Nobody was invited. Correct the file and send it again.', problems)
  const invited = await inviteReferrers({ people, via: 'file' }, { db, clock, council, actor, provider })
  if (!invited.ok) return wrong(inviteRefusal(invited))
  const done = invitedWords(invited.invited, invited.already)
  if (problems.length === 0) return redirectWithNotice(PEOPLE, done)
  return wrong(
    `${done} The lines below were left out. Correct them and send the file again: nobody is invited twice.`,
    problems,
  )
})

export default function InviteFromFile() {
  const { sites } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <ProviderPage
      title="Invite many from a file"
      lead={`A CSV file, as Excel saves it, with at most ${MOST_PEOPLE} people. Lines that cannot be used are named; everyone else is invited.`}
      back={{ href: PEOPLE, label: 'People' }}
      narrow
    >
      <div className="stack-lg">
        <div className="stack">
          <p>The first line names the columns. Payroll number and site may be left out.</p>
          <pre className="whitespace-pre-wrap break-words rounded-lg border border-line bg-card p-4">
            {`name,email,payroll number,site\nAmira Osei,amira@example.org,1042,${sites[0] ?? ''}`}
          </pre>
          {sites.length > 0 && <p>Your sites: {sites.join(', ')}.</p>}
          <p>
            Whoever is in the programme already stays as they are. You answer for the addresses being those of people
            who work for you.
          </p>
        </div>
        <Form state={form} action={`${PEOPLE}/file`} multipart>
          <FileField name="file" label="The file" accept=".csv,text/csv" form={form} />
          <Button icon="upload">Invite the people in it</Button>
        </Form>
      </div>
    </ProviderPage>
  )
}
