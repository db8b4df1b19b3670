import { addDays, londonDate } from '#app/shared/dates'
import { endOfDay } from '#app/shared/deadline'
import { noAnswers, type VacancyAnswers } from '#app/jobs/vacancies/answers'
import { declaredFields } from '#app/jobs/vacancies/fields/table'
import type { Service } from '#app/jobs/vocabulary/vocabulary'

/** How long an advert runs unless somebody says otherwise. */
const USUAL_DAYS_OPEN = 28

/** The end of the day four weeks from today. */
export function usualClosing(now: Date): Date {
  return endOfDay(addDays(londonDate(now), USUAL_DAYS_OPEN))
}

type Known = {
  now: Date
  /** The provider's newest vacancy, as an example of what it usually offers. */
  last: VacancyAnswers | null
  openSiteIds: readonly string[]
  providerServices: readonly Service[]
}

/**
 * What a new vacancy begins with, so that only what differs has to be typed: place, contract and terms of the last one,
 * published at once, open for four weeks. Never what people are asked or told: title, roles, hours, pay, text.
 */
export function newVacancyDefaults({ now, last, openSiteIds, providerServices }: Known): VacancyAnswers {
  const sites = (last?.siteIds ?? []).filter((id) => openSiteIds.includes(id))
  const fromLast = declaredFields.flatMap((field) => (last && field.fromLast ? [[field.name, last[field.name]]] : []))
  return {
    ...noAnswers,
    ...Object.fromEntries(fromLast),
    services: last?.services ?? (providerServices.length === 1 ? [...providerServices] : []),
    siteIds: sites.length > 0 ? sites : openSiteIds.length === 1 ? [...openSiteIds] : [],
    payUnit: last?.payUnit ?? 'hour',
    closesAt: usualClosing(now),
  }
}

/** A copy begins again: published at once, open for four weeks, at the sites that are still there. */
export function copiedAnswers(
  original: VacancyAnswers,
  { now, openSiteIds }: Pick<Known, 'now' | 'openSiteIds'>,
): VacancyAnswers {
  const { startsOn } = original
  return {
    ...original,
    siteIds: original.siteIds.filter((id) => openSiteIds.includes(id)),
    startsOn: startsOn && startsOn >= londonDate(now) ? startsOn : null,
    publishAt: null,
    closesAt: usualClosing(now),
  }
}
