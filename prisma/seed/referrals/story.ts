import type { DemoApplication } from '../hiring/applications'
import { idOf } from '../random'
import type { DemoSite } from '../organisations/sites'
import type { DemoVacancy } from '../jobs/vacancies'
import { cashInsOf, exportsOf } from './cash-ins'
import { friendFinder, type DemoEmployment } from './friends'
import { inventLinks } from './links'
import { awardsOf } from './points'
import { inventProgrammes } from './programmes'
import { inventReferrers } from './referrers'

type World = {
  vacancies: readonly DemoVacancy[]
  sites: readonly DemoSite[]
  applications: readonly DemoApplication[]
  employments: readonly DemoEmployment[]
  /** Who acts for a provider, by its id. */
  managers: ReadonlyMap<string, string>
  now: Date
}

/** Referrals in the demo: who told whom about a job, what came of it and what it brought, all of it before `now`. */
export function inventReferrals({ vacancies, sites, applications, employments, managers, now }: World) {
  const programmes = inventProgrammes(managers, now)
  const referrers = inventReferrers(programmes, friendFinder(applications, employments), sites, now)
  const friends = referrers.flatMap((referrer) => referrer.friends)
  for (const { application } of friends) if (application) application.row.source = 'referral'
  const { links, shares, clicks } = inventLinks(referrers, vacancies, now)
  const awards = referrers.map((referrer) => awardsOf(referrer, links, now))
  const cashIns = referrers.flatMap((referrer, n) => cashInsOf(referrer, awards[n]!, now))
  return {
    programmes,
    referrers,
    friends,
    links,
    shares,
    clicks,
    awards: awards.flat(),
    cashIns,
    exports: programmes.flatMap((programme) => exportsOf(programme, cashIns, now)),
    now,
  }
}

export type DemoReferrals = ReturnType<typeof inventReferrals>

/** The link of a referrer that a friend came by. */
export function linkOf({ links }: DemoReferrals, friend: DemoReferrals['friends'][number]): string | null {
  const vacancyId = friend.application?.row.vacancyId ?? 'general'
  const id = idOf('referral-link', friend.referrerId, vacancyId)
  return links.some((link) => link.id === id) ? id : null
}
