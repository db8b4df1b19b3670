import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { Page } from '#app/ui/layout'
import { Notice } from '#app/ui/status'

type FrameProps = {
  title: string
  scheme: string
  lead?: React.ReactNode
  back: { href: string; label?: string }
  /** Somebody of the staff fills it in for this person: their workspace stands around it. */
  assistedFor: string | null
  children: React.ReactNode
}

/** What stands around a screen of an application, for the person themselves or for staff who help. */
export function GrantFrame({ title, scheme, lead, back, assistedFor, children }: FrameProps) {
  if (assistedFor === null)
    return (
      <Page title={title} eyebrow={scheme} lead={lead} back={back} narrow>
        {children}
      </Page>
    )
  return (
    <CouncilPage title={title} eyebrow={scheme} lead={lead} back={{ label: 'Back', ...back }} narrow>
      <div className="stack-lg">
        <Notice title={`You are filling this in for ${assistedFor}`}>
          <p>Read out each question as it stands. Somebody else will decide on it.</p>
        </Notice>
        {children}
      </div>
    </CouncilPage>
  )
}
