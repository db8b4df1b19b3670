import type { Prisma } from '#app/platform/database/client.server'
import { addDays, daysBetween, londonDate, toDateColumn } from '#app/shared/dates'
import { idOf, Random } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'
import type { DemoReferrer } from './referrers'

const CHANNELS = { whatsapp: 46, copy: 14, facebook: 14, sms: 9, email: 6, qr: 5, 'share-sheet': 6 } as const
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const HOUR_MS = 3_600_000

export type DemoLink = Prisma.ReferralLinkCreateManyInput & { id: string; referrer: DemoReferrer; firstSharedAt: Date }

/** One link for each advert that a referrer passed on, and one to the employer in general for those who share much. */
export function inventLinks(referrers: readonly DemoReferrer[], vacancies: readonly DemoVacancy[], now: Date) {
  const random = new Random(12)
  const links = referrers.flatMap((referrer) => (referrer.joinedAt ? linksOf(referrer, vacancies, random, now) : []))
  return { links, shares: links.flatMap((link) => sharesOf(link, random, now)), clicks: clicksOf(links, random, now) }
}

function linksOf(referrer: DemoReferrer, vacancies: readonly DemoVacancy[], random: Random, now: Date): DemoLink[] {
  const { programme, friends, plan } = referrer
  const joinedAt = referrer.joinedAt!.getTime()
  const until = Math.min(now.getTime(), programme.licensedUntil.getTime(), referrer.leftAt?.getTime() ?? Infinity)
  const told = new Map<string | null, number>()
  for (const { application, interestAt } of friends) {
    const vacancyId = application?.row.vacancyId ?? null
    const at = Math.max(joinedAt + HOUR_MS, interestAt.getTime() - random.between(6, 60) * HOUR_MS)
    told.set(vacancyId, Math.min(told.get(vacancyId) ?? Infinity, at))
  }
  const live = vacancies.filter(({ row, state }) => row.providerId === programme.providerId && state === 'live')
  for (const { id, row } of random.some(live, plan.sharesMore)) {
    const first = Math.max(joinedAt + HOUR_MS, row.publishAt!.getTime())
    if (first < until && !told.has(id)) told.set(id, first + (until - first) * random.next())
  }
  if (plan.sharesMore > 2 && !told.has(null)) told.set(null, joinedAt + (until - joinedAt) * random.next())
  return [...told].map(([vacancyId, at]) => ({
    id: idOf('referral-link', referrer.id, vacancyId ?? 'general'),
    councilId: programme.councilId,
    providerId: programme.providerId,
    referrerId: referrer.id,
    vacancyId,
    code: codeOf(referrer.id, vacancyId ?? 'general'),
    createdAt: new Date(at),
    referrer,
    firstSharedAt: new Date(at),
  }))
}

/** Looks like chance and is the same on every load. */
function codeOf(...names: string[]): string {
  const hex = idOf('referral-code', ...names).replaceAll('-', '')
  return Array.from({ length: 12 }, (_, n) => LETTERS[parseInt(hex.slice(n * 2, n * 2 + 2), 16) % 32]).join('')
}

function sharesOf(link: DemoLink, random: Random, now: Date): Prisma.ReferralShareCreateManyInput[] {
  const { id: linkId, councilId, providerId, referrerId, firstSharedAt } = link
  const again = random.between(0, 3)
  return Array.from({ length: again + 1 }, (_, n) => ({
    id: idOf('referral-share', linkId, n),
    councilId,
    providerId,
    referrerId,
    linkId,
    channel: random.weighted(CHANNELS),
    at: new Date(Math.min(firstSharedAt.getTime() + n * random.between(1, 70) * HOUR_MS, now.getTime())),
  }))
}

/** Most people click in the days after a share. */
function clicksOf(links: readonly DemoLink[], random: Random, now: Date): Prisma.ReferralClicksCreateManyInput[] {
  return links.flatMap(({ id: linkId, firstSharedAt }) => {
    const first = londonDate(firstSharedAt)
    const days = Math.min(random.between(2, 6), daysBetween(first, londonDate(now)) + 1)
    return Array.from({ length: days }, (_, n) => ({
      linkId,
      day: toDateColumn(addDays(first, n)),
      clicks: random.between(1, Math.max(2, 9 - 2 * n)),
    }))
  })
}
