import type { AnyEmail } from './email'
import { candidateActive } from './brokering/candidate-active'
import { candidateLeft } from './brokering/candidate-left'
import { candidatePaused } from './brokering/candidate-paused'
import { candidateRegistered } from './brokering/candidate-registered'
import { candidateResumed } from './brokering/candidate-resumed'
import { caseHandedOver } from './brokering/case-handed-over'
import { caseHasNewBroker } from './brokering/case-has-new-broker'
import { inWorkSupport } from './brokering/in-work-support'
import { inWorkSupportEnded } from './brokering/in-work-support-ended'
import { introductionClosed } from './brokering/introduction-closed'
import { introductionEnded } from './brokering/introduction-ended'
import { introductionOpenAgain } from './brokering/introduction-open-again'
import { introductionOverdue } from './brokering/introduction-overdue'
import { introductionQuestion } from './brokering/introduction-question'
import { introductionReceived } from './brokering/introduction-received'
import { introductionRestored } from './brokering/introduction-restored'
import { introductionSent } from './brokering/introduction-sent'
import { introductionSuperseded } from './brokering/introduction-superseded'
import { introductionTask } from './brokering/introduction-task'
import { introductionUnanswered } from './brokering/introduction-unanswered'
import { introductionWaiting } from './brokering/introduction-waiting'
import { introductionsSuperseded } from './brokering/introductions-superseded'
import { matchReviewDecided } from './brokering/match-review-decided'
import { startFellThrough } from './brokering/start-fell-through'
import { employmentConfirmation } from './grants/employment-confirmation'
import { grantAppealDecided } from './grants/grant-appeal-decided'
import { grantAppealReceived } from './grants/grant-appeal-received'
import { grantAppealToReview } from './grants/grant-appeal-to-review'
import { grantBankChanged } from './grants/grant-bank-changed'
import { grantDecided } from './grants/grant-decided'
import { grantDecisionTakenBack } from './grants/grant-decision-taken-back'
import { grantDoubtFound } from './grants/grant-doubt-found'
import { grantDraftReminder } from './grants/grant-draft-reminder'
import { grantLapsed } from './grants/grant-lapsed'
import { grantNews } from './grants/grant-news'
import { grantPaid } from './grants/grant-paid'
import { grantPaperAgain } from './grants/grant-paper-again'
import { grantPaymentFailed } from './grants/grant-payment-failed'
import { grantQuestion } from './grants/grant-question'
import { grantQuestionReminder } from './grants/grant-question-reminder'
import { grantReceived } from './grants/grant-received'
import { grantWithdrawn } from './grants/grant-withdrawn'
import { reviewFoundWrong } from './grants/review-found-wrong'
import { applicantWaits } from './hiring/applicant-waits'
import { applicationAccepted } from './hiring/application-accepted'
import { applicationClosesEarlier } from './hiring/application-closes-earlier'
import { applicationFreeAgain } from './hiring/application-free-again'
import { applicationHired } from './hiring/application-hired'
import { applicationInactive } from './hiring/application-inactive'
import { applicationInterview } from './hiring/application-interview'
import { applicationJobClosed } from './hiring/application-job-closed'
import { applicationNotSelected } from './hiring/application-not-selected'
import { applicationOffered } from './hiring/application-offered'
import { applicationReceived } from './hiring/application-received'
import { applicationSaved } from './hiring/application-saved'
import { applicationShortlisted } from './hiring/application-shortlisted'
import { applicationStartedElsewhere } from './hiring/application-started-elsewhere'
import { applicationUnanswered } from './hiring/application-unanswered'
import { applicationWithdrawn } from './hiring/application-withdrawn'
import { applicationsClosedOnStart } from './hiring/applications-closed-on-start'
import { applicationsOpenAgain } from './hiring/applications-open-again'
import { draftAdvertEnded } from './hiring/draft-advert-ended'
import { firstDayDecided } from './hiring/first-day-decided'
import { newApplication } from './hiring/new-application'
import { retentionCheck } from './hiring/retention-check'
import { retentionCheckReminder } from './hiring/retention-check-reminder'
import { payBelowComingFloor } from './jobs/pay-below-coming-floor'
import { payBelowFloor } from './jobs/pay-below-floor'
import { vacancyApproved } from './jobs/vacancy-approved'
import { vacancyPublished } from './jobs/vacancy-published'
import { vacancyReported } from './jobs/vacancy-reported'
import { vacancySentBack } from './jobs/vacancy-sent-back'
import { vacancyTakenDown } from './jobs/vacancy-taken-down'
import { vacancyToConfirm } from './jobs/vacancy-to-confirm'
import { vacancyToModerate } from './jobs/vacancy-to-moderate'
import { vacancyWaiting } from './jobs/vacancy-waiting'
import { adminChangeAsked } from './organisations/admin-change-asked'
import { adminChangeDecided } from './organisations/admin-change-decided'
import { organisationChanged } from './organisations/organisation-changed'
import { providerRefused } from './organisations/provider-refused'
import { providerReinstated } from './organisations/provider-reinstated'
import { providerSuspended } from './organisations/provider-suspended'
import { providerVerified } from './organisations/provider-verified'
import { registrationReceived } from './organisations/registration-received'
import { registrationToCheck } from './organisations/registration-to-check'
import { staffRemoved } from './organisations/staff-removed'
import { staffRoles } from './organisations/staff-roles'
import { teamInvitation } from './organisations/team-invitation'
import { signInCode } from './people/sign-in-code'
import { signInLink } from './people/sign-in-link'
import { cashInApproved } from './referrals/cash-in-approved'
import { cashInAsked } from './referrals/cash-in-asked'
import { cashInFailed } from './referrals/cash-in-failed'
import { cashInPaid } from './referrals/cash-in-paid'
import { cashInRejected } from './referrals/cash-in-rejected'
import { referralCallMe } from './referrals/referral-call-me'
import { referralInterest } from './referrals/referral-interest'
import { referralLicenceEnded } from './referrals/referral-licence-ended'
import { referralLicenceGiven } from './referrals/referral-licence-given'
import { referralPoints } from './referrals/referral-points'
import { referralToCheck } from './referrals/referral-to-check'
import { referrerConfirmed } from './referrals/referrer-confirmed'
import { referrerInvitation } from './referrals/referrer-invitation'
import { referrerRefused } from './referrals/referrer-refused'
import { referrerWaiting } from './referrals/referrer-waiting'
import { thankYou } from './referrals/thank-you'

/** Every mail the portal can send. Written by npm run emails:write, from the files in these folders. */
export const emailTemplates: readonly AnyEmail[] = [
  candidateActive,
  candidateLeft,
  candidatePaused,
  candidateRegistered,
  candidateResumed,
  caseHandedOver,
  caseHasNewBroker,
  inWorkSupport,
  inWorkSupportEnded,
  introductionClosed,
  introductionEnded,
  introductionOpenAgain,
  introductionOverdue,
  introductionQuestion,
  introductionReceived,
  introductionRestored,
  introductionSent,
  introductionSuperseded,
  introductionTask,
  introductionUnanswered,
  introductionWaiting,
  introductionsSuperseded,
  matchReviewDecided,
  startFellThrough,
  employmentConfirmation,
  grantAppealDecided,
  grantAppealReceived,
  grantAppealToReview,
  grantBankChanged,
  grantDecided,
  grantDecisionTakenBack,
  grantDoubtFound,
  grantDraftReminder,
  grantLapsed,
  grantNews,
  grantPaid,
  grantPaperAgain,
  grantPaymentFailed,
  grantQuestion,
  grantQuestionReminder,
  grantReceived,
  grantWithdrawn,
  reviewFoundWrong,
  applicantWaits,
  applicationAccepted,
  applicationClosesEarlier,
  applicationFreeAgain,
  applicationHired,
  applicationInactive,
  applicationInterview,
  applicationJobClosed,
  applicationNotSelected,
  applicationOffered,
  applicationReceived,
  applicationSaved,
  applicationShortlisted,
  applicationStartedElsewhere,
  applicationUnanswered,
  applicationWithdrawn,
  applicationsClosedOnStart,
  applicationsOpenAgain,
  draftAdvertEnded,
  firstDayDecided,
  newApplication,
  retentionCheck,
  retentionCheckReminder,
  payBelowComingFloor,
  payBelowFloor,
  vacancyApproved,
  vacancyPublished,
  vacancyReported,
  vacancySentBack,
  vacancyTakenDown,
  vacancyToConfirm,
  vacancyToModerate,
  vacancyWaiting,
  adminChangeAsked,
  adminChangeDecided,
  organisationChanged,
  providerRefused,
  providerReinstated,
  providerSuspended,
  providerVerified,
  registrationReceived,
  registrationToCheck,
  staffRemoved,
  staffRoles,
  teamInvitation,
  signInCode,
  signInLink,
  cashInApproved,
  cashInAsked,
  cashInFailed,
  cashInPaid,
  cashInRejected,
  referralCallMe,
  referralInterest,
  referralLicenceEnded,
  referralLicenceGiven,
  referralPoints,
  referralToCheck,
  referrerConfirmed,
  referrerInvitation,
  referrerRefused,
  referrerWaiting,
  thankYou,
]
