import { formatDate } from '#app/shared/date-words'
import { profileIsComplete, type CandidateStatus, type RegistrationWay } from '#app/brokering/candidates/candidate'
import { ownStanding } from './own-standing'
import type { CandidateProfile } from '#app/brokering/candidates/profile'
import { profileWords } from '#app/brokering/candidates/profile-words'
import type { LocalDate } from '#app/shared/dates'
import { phoneWords } from '#app/shared/phone'

type Own = {
  status: CandidateStatus
  pausedUntil: LocalDate | null
  registeredAt: Date
  registeredHow: RegistrationWay
  broker: string | null
  profile: CandidateProfile
  contact: { name: string; phone: string | null }
  consent: { wording: string; how: string; givenAt: Date; withdrawnAt: Date | null } | null
  exclusions: { providerId: string; name: string }[]
}

export type OwnMatchingPage = ReturnType<typeof ownMatchingPage>

/** Somebody's own page, worded: where they stand, what they told us, what they agreed to. */
export function ownMatchingPage(own: Own, { email, now }: { email: string; now: Date }) {
  const { status, pausedUntil, profile, contact, consent, exclusions, broker } = own
  const consented = consent !== null && consent.withdrawnAt === null
  const standing = ownStanding({ status, pausedUntil, profileComplete: profileIsComplete(profile), consented }, now)
  const line = (label: string, value: string | null) => ({ label, lines: value ? [value] : [] })
  return {
    standing,
    registered: `${registeredWords(own.registeredHow)} on ${formatDate(own.registeredAt)}.`,
    broker,
    /** Nothing of a closed case is shown. */
    open: status !== 'closed' && {
      words: profileWords(profile),
      contact: [
        line('Name', contact.name),
        { ...line('Email address', email), fixed: true },
        line('Phone number', contact.phone && phoneWords(contact.phone)),
      ],
      exclusions: exclusions.map(({ name }) => name),
      consent: consent && {
        open: consented,
        words: consentWords(consent),
        wording: consent.wording.split('\n'),
      },
    },
  }
}

function consentWords({ how, givenAt, withdrawnAt }: NonNullable<Own['consent']>): string {
  const given = `You agreed ${how === 'spoken' ? 'by telling a job broker' : 'online'} on ${formatDate(givenAt)}`
  return withdrawnAt ? `${given}, and withdrew it on ${formatDate(withdrawnAt)}.` : `${given}.`
}

function registeredWords(how: RegistrationWay): string {
  switch (how) {
    case 'online':
      return 'You registered online'
    case 'phone':
      return 'A job broker registered you by phone'
    case 'in-person':
      return 'A job broker registered you in person'
  }
}
