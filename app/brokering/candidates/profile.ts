import { ticks, type Tick } from '#app/hiring/applications/availability'
import { ageBands, type AgeBand } from '#app/hiring/applications/age'
import {
  candidateExperiences,
  leaderships,
  matchRightsToWork,
  matters,
  qualifications,
  registrations,
  studies,
  supportKinds,
  travelModes,
  type CandidateExperience,
  type Leadership,
  type Matter,
  type MatchRightToWork,
  type Qualification,
  type Registration,
  type Study,
  type SupportKind,
  type TravelMode,
} from '#app/brokering/matching/facts'
import { reachMetres } from '#app/brokering/matching/travel'
import { roles, services, type Role, type Service } from '#app/jobs/vocabulary/vocabulary'
import { fromDateColumn, toDateColumn, type LocalDate } from '#app/shared/dates'
import type { Position } from '#app/shared/grid-reference'
import { toTypedPounds } from '#app/shared/money'
import { isOneOf } from '#app/shared/one-of'

/** What a candidate told us about themselves and what they look for; without name and contact details. */
export type CandidateProfile = {
  postcode: string
  /** '' is not said: of somebody who was erased. */
  ageBand: AgeBand | ''
  travelMode: TravelMode
  /** Longest journey one way. */
  travelMinutes: number
  /** Bit n is tick n of the week grid. */
  slots: number
  sleepIns: boolean
  liveIn: boolean
  /** A week. */
  hoursMin: number
  hoursMax: number
  earliestStart: LocalDate | null
  rolesWanted: Role[]
  rolesRuledOut: Role[]
  servicesWanted: Service[]
  servicesRuledOut: Service[]
  /** Most important first. */
  matters: Matter[]
  supportKind: SupportKind | null
  /** Pence an hour. */
  payWishPence: number | null
  experience: CandidateExperience
  qualifications: Qualification[]
  /** What they are studying for. Null: not said. */
  workingTowards: Study | null
  /** Whom they have been in charge of. Null: not said. */
  leadership: Leadership | null
  registrations: Registration[]
  languages: string[]
  licence: boolean
  car: boolean
  rightToWork: MatchRightToWork
  maySwitchSponsor: boolean
  ownWords: string
}

/** The ticks of the week grid as the bits of `candidate.slots`. */
export function slotsOf(ticked: readonly Tick[]): number {
  return ticked.reduce((bits, tick) => bits | (1 << ticks.indexOf(tick)), 0)
}

export function ticksOf(slots: number): Tick[] {
  return ticks.filter((_, bit) => slots & (1 << bit))
}

type WhereAnswers = Pick<CandidateProfile, 'postcode' | 'ageBand' | 'travelMode' | 'travelMinutes'>

type WhenAnswers = Pick<CandidateProfile, 'sleepIns' | 'liveIn' | 'earliestStart'> & {
  availability: Tick[]
  anyTime: boolean
  hoursMin: number | null
  hoursMax: number | null
}

type WhatAnswers = Pick<
  CandidateProfile,
  'rolesWanted' | 'rolesRuledOut' | 'servicesWanted' | 'servicesRuledOut' | 'supportKind'
> & {
  matterFirst: Matter | null
  matterSecond: Matter | null
  matterThird: Matter | null
  payWish: number | null
}

type SkillsAnswers = Pick<
  CandidateProfile,
  | 'experience'
  | 'qualifications'
  | 'workingTowards'
  | 'leadership'
  | 'registrations'
  | 'languages'
  | 'rightToWork'
  | 'maySwitchSponsor'
  | 'ownWords'
> & { driving: 'car' | 'licence' | 'no' }

/** The checked answers of each screen, as the part of a profile they are. */
export const profilePart = {
  'about-you': ({ postcode, ageBand, travelMode, travelMinutes }: WhereAnswers) => ({
    postcode,
    ageBand,
    travelMode,
    travelMinutes,
  }),
  when: ({ availability, anyTime, sleepIns, liveIn, earliestStart, ...hours }: WhenAnswers) => {
    const hoursMin = hours.hoursMin ?? 0
    return {
      slots: slotsOf(anyTime ? ticks : availability),
      sleepIns,
      liveIn,
      earliestStart,
      hoursMin,
      hoursMax: hours.hoursMax ?? hoursMin,
    }
  },
  what: ({ rolesWanted, rolesRuledOut, servicesWanted, servicesRuledOut, supportKind, ...rest }: WhatAnswers) => ({
    rolesWanted,
    rolesRuledOut,
    servicesWanted,
    servicesRuledOut,
    supportKind,
    matters: [rest.matterFirst, rest.matterSecond, rest.matterThird].filter((matter) => matter !== null),
    payWishPence: rest.payWish,
  }),
  skills: ({ driving, maySwitchSponsor, ...same }: SkillsAnswers) => ({
    experience: same.experience,
    qualifications: same.qualifications,
    workingTowards: same.workingTowards,
    leadership: same.leadership,
    registrations: same.registrations,
    languages: same.languages,
    rightToWork: same.rightToWork,
    ownWords: same.ownWords,
    licence: driving !== 'no',
    car: driving === 'car',
    maySwitchSponsor: same.rightToWork === 'sponsorship' && maySwitchSponsor,
  }),
}

/** The checked answers of all screens as a profile. */
export function candidateProfile(answers: WhereAnswers & WhenAnswers & WhatAnswers & SkillsAnswers): CandidateProfile {
  return {
    ...profilePart['about-you'](answers),
    ...profilePart.when(answers),
    ...profilePart.what(answers),
    ...profilePart.skills(answers),
  }
}

/** The profile's columns of the row `candidate`, with where its postcode is. */
export function profileColumns(profile: CandidateProfile, { eastings, northings }: Position) {
  const { earliestStart, travelMode, travelMinutes } = profile
  return {
    ...profile,
    earliestStart: earliestStart && toDateColumn(earliestStart),
    eastings,
    northings,
    reachMetres: reachMetres(travelMode, travelMinutes),
  }
}

/** The columns of `candidate` of which a profile is made, for a Prisma `select`. */
export const profileSelect = {
  postcode: true,
  ageBand: true,
  travelMode: true,
  travelMinutes: true,
  slots: true,
  sleepIns: true,
  liveIn: true,
  hoursMin: true,
  hoursMax: true,
  earliestStart: true,
  rolesWanted: true,
  rolesRuledOut: true,
  servicesWanted: true,
  servicesRuledOut: true,
  matters: true,
  supportKind: true,
  payWishPence: true,
  experience: true,
  qualifications: true,
  workingTowards: true,
  leadership: true,
  registrations: true,
  languages: true,
  licence: true,
  car: true,
  rightToWork: true,
  maySwitchSponsor: true,
  ownWords: true,
} as const

type ListColumn = 'rolesWanted' | 'rolesRuledOut' | 'servicesWanted' | 'servicesRuledOut' | 'matters'
type Column =
  | ListColumn
  | 'qualifications'
  | 'registrations'
  | 'workingTowards'
  | 'leadership'
  | 'ageBand'
  | 'travelMode'
  | 'experience'
  | 'rightToWork'
  | 'supportKind'
  | 'earliestStart'
export type ProfileRow = Omit<CandidateProfile, Column> &
  Record<ListColumn | 'qualifications' | 'registrations', string[]> &
  Record<'ageBand' | 'travelMode' | 'experience' | 'rightToWork', string> & {
    supportKind: string | null
    workingTowards: string | null
    leadership: string | null
    earliestStart: Date | null
  }

/**
 * A row as a profile; of a list, words that the portal no longer knows are left out.
 * @throws Error for an age, a way to travel, experience or right to work that no form of ours offers: nobody guesses them
 */
export function profileOf(row: ProfileRow): CandidateProfile {
  return {
    postcode: row.postcode,
    ageBand: row.ageBand === '' ? '' : known(ageBands, row.ageBand),
    travelMode: known(travelModes, row.travelMode),
    travelMinutes: row.travelMinutes,
    slots: row.slots,
    sleepIns: row.sleepIns,
    liveIn: row.liveIn,
    hoursMin: row.hoursMin,
    hoursMax: row.hoursMax,
    earliestStart: row.earliestStart && fromDateColumn(row.earliestStart),
    rolesWanted: some(roles, row.rolesWanted),
    rolesRuledOut: some(roles, row.rolesRuledOut),
    servicesWanted: some(services, row.servicesWanted),
    servicesRuledOut: some(services, row.servicesRuledOut),
    matters: some(matters, row.matters),
    supportKind: row.supportKind !== null && isOneOf(supportKinds, row.supportKind) ? row.supportKind : null,
    payWishPence: row.payWishPence,
    experience: known(candidateExperiences, row.experience),
    qualifications: some(qualifications, row.qualifications),
    workingTowards: row.workingTowards === null ? null : known(studies, row.workingTowards),
    leadership: row.leadership === null ? null : known(leaderships, row.leadership),
    registrations: some(registrations, row.registrations),
    languages: row.languages,
    licence: row.licence,
    car: row.car,
    rightToWork: known(matchRightsToWork, row.rightToWork),
    maySwitchSponsor: row.maySwitchSponsor,
    ownWords: row.ownWords,
  }
}

function known<const V extends string>(values: readonly V[], text: string): V {
  if (!isOneOf(values, text))
    throw new Error(`The database has a word that no form offers: "${text}", not ${values.join(', ')}`)
  return text
}

function some<const V extends string>(values: readonly V[], texts: readonly string[]): V[] {
  return texts.filter((text) => isOneOf(values, text))
}

/** A profile as its forms show it, ready to be changed. */
export function typedProfile(profile: CandidateProfile): Record<string, string | string[]> {
  const [matterFirst = '', matterSecond = '', matterThird = ''] = profile.matters
  return {
    postcode: profile.postcode,
    ageBand: profile.ageBand,
    travelMode: profile.travelMode,
    travelMinutes: String(profile.travelMinutes),
    availability: ticksOf(profile.slots),
    sleepIns: profile.sleepIns ? 'yes' : '',
    liveIn: profile.liveIn ? 'yes' : '',
    hoursMin: profile.hoursMax > 0 ? String(profile.hoursMin) : '',
    hoursMax: profile.hoursMax > 0 ? String(profile.hoursMax) : '',
    earliestStart: profile.earliestStart ?? '',
    rolesWanted: profile.rolesWanted,
    rolesRuledOut: profile.rolesRuledOut,
    servicesWanted: profile.servicesWanted,
    servicesRuledOut: profile.servicesRuledOut,
    matterFirst,
    matterSecond,
    matterThird,
    supportKind: profile.supportKind ?? '',
    payWish: profile.payWishPence === null ? '' : toTypedPounds(profile.payWishPence),
    experience: profile.experience,
    qualifications: profile.qualifications,
    workingTowards: profile.workingTowards ?? '',
    leadership: profile.leadership ?? '',
    registrations: profile.registrations,
    languages: profile.languages.join(', '),
    driving: profile.car ? 'car' : profile.licence ? 'licence' : 'no',
    rightToWork: profile.rightToWork,
    maySwitchSponsor: profile.maySwitchSponsor ? 'yes' : '',
    ownWords: profile.ownWords,
  }
}
