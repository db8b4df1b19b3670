import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import { CouncilContact } from '#app/organisations/councils/components/council-contact'
import { as } from '#app/platform/guard.server'
import type { RootData } from '#app/root'
import { Page } from '#app/ui/layout'
import { Prose } from '#app/ui/summary'

export const loader = as('anyone', () => null)

export const meta: MetaFunction = () => [{ title: 'Contact' }]

export default function Contact() {
  const { council } = useRouteLoaderData<RootData>('root') as RootData
  return (
    <Page
      title="Talk to us"
      lead={`${council.portalName} is run by ${council.name}. We are glad to help with any of this.`}
      narrow
    >
      <CouncilContact email={council.contactEmail} phone={council.contactPhone} />
      <Prose>
        <p>We answer emails within two working days. The telephone is staffed on working days, 9am to 5pm.</p>
        <h2>You are looking for work</h2>
        <p>
          Ask about a job, about working in care, or for help with an application. If you have applied, the quickest way
          to see where you stand is <a href="/account">your account</a>. Questions about one job go to the employer,
          whom you can reach once you have applied.
        </p>
        <h2>You employ care workers</h2>
        <p>
          Read <a href="/employers">how it works for employers</a>, or ask us about your registration or an advert.
        </p>
        <h2>Something is wrong</h2>
        <p>
          Each job has a link “Report this job”. If you think that somebody is in danger, call 999. If you worry about
          how an adult or a child is cared for, call {council.name} and ask for safeguarding.
        </p>
        <h2>You want to complain about us</h2>
        <p>Write to the address above with “Complaint” in the subject. We answer within ten working days.</p>
      </Prose>
    </Page>
  )
}
