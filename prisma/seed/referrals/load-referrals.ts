import type { Tx } from '#app/platform/database/client.server'
import { loadLedger } from './ledger'
import { licenceRow, programmeRow, versionRows } from './programmes'
import { employeeRows, referrerRow } from './referrers'
import { challengeRows, exclusionRows, flagRows, friendKeyRows, referralRows, thankRows } from './rows'
import type { DemoReferrals } from './story'

/** Writes the demo's referrals in the order that triggers want. Providers, applications and employments are there. */
export async function loadReferrals(tx: Tx, story: DemoReferrals): Promise<void> {
  const { programmes, referrers, links, shares, clicks, now } = story
  const { people, accounts, members } = employeeRows(referrers)
  await tx.person.createMany({ data: people })
  await tx.account.createMany({ data: accounts })
  await tx.providerMember.createMany({ data: members })
  await tx.referralLicence.createMany({ data: programmes.map((programme) => licenceRow(programme, now)) })
  await tx.programme.createMany({ data: programmes.map(programmeRow) })
  await tx.programmeVersion.createMany({ data: programmes.flatMap(versionRows) })
  await tx.programmeExclusion.createMany({ data: exclusionRows(referrers) })
  await tx.referrer.createMany({ data: referrers.map(referrerRow) })
  await tx.referralLink.createMany({
    data: links.map(({ referrer: _referrer, firstSharedAt: _firstSharedAt, ...row }) => row),
  })
  await tx.referralShare.createMany({ data: shares })
  await tx.referralClicks.createMany({ data: clicks })
  await tx.referral.createMany({ data: referralRows(story) })
  await tx.referralFriendKey.createMany({ data: friendKeyRows(story) })
  await loadLedger(tx, story)
  await tx.referralFlag.createMany({ data: flagRows(story) })
  await tx.thankYou.createMany({ data: thankRows(story) })
  await tx.teamChallenge.createMany({ data: challengeRows(story) })
  await sendAway(tx, story)
}

/** Whoever left did so after all of that. */
async function sendAway(tx: Tx, { referrers }: DemoReferrals): Promise<void> {
  for (const { id, personId, programme, leftAt } of referrers) {
    if (!leftAt) continue
    await tx.referrer.update({ where: { id }, data: { status: 'left', leftAt, updatedAt: leftAt } })
    await tx.providerMember.updateMany({
      where: { personId, providerId: programme.providerId, role: 'referrer' },
      data: { endedAt: leftAt },
    })
  }
}
