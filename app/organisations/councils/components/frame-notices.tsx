import { DemoBanner, Notice } from '#app/ui/status'

/** On every page of a portal that only demonstrates. */
export function DemoNotice({ mode }: { mode: string | undefined }) {
  if (mode !== 'demo') return null
  return <DemoBanner>This is a demonstration. People, providers and jobs are invented.</DemoBanner>
}

/** What was done by the form that led here, said once. */
export function FlashNotice({ notice }: { notice: string | null | undefined }) {
  if (!notice) return null
  return (
    <Notice kind="success" flash>
      <p>{notice}</p>
    </Notice>
  )
}
