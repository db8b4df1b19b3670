import type { LocalDate } from './dates'

/** Everything that happens in one area and has a consequence in another, and which rows it is about. */
type About = {
  /** The council verified, refused, suspended or reinstated a provider. */
  'provider-status-changed': { providerId: string }
  /** A place of work has another address, name or exactness. */
  'site-changed': { providerId: string; siteId: string }
  /** Closed by its provider, filled, or taken down by the council: it takes nobody any more. */
  'vacancy-closed': { vacancyId: string }
  /** A live advert closes earlier than people were told, for a reason in the provider's words. */
  'closes-earlier': { vacancyId: string; was: Date; closesAt: Date; words: string }
  /** A provider answered somebody's application, short of hiring them. */
  'applicant-answered': {
    applicationId: string
    personId: string
    answer: 'shortlist' | 'interview' | 'offer' | 'not_select' | 'lapse'
  }
  /** An application moved otherwise: the candidate left or came back, or a "no" was taken back. */
  'application-changed': { applicationId: string }
  /** Somebody agreed to start; the employment is written. */
  hired: { applicationId: string; employmentId: string; personId: string }
  /** A hire that nobody had been told of was taken back, or the candidate turned the offer down before they were told. */
  'hire-undone': { applicationId: string }
  /** Their first day came. */
  started: { employmentId: string; personId: string; startedOn: LocalDate }
  /** Another first day than was written down. */
  'start-corrected': { employmentId: string; startedOn: LocalDate }
  /** The start was written down by mistake. */
  'start-undone': { employmentId: string; personId: string }
  'start-fell-through': { employmentId: string }
  /** The provider said whether they still work there. */
  'retention-check-answered': { employmentId: string }
  left: { employmentId: string }
  /** The provider said whether it is their first job in care. */
  'new-to-care-said': { employmentId: string }
  /** A candidate agreed to be introduced: by their own hand, or to a broker who wrote it down. */
  'introduction-consented': { introductionId: string; party: 'candidate' | 'broker' }
  /** An introduction that was sent, then set aside, stands again. `eventId`: of its own record, for the emails. */
  'introduction-restored': { introductionId: string; eventId: bigint }
}

export type HappeningKind = keyof About

/** When it happened, and who made it happen. */
type Made = { at: Date; by: { personId: string } | 'system' }

/** What one area tells the others in the transaction of the change itself; what follows is in across/reactions. */
export type Happening<K extends HappeningKind = HappeningKind> = { [P in K]: { kind: P } & Made & About[P] }[K]
