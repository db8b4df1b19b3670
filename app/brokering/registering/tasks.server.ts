import { expireRegisterDrafts } from './register-draft.server'
import { resumePaused } from '#app/brokering/candidates/resume-paused.server'

/** What the clock does to candidates. */
export const candidateSweeps = [
  { name: 'expire-registrations', run: expireRegisterDrafts },
  { name: 'resume-paused-candidates', run: resumePaused },
]
