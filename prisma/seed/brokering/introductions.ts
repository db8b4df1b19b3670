import { explain } from '#app/brokering/introductions/explained'
import { declineReasons, dismissReasons } from '#app/brokering/introductions/reasons'
import type { Fit } from '#app/brokering/matching/match'
import { DEFAULT_WEIGHTS_VERSION } from '#app/brokering/matching/weights'
import type { Prisma } from '#app/platform/database/client.server'
import { addLondonDays, daysBetween, londonDate } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'
import type { DemoApplication } from '../hiring/applications'
import { brokeredApplication } from './brokered-applications'
import type { DemoCase } from './candidates'
import type { Story } from './introduction-stories'
import { fitOf } from './matching-facts'
import { idOf, Random } from '../random'
import type { DemoVacancy } from '../jobs/vacancies'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const LAPSE_DAYS = 7
const REMIND_DAYS = 3
const ANSWER_DAYS = 5
export const ENDORSED_ROUND = idOf('round', 'endorsed')
const OWN_PROVIDER = idOf('provider', 0)

/** What brokers write to a candidate about a job. */
const BROKER_WORDS = [
  'I know the manager there. She takes people who are new and trains them well.',
  'The hours are the ones you asked for, and the bus stops outside.',
  'They have wanted somebody for weekends for a while. I think you would get on.',
  'It pays a little more than you asked. Have a look and tell me what you think.',
  '',
]
const SPOKEN = [
  'Said yes on the phone, would like to hear this week.',
  'Agreed at the job centre, read the advert with me.',
]

export type DemoIntroduction = {
  candidate: DemoCase
  vacancy: DemoVacancy
  story: Story
  /** The steps that led to where it is. */
  steps: { change: string; from: string | null; to: string; at: Date; by: string | null; code: string | null }[]
  application: DemoApplication | null
  row: Prisma.IntroductionCreateManyInput & { id: string; status: string; createdAt: Date }
}

type Given = {
  candidates: readonly DemoCase[]
  vacancies: readonly DemoVacancy[]
  /** Who acts for a provider, by its id. */
  managers: ReadonlyMap<string, string>
  /** Vacancies that people have applied to by themselves: "person vacancy". */
  applied: ReadonlySet<string>
  now: Date
}

/** Introductions in every state, each of a real fit with the score it had that day. */
export function inventIntroductions({ candidates, vacancies, managers, applied, now }: Given): DemoIntroduction[] {
  const random = new Random(33)
  const used = new Set(applied)
  const live = new Map<string, number>()
  return candidates.flatMap((candidate) => {
    const job: Story[] = candidate.job
      ? [{ to: 'sent', days: daysSince(candidate.job.hiredAt) + 9, application: 'hired' }]
      : []
    return [...job, ...candidate.stories].flatMap((story) => introduce(candidate, story) ?? [])
  })

  function daysSince(at: Date): number {
    return (now.getTime() - at.getTime()) / DAY_MS
  }

  function introduce(candidate: DemoCase, story: Story): DemoIntroduction | null {
    const askedAt = new Date(now.getTime() - story.days * DAY_MS - random.between(2, 5) * HOUR_MS)
    const chosen = choose(candidate, story, askedAt)
    if (!chosen) return null
    const { vacancy, fit } = chosen
    used.add(`${candidate.person.id} ${vacancy.id}`)
    const isLive = ['suggested', 'endorsed', 'awaiting_candidate'].includes(story.to)
    if (isLive || story.application === 'submitted') live.set(vacancy.id, (live.get(vacancy.id) ?? 0) + 1)
    return tell({ candidate, story, vacancy, fit, askedAt })
  }

  /** One of the best vacancies that were open then, and still are where something is yet to come of it. */
  function choose(candidate: DemoCase, story: Story, at: Date): { vacancy: DemoVacancy; fit: Fit } | null {
    const today = londonDate(at)
    if (story.application === 'hired') {
      const { vacancy } = candidate.job!
      const fit = fitOf(candidate.id, candidate.profile, vacancy, today)
      return fit && { vacancy, fit }
    }
    const open = vacancies.filter(({ row, state, site, p }) => {
      if (row.councilId !== candidate.row.councilId || site.publicPrecision !== 'exact') return false
      if (state !== 'live' && (story.days < 25 || state !== 'filled')) return false
      if (state === 'live' && p > 0 && story.atOwnProvider) return false
      if (row.publishAt!.getTime() > at.getTime() || (row.closedAt && row.closedAt < now && row.closedAt < at))
        return false
      if (row.providerId === OWN_PROVIDER && !story.atOwnProvider) return false
      return !used.has(`${candidate.person.id} ${row.id}`) && (live.get(row.id) ?? 0) < 2 * row.openings
    })
    const fits = open
      .flatMap((vacancy) => {
        const fit = fitOf(candidate.id, candidate.profile, vacancy, today)
        return fit ? [{ vacancy, fit }] : []
      })
      .toSorted((a, b) => b.fit.score - a.fit.score || (a.vacancy.id < b.vacancy.id ? -1 : 1))
    return fits.length > 0 ? random.pick(fits.slice(0, 4)) : null
  }

  function tell({
    candidate,
    story,
    vacancy,
    fit,
    askedAt,
  }: {
    candidate: DemoCase
    story: Story
    vacancy: DemoVacancy
    fit: Fit
    askedAt: Date
  }): DemoIntroduction {
    const id = idOf('introduction', candidate.id, vacancy.id)
    const { to } = story
    const broker = candidate.broker!
    const { person } = candidate
    const earlier = new Date(askedAt.getTime() - HOUR_MS)
    const steps: DemoIntroduction['steps'] = []
    const step = (change: string, reached: string, at: Date, by: string | null, code: string | null = null) =>
      steps.push({ change, from: steps.at(-1)?.to ?? null, to: reached, at, by, code })
    const wasSent = to === 'sent' || story.restore === 'sent'
    const asked = wasSent || ['awaiting_candidate', 'declined', 'lapsed'].includes(to) || story.restore !== undefined
    const after = (days: number) => new Date(askedAt.getTime() + days * DAY_MS)
    const consentedAt = wasSent ? after(Math.min(story.days * 0.1, 0.6)) : null
    const spoken = consentedAt !== null && random.chance(0.3)
    let code: string | null = null

    if (to === 'suggested') step('suggest', 'suggested', askedAt, null)
    else if (to === 'dismissed')
      step('dismiss', 'dismissed', askedAt, broker, (code = random.pick(dismissReasons.slice(0, 7))))
    else step('endorse', 'endorsed', earlier, broker)
    if (asked) step('ask', 'awaiting_candidate', askedAt, broker)
    const reminded = asked && !wasSent && story.days > REMIND_DAYS && to !== 'declined'
    if (reminded) step('remind', 'awaiting_candidate', after(REMIND_DAYS), null)
    if (to === 'declined') step('decline', 'declined', after(1.2), person.id, (code = random.pick(declineReasons)))
    if (to === 'lapsed') step('lapse', 'lapsed', after(LAPSE_DAYS), null)
    if (to === 'closed') step('close', 'closed', after(4), null, (code = 'vacancy-closed'))
    if (consentedAt) {
      const agreed = spoken ? broker : person.id
      step('consent', 'consented', consentedAt, agreed)
      step('send', 'sent', consentedAt, agreed)
    }
    const hiredAt = candidate.job?.hiredAt ?? now
    if (to === 'superseded') step('supersede', 'superseded', hiredAt, null)

    const manager = managers.get(vacancy.row.providerId)!
    const status = story.restore === 'sent' ? ('hired_elsewhere' as const) : story.application
    const lastAt =
      status === 'hired' || status === 'hired_elsewhere'
        ? hiredAt
        : new Date(consentedAt ? consentedAt.getTime() + (now.getTime() - consentedAt.getTime()) * 0.8 : now)
    const application =
      consentedAt && status
        ? brokeredApplication({
            candidate,
            vacancy,
            sentAt: consentedAt,
            status,
            lastAt,
            manager,
            seen: status !== 'submitted' || story.days > 4,
          })
        : null
    const answerDueAt = consentedAt && addWorkingTime(consentedAt, ANSWER_DAYS)
    return {
      candidate,
      vacancy,
      story,
      steps,
      application,
      row: {
        id,
        councilId: candidate.row.councilId,
        candidateId: candidate.id,
        vacancyId: vacancy.id,
        vacancyCouncilId: vacancy.row.councilId,
        providerId: vacancy.row.providerId,
        status: to,
        roundId: story.fromRound ? ENDORSED_ROUND : null,
        restoreStatus: story.restore ?? null,
        supersededByEmploymentId: story.restore ? idOf('brokered-employment', candidate.id) : null,
        score: fit.score,
        wants: fit.wants,
        needs: fit.needs,
        explained: explain(fit),
        weightsVersion: DEFAULT_WEIGHTS_VERSION,
        brokerPersonId: to === 'suggested' ? null : broker,
        brokerWords: to === 'suggested' || to === 'dismissed' ? '' : random.pick(BROKER_WORDS),
        reason: code,
        reasonWords: to === 'dismissed' ? 'We talked it over on the phone.' : '',
        createdAt: steps[0]!.at,
        updatedAt: steps.at(-1)!.at,
        askedAt: asked ? askedAt : null,
        remindAt: to === 'awaiting_candidate' && !reminded ? after(REMIND_DAYS) : null,
        lapseAt: asked ? after(LAPSE_DAYS) : null,
        consentedAt,
        consentHow: consentedAt && (spoken ? 'phone' : 'link'),
        consentWords: spoken ? random.pick(SPOKEN) : '',
        consentByPersonId: spoken ? broker : null,
        sentAt: consentedAt,
        answerDueAt,
        applicationId: application?.row.id ?? null,
      },
    }
  }
}

/** So many working days later, at the same time of day. */
export function addWorkingTime(at: Date, workingDays: number): Date {
  const day = londonDate(at)
  return addLondonDays(at, daysBetween(day, addWorkingDays(day, workingDays)))
}
