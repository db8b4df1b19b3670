import type { Prisma } from '#app/platform/database/client.server'

/** A fit (matching/match.ts) whose parts add up, for rows that store one; modules are not imported from here. */
export const sampleFit = {
  fits: true,
  score: 740,
  wants: 400,
  needs: 340,
  parts: [
    { name: 'distance', tenths: 150, mostTenths: 200, words: '4.2 miles, 15 min by car' },
    { name: 'hours', tenths: 100, mostTenths: 100, words: '20 to 37.5 hours, as wished' },
    { name: 'pay', tenths: 60, mostTenths: 100, words: 'pays 30p more than asked' },
    { name: 'role', tenths: 50, mostTenths: 50, words: 'a wanted role' },
    { name: 'matters', tenths: 40, mostTenths: 50, words: 'training is given' },
    { name: 'pattern', tenths: 200, mostTenths: 200, words: 'covers all of its days' },
    { name: 'experience', tenths: 60, mostTenths: 150, words: 'looked after somebody in the family' },
    { name: 'qualification', tenths: 40, mostTenths: 100, words: 'no qualification yet' },
    { name: 'start', tenths: 40, mostTenths: 50, words: 'can start at once' },
  ],
  metres: 6_760,
  minutes: 15,
  notes: [] as string[],
}

/** What each state of an introduction needs besides its name. `broker` is a person's id. */
export function columnsOfState(status: string, broker: string): Partial<Prisma.IntroductionUncheckedCreateInput> {
  const asked = {
    askedAt: new Date('2026-03-02T10:00:00Z'),
    remindAt: new Date('2026-03-05T10:00:00Z'),
    lapseAt: new Date('2026-03-09T10:00:00Z'),
  }
  const consented = { ...asked, consentedAt: new Date('2026-03-02T12:00:00Z'), consentHow: 'link' }
  const sent = { sentAt: new Date('2026-03-02T12:00:00Z'), answerDueAt: new Date('2026-03-09T12:00:00Z') }
  switch (status) {
    case 'awaiting_candidate':
    case 'lapsed':
      return { brokerPersonId: broker, ...asked }
    case 'consented':
      return { brokerPersonId: broker, ...consented }
    case 'sent':
    case 'not_progressed':
      return { brokerPersonId: broker, ...consented, ...sent }
    case 'declined':
      return { brokerPersonId: broker, ...asked, reason: 'other' }
    case 'dismissed':
      return { brokerPersonId: broker, reason: 'other' }
    case 'closed':
      return { reason: 'vacancy-closed' }
    case 'superseded':
      return { restoreStatus: 'endorsed' }
    case 'suggested':
      return {}
    default:
      return { brokerPersonId: broker }
  }
}
