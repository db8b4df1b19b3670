import type { Area } from '#app/platform/area.server'
import { measureAnswerDaysSweep } from './answering/measuring/measure-answer-days.server'
import { expireDraftsSweep } from './applying/expire-drafts.server'
import { employmentSweeps } from './employment/tasks.server'
import { eraseApplications, hiringIds } from './keeping/erase-applications.server'
import { exportHiring } from './keeping/export-hiring.server'
import { lapseSilentSweep } from './silence/lapse-silent.server'
import { remindOfApplicantsSweep } from './silence/remind-of-applicants.server'
import { tellAdvertClosedSweep } from './advert-ends/tell-applicants.server'
import { tellDraftsAdvertEndedSweep } from './advert-ends/tell-drafts.server'
import { applicantsWaiting } from './answering/applicants-waiting.server'
import { startersWaiting } from './employment/starters-waiting.server'
import { forgetSavedJobs } from './saved-jobs/forget-saved-jobs.server'

/** What hiring registers. */
export const hiring = {
  sweeps: [
    expireDraftsSweep,
    tellAdvertClosedSweep,
    tellDraftsAdvertEndedSweep,
    remindOfApplicantsSweep,
    lapseSilentSweep,
    ...employmentSweeps,
    measureAnswerDaysSweep,
  ],
  waitsForProvider: (now) => ({ applicants: applicantsWaiting, starters: startersWaiting(now) }),
  copyOf: exportHiring,
  erasing: {
    leave: eraseApplications,
    forget: forgetSavedJobs,
    inMails: hiringIds,
    inEvents: ({ personId }) => hiringIds(personId),
  },
  personal: {
    JobApplication: { copied: true, erased: true },
    Employment: { copied: true, erased: 'names nobody: that somebody was employed counts' },
    SavedVacancy: { copied: true, erased: true },
  },
} satisfies Area
