import type { Prisma } from '#app/platform/database/client.server'
import { addDays, londonDate, startOfLondonDay, toDateColumn } from '#app/shared/dates'
import { providers } from '../organisations/providers'
import { idOf } from '../random'
import { programmePlans, rulesOfVersion } from './plan'

const HOUR_MS = 3_600_000

/** The moment `days` from the day of loading (before it: negative), at an hour of London's clock. */
export const momentOf = (now: Date, days: number, hour = 10): Date =>
  new Date(startOfLondonDay(addDays(londonDate(now), days)).getTime() + hour * HOUR_MS)

/** The rules in force from a moment on. */
type DemoVersion = {
  id: string
  version: number
  inForceFrom: Date
  rules: (typeof rulesOfVersion)[keyof typeof rulesOfVersion]
}

export type DemoProgramme = ReturnType<typeof inventProgrammes>[number]

/** The demo's programmes with their licences and rules; the points of all are worth £1. */
export function inventProgrammes(managers: ReadonlyMap<string, string>, now: Date) {
  return programmePlans.map((plan) => {
    const p = providers.findIndex(({ name }) => name === plan.provider)
    const providerId = idOf('provider', p)
    const id = idOf('programme', plan.provider)
    const versions: DemoVersion[] = [
      {
        id: idOf('programme-version', id, 1),
        version: 1,
        inForceFrom: momentOf(now, plan.opened),
        rules: plan.changed === null ? rulesOfVersion.now : rulesOfVersion.first,
      },
    ]
    if (plan.changed !== null)
      versions.push({
        id: idOf('programme-version', id, 2),
        version: 2,
        inForceFrom: momentOf(now, plan.changed),
        rules: rulesOfVersion.now,
      })
    return {
      id,
      plan,
      p,
      providerId,
      councilId: idOf('council', providers[p]!.council),
      managerId: managers.get(providerId)!,
      openedAt: momentOf(now, plan.opened),
      /** No new referrals after it. */
      licensedUntil: momentOf(now, plan.licence.to + 1, 0),
      versions,
    }
  })
}

/** The rules in force at a moment. */
export function versionAt({ versions }: DemoProgramme, at: Date): DemoVersion {
  return versions.findLast(({ inForceFrom }) => inForceFrom <= at) ?? versions[0]!
}

export function licenceRow(
  { plan, councilId, providerId }: DemoProgramme,
  now: Date,
): Prisma.ReferralLicenceCreateManyInput {
  const { from, to, fundedBy, seats, givenBy } = plan.licence
  return {
    id: idOf('referral-licence', plan.provider),
    councilId,
    providerId,
    startsOn: toDateColumn(addDays(londonDate(now), from)),
    endsOn: toDateColumn(addDays(londonDate(now), to)),
    fundedBy,
    seats,
    givenByPersonId: idOf('account', givenBy),
    createdAt: momentOf(now, from - 2),
  }
}

export function programmeRow({ id, plan, councilId, providerId, openedAt }: DemoProgramme) {
  return { id, councilId, providerId, status: 'on', pencePerPoint: 100, joinCode: plan.joinCode, createdAt: openedAt }
}

export function versionRows({ id: programmeId, councilId, providerId, managerId, versions }: DemoProgramme) {
  return versions.map(({ rules, ...version }): Prisma.ProgrammeVersionCreateManyInput => {
    return { ...version, ...rules, councilId, providerId, programmeId, publishedByPersonId: managerId }
  })
}
