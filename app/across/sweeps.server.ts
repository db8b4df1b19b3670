import { forgetExpired } from '#app/platform/forget-expired.server'
import type { Sweep } from '#app/platform/tasks.server'
import { releaseHiresSweep } from './employment/hold-hire.server'
import { lapseUnansweredSweep } from './introducing/lapse-unanswered.server'
import { scanFilesSweep } from './scanning/scan-files.server'
import { areas } from './areas.server'

const ofAreas = areas.flatMap((area) => area.sweeps ?? [])

/** Every sweep of the portal, in the order in which one run does them: within an area as it lists them. */
export const sweeps: readonly Sweep[] = [
  { name: 'forget-expired', run: forgetExpired },
  ...ofAreas.filter(({ isLast }) => !isLast),
  releaseHiresSweep,
  lapseUnansweredSweep,
  scanFilesSweep,
  ...ofAreas.filter(({ isLast }) => isLast),
]
