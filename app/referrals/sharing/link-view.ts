import type { PublicVacancy } from '#app/jobs/advert/public-vacancy'
import type { VacancySummary } from '#app/jobs/advert/summary'

/** What somebody who follows a link sees, the same for everybody. */
export type LinkView = {
  id: string
  code: string
  councilId: string
  providerId: string
  /** As anybody may read it. */
  provider: string
  referrerId: string
  referrerPersonId: string
  /** The referrer's first name, and a visit that can become a referral. Null: they left, or the programme does not run. */
  toldBy: string | null
  /** What the link is about, while it is live. Null for a link to working there in general too. */
  vacancy: PublicVacancy | null
  /** It was about a job that is not open any more. */
  isClosed: boolean
  /** The provider's live vacancies, where the link has none of its own. */
  jobs: VacancySummary[]
}

/** Which link somebody came by, as the pages of an application show it. */
export type Told = {
  linkId: string
  code: string
  /** The referrer's first name. */
  name: string
  /** Whoever looks is the referrer. */
  isOwn: boolean
}
