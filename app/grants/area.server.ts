import { applicantSweeps } from './applying/telling/tasks.server'
import { resumeHeldSweep } from './checking/hold-grant.server'
import { confirmationSweeps } from './confirming/tasks.server'
import { expireGrantDraftsSweep } from './keeping/expire-grant-drafts.server'
import { scrubGrantsSweep } from './keeping/scrub-grants.server'
import { completeGrantsSweep } from './paying/instalments/complete-grants.server'
import { fallDueSweep } from './paying/instalments/fall-due.server'
import { closeMonitoredGrantsSweep } from './recovering/close-monitored-grants.server'

/** What grants register. */
export const grants = {
  sweeps: [
    expireGrantDraftsSweep,
    ...confirmationSweeps,
    fallDueSweep,
    completeGrantsSweep,
    closeMonitoredGrantsSweep,
    ...applicantSweeps,
    resumeHeldSweep,
    scrubGrantsSweep,
  ],
}
