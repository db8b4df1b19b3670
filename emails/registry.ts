import { applicationHired } from './application-hired'
import { applicationInactive } from './application-inactive'
import { applicationInterview } from './application-interview'
import { applicationNotSelected } from './application-not-selected'
import { applicationOffered } from './application-offered'
import { applicationReceived } from './application-received'
import { applicationSaved } from './application-saved'
import { applicationShortlisted } from './application-shortlisted'
import { applicationWithdrawn } from './application-withdrawn'
import { newApplication } from './new-application'
import { retentionCheck } from './retention-check'
import { retentionCheckReminder } from './retention-check-reminder'
import { organisationChanged } from './organisation-changed'
import { providerReinstated } from './provider-reinstated'
import { providerRefused } from './provider-refused'
import { providerSuspended } from './provider-suspended'
import { providerVerified } from './provider-verified'
import { staffRemoved } from './staff-removed'
import { staffRoles } from './staff-roles'
import { vacancyApproved } from './vacancy-approved'
import { vacancyReported } from './vacancy-reported'
import { vacancySentBack } from './vacancy-sent-back'
import { vacancyTakenDown } from './vacancy-taken-down'
import { registrationReceived } from './registration-received'
import { registrationToCheck } from './registration-to-check'
import { teamInvitation } from './team-invitation'
import { vacancyPublished } from './vacancy-published'
import { vacancyToModerate } from './vacancy-to-moderate'
import { vacancyWaiting } from './vacancy-waiting'
import type { Email } from './email'
import { signInCode } from './sign-in-code'

/** Every message the portal can send; a test checks that each file in this folder is here. */
export const emailTemplates: readonly { template: string; compose: (data: never) => Email }[] = [
  signInCode,
  applicationHired,
  applicationInactive,
  applicationInterview,
  applicationNotSelected,
  applicationOffered,
  applicationReceived,
  applicationSaved,
  applicationShortlisted,
  applicationWithdrawn,
  newApplication,
  retentionCheck,
  retentionCheckReminder,
  organisationChanged,
  providerReinstated,
  providerRefused,
  providerSuspended,
  providerVerified,
  staffRemoved,
  staffRoles,
  vacancyApproved,
  vacancyReported,
  vacancySentBack,
  vacancyTakenDown,
  registrationReceived,
  registrationToCheck,
  teamInvitation,
  vacancyPublished,
  vacancyToModerate,
  vacancyWaiting,
]
