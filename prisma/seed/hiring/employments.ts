import { fellThroughReasons, leavingReasons, retentionChecks } from '#app/hiring/employment/employment'
import { addDays, londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import type { DemoApplication } from './applications'
import { idOf, Random } from '../random'

/** What became of everybody who was hired: agreed, working, left, or did not start; with the checks after 13 and 26 weeks. */
export function inventEmployments(
  applications: readonly DemoApplication[],
  actors: ReadonlyMap<string, string>,
  now: Date,
) {
  const random = new Random(26)
  const newcomers = new Random(27)
  const today = londonDate(now)
  return applications
    .filter(({ row }) => row.status === 'hired')
    .map(({ row, vacancy, steps }) => {
      const hiredAt = steps.at(-1)!.at
      const startAgreed = addDays(londonDate(hiredAt), random.between(10, 28))
      const started = startAgreed <= today
      const longEnough = addDays(startAgreed, 30) <= today
      const status = !started
        ? 'agreed'
        : longEnough && random.chance(0.18)
          ? 'ended'
          : random.chance(0.07)
            ? 'fell_through'
            : 'started'
      const startedOn = status === 'started' || status === 'ended' ? startAgreed : null
      const ended = status === 'ended' ? addDays(startAgreed, random.between(10, 28)) : null
      const id = idOf('employment', row.id)
      const checks = startedOn && status === 'started' ? retentionChecks(startedOn) : []
      const column = (date: LocalDate | null) => (date ? toDateColumn(date) : null)
      return {
        row: {
          id,
          councilId: row.councilId,
          providerId: row.providerId,
          siteId: vacancy.site.id,
          personId: row.personId,
          vacancyId: row.vacancyId,
          applicationId: row.id,
          status,
          startAgreed: column(startAgreed),
          startedOn: column(startedOn),
          endedOn: column(ended),
          newToCare: startedOn ? newToCareOf(newcomers) : null,
          reason:
            status === 'ended'
              ? random.pick(leavingReasons)
              : status === 'fell_through'
                ? random.pick(fellThroughReasons)
                : null,
          createdAt: hiredAt,
          updatedAt: hiredAt,
        },
        vacancyId: row.vacancyId,
        checks: checks.map(({ week, dueAt }) => {
          const answered = dueAt < now && random.chance(0.7)
          return {
            councilId: row.councilId,
            employmentId: id,
            week,
            dueAt,
            askedAt: dueAt < now ? dueAt : null,
            answer: answered ? 'still-here' : null,
            answeredAt: answered ? new Date(Math.min(now.getTime(), dueAt.getTime() + 2 * 86_400_000)) : null,
            answeredByPersonId: answered ? actors.get(row.providerId)! : null,
          }
        }),
      }
    })
}

/** A good third are new to care; some employers did not say. */
function newToCareOf(random: Random): boolean | null {
  const answer = random.weighted({ yes: 38, no: 47, unknown: 15 })
  return answer === 'unknown' ? null : answer === 'yes'
}
