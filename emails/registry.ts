import { applicationHired } from './application-hired'
import { applicationInactive } from './application-inactive'
import { applicationInterview } from './application-interview'
import { applicationJobClosed } from './application-job-closed'
import { applicationNotSelected } from './application-not-selected'
import { applicationOffered } from './application-offered'
import { applicationReceived } from './application-received'
import { applicationSaved } from './application-saved'
import { applicationShortlisted } from './application-shortlisted'
import { applicationWithdrawn } from './application-withdrawn'
import { cashInApproved } from './cash-in-approved'
import { cashInAsked } from './cash-in-asked'
import { cashInFailed } from './cash-in-failed'
import { cashInPaid } from './cash-in-paid'
import { cashInRejected } from './cash-in-rejected'
import { caseHandedOver } from './case-handed-over'
import { grantAppealDecided } from './grant-appeal-decided'
import { grantAppealReceived } from './grant-appeal-received'
import { grantAppealToReview } from './grant-appeal-to-review'
import { grantBankChanged } from './grant-bank-changed'
import { grantDecided } from './grant-decided'
import { grantDecisionTakenBack } from './grant-decision-taken-back'
import { grantDraftReminder } from './grant-draft-reminder'
import { grantLapsed } from './grant-lapsed'
import { grantNews } from './grant-news'
import { grantPaid } from './grant-paid'
import { grantPaymentFailed } from './grant-payment-failed'
import { grantQuestion } from './grant-question'
import { grantQuestionReminder } from './grant-question-reminder'
import { grantReceived } from './grant-received'
import { grantWithdrawn } from './grant-withdrawn'
import { inWorkSupport } from './in-work-support'
import { inWorkSupportEnded } from './in-work-support-ended'
import { introductionQuestion } from './introduction-question'
import { introductionSent } from './introduction-sent'
import { introductionReceived } from './introduction-received'
import { introductionClosed } from './introduction-closed'
import { introductionEnded } from './introduction-ended'
import { introductionOverdue } from './introduction-overdue'
import { introductionsSuperseded } from './introductions-superseded'
import { introductionSuperseded } from './introduction-superseded'
import { introductionRestored } from './introduction-restored'
import { introductionOpenAgain } from './introduction-open-again'
import { startFellThrough } from './start-fell-through'
import { matchReviewDecided } from './match-review-decided'
import { newApplication } from './new-application'
import { retentionCheck } from './retention-check'
import { retentionCheckReminder } from './retention-check-reminder'
import { referralLicenceEnded } from './referral-licence-ended'
import { referralLicenceGiven } from './referral-licence-given'
import { referrerConfirmed } from './referrer-confirmed'
import { referrerInvitation } from './referrer-invitation'
import { referrerRefused } from './referrer-refused'
import { referrerWaiting } from './referrer-waiting'
import { organisationChanged } from './organisation-changed'
import { providerReinstated } from './provider-reinstated'
import { providerRefused } from './provider-refused'
import { providerSuspended } from './provider-suspended'
import { providerVerified } from './provider-verified'
import { thankYou } from './thank-you'
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
import { candidateActive } from './candidate-active'
import { candidateLeft } from './candidate-left'
import { candidatePaused } from './candidate-paused'
import { candidateRegistered } from './candidate-registered'
import { candidateResumed } from './candidate-resumed'
import type { Email } from './email'
import { employmentConfirmation } from './employment-confirmation'
import { referralCallMe } from './referral-call-me'
import { referralInterest } from './referral-interest'
import { referralPoints } from './referral-points'
import { referralToCheck } from './referral-to-check'
import { signInCode } from './sign-in-code'
import { signInLink } from './sign-in-link'

/** Every message the portal can send; a test checks that each file in this folder is here. */
export const emailTemplates: readonly { template: string; compose: (data: never) => Email }[] = [
  signInCode,
  signInLink,
  referralCallMe,
  referralInterest,
  referralPoints,
  referralToCheck,
  applicationHired,
  applicationInactive,
  applicationInterview,
  applicationJobClosed,
  applicationNotSelected,
  applicationOffered,
  applicationReceived,
  applicationSaved,
  applicationShortlisted,
  applicationWithdrawn,
  cashInApproved,
  cashInAsked,
  cashInFailed,
  cashInPaid,
  cashInRejected,
  caseHandedOver,
  grantAppealDecided,
  grantAppealReceived,
  grantAppealToReview,
  grantBankChanged,
  grantDecided,
  grantDecisionTakenBack,
  grantDraftReminder,
  grantLapsed,
  grantNews,
  grantPaid,
  grantPaymentFailed,
  grantQuestion,
  grantQuestionReminder,
  grantReceived,
  grantWithdrawn,
  employmentConfirmation,
  inWorkSupport,
  inWorkSupportEnded,
  introductionQuestion,
  introductionSent,
  introductionReceived,
  introductionClosed,
  introductionEnded,
  introductionOverdue,
  introductionsSuperseded,
  introductionSuperseded,
  introductionRestored,
  introductionOpenAgain,
  startFellThrough,
  matchReviewDecided,
  newApplication,
  retentionCheck,
  retentionCheckReminder,
  referralLicenceEnded,
  referralLicenceGiven,
  referrerConfirmed,
  referrerInvitation,
  referrerRefused,
  referrerWaiting,
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
  thankYou,
  vacancyPublished,
  vacancyToModerate,
  vacancyWaiting,
  candidateActive,
  candidateLeft,
  candidatePaused,
  candidateRegistered,
  candidateResumed,
]
