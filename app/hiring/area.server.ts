import { measureAnswerDaysSweep } from './answering/measure-answer-days.server'
import { expireDraftsSweep } from './applying/expire-drafts.server'
import { employmentSweeps } from './employment/tasks.server'
import { tellAdvertClosedSweep } from './own/tell-advert-closed.server'

/** What hiring registers. */
export const hiring = {
  sweeps: [expireDraftsSweep, tellAdvertClosedSweep, ...employmentSweeps, measureAnswerDaysSweep],
}
