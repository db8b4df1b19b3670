import type { Area } from '#app/platform/area.server'
import { applicantSweeps } from './applying/telling/tasks.server'
import { resumeHeldSweep } from './checking/hold-grant.server'
import { confirmationSweeps } from './confirming/tasks.server'
import { confirmationsWaiting } from './confirming/confirmations-waiting.server'
import { eraseGrants } from './keeping/erase-grants.server'
import { expireGrantDraftsSweep } from './keeping/expire-grant-drafts.server'
import { exportGrants } from './keeping/export-grants.server'
import { scrubGrantsSweep } from './keeping/scrub-grants.server'
import { completeGrantsSweep } from './paying/instalments/complete-grants.server'
import { countFirstDaysSweep } from './paying/instalments/count-first-days.server'
import { fallDueSweep } from './paying/instalments/fall-due.server'
import { closeMonitoredGrantsSweep } from './recovering/close-monitored-grants.server'

const STAFF = 'what staff did in office, or declared of themselves: the record of public money'

/** What grants register. */
export const grants = {
  sweeps: [
    expireGrantDraftsSweep,
    // Before whatever looks at the days of payments.
    countFirstDaysSweep,
    ...confirmationSweeps,
    fallDueSweep,
    completeGrantsSweep,
    closeMonitoredGrantsSweep,
    ...applicantSweeps,
    resumeHeldSweep,
    scrubGrantsSweep,
  ],
  waitsForProvider: () => ({ confirmations: confirmationsWaiting }),
  copyOf: async (db, { personId }, now) => ({ grants: await exportGrants(db, { personId, now }) }),
  erasing: { end: (tx, { personId }, now) => eraseGrants(tx, personId, now) },
  personal: {
    // With everything that hangs on it, after as many years as its scheme keeps what records public money.
    GrantApplication: { copied: true, erased: true },
    Confirmation: { copied: true, erased: true },
    PaymentLine: { copied: 'told as payments of the application', erased: 'which row was paid; it names nobody' },
    GrantInterest: { copied: STAFF, erased: STAFF },
    StaffInterest: { copied: STAFF, erased: STAFF },
    RunDownload: { copied: STAFF, erased: STAFF },
  },
} satisfies Area
