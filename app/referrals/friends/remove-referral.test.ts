import { expect, it } from 'vitest'
import { recordEqualityAnswers } from '#app/people/equality/record-answers.server'
import { useDatabase } from '#app/testing/database'
import { apply, referringWorld } from './referring.fixture'
import { removeReferral } from './remove-referral.server'

const { db, admin } = await useDatabase()

it('who took one referral away still counts as told by a friend while another employer’s stands', async () => {
  const world = await referringWorld(db)
  const elsewhere = await referringWorld(db, { council: world.council })
  const { application, friend } = await apply(world)
  const { personId } = friend
  const other = await apply(elsewhere, { friend })
  const answers = { personId, councilId: world.council.id, answers: { sex: 'female' } } as const
  await recordEqualityAnswers({ ...answers, stage: 'applied', referred: true }, world)
  const marks = async () => {
    const rows = await admin.$queryRaw<{ referred: boolean }[]>`
      select referred from equality.answer where council_id = ${world.council.id}::uuid`
    return rows.map(({ referred }) => referred)
  }
  await removeReferral({ applicationId: application.id }, { ...world, actor: friend })
  expect(await marks()).toEqual([true])
  await removeReferral({ applicationId: other.application.id }, { ...world, actor: friend })
  expect(await marks()).toEqual([false])
})
