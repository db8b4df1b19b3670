import { fromDateColumn, toDateColumn } from '#app/shared/dates'
import { isOneOf } from '#app/shared/one-of'
import type { VacancyAnswers } from './answers'
import { comparableHourlyPence, payUnits } from '#app/jobs/pay/pay'
import { questionKinds } from '#app/jobs/vocabulary/screening-question'
import { contracts, drivings, experiences, isPattern, isRole, isService } from '#app/jobs/vocabulary/vocabulary'

/** The columns of a vacancy that the form fills; sites and questions have tables of their own. */
export type VacancyColumns = Omit<
  VacancyAnswers,
  'siteIds' | 'questions' | 'payMin' | 'payMax' | 'sleepIn' | 'mileage' | 'startsOn' | NullableText
> &
  Record<NullableText, string | null> & {
    payMinPence: number | null
    payMaxPence: number | null
    payHourlyPence: number | null
    sleepInPence: number | null
    mileagePence: number | null
    startsOn: Date | null
  }
type NullableText = 'minimumAgeReason' | 'occupationalRequirement' | 'occupationalRequirementReason'

export function toColumns(answers: VacancyAnswers): VacancyColumns {
  const { siteIds: _sites, questions: _questions, payMin, payMax, sleepIn, mileage, startsOn, ...same } = answers
  return {
    ...same,
    payMinPence: payMin,
    payMaxPence: payMax,
    payHourlyPence: comparableHourlyPence({
      payUnit: answers.payUnit,
      payMinPence: payMin,
      hoursMax: answers.hoursMax,
    }),
    sleepInPence: sleepIn,
    mileagePence: mileage,
    startsOn: startsOn && toDateColumn(startsOn),
    minimumAgeReason: answers.minimumAgeReason || null,
    occupationalRequirement: answers.occupationalRequirement || null,
    occupationalRequirementReason: answers.occupationalRequirementReason || null,
  }
}

/** A stored vacancy with its sites and questions, as Prisma hands it over: the words are plain text there. */
export type StoredVacancy = Omit<
  VacancyColumns,
  'roles' | 'services' | 'patterns' | 'contract' | 'driving' | 'experience' | 'payUnit' | 'payHourlyPence'
> & {
  roles: string[]
  services: string[]
  patterns: string[]
  contract: string | null
  driving: string | null
  experience: string | null
  payUnit: string | null
  sites: { siteId: string }[]
  questions: { position: number; kind: string; text: string; choices: string[] }[]
}

export function fromColumns(row: StoredVacancy): VacancyAnswers {
  const word = <const V extends string>(values: readonly V[], text: string | null) =>
    text !== null && isOneOf(values, text) ? text : null
  return {
    title: row.title,
    roles: row.roles.filter(isRole),
    services: row.services.filter(isService),
    contract: word(contracts, row.contract),
    openings: row.openings,
    siteIds: row.sites.map(({ siteId }) => siteId),
    patterns: row.patterns.filter(isPattern),
    shiftDetails: row.shiftDetails,
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    payUnit: word(payUnits, row.payUnit),
    payMin: row.payMinPence,
    payMax: row.payMaxPence,
    sleepIn: row.sleepInPence,
    travelTimePaid: row.travelTimePaid,
    mileage: row.mileagePence,
    driving: word(drivings, row.driving),
    experience: word(experiences, row.experience),
    trainingGiven: row.trainingGiven,
    sponsorship: row.sponsorship,
    minimumAge: row.minimumAge,
    minimumAgeReason: row.minimumAgeReason ?? '',
    occupationalRequirement: row.occupationalRequirement ?? '',
    occupationalRequirementReason: row.occupationalRequirementReason ?? '',
    description: row.description,
    benefits: row.benefits,
    questions: [...row.questions]
      .sort((a, b) => a.position - b.position)
      .map(({ kind, text, choices }) => ({ kind: word(questionKinds, kind) ?? 'short-text', text, choices })),
    startsOn: row.startsOn && fromDateColumn(row.startsOn),
    publishAt: row.publishAt,
    closesAt: row.closesAt,
  }
}
