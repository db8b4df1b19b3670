import { formatDateTime, formatDay } from '#app/shared/date-words'
import type { VacancyStep } from './forms'
import type { VacancyAnswers } from '#app/jobs/vacancies/answers'
import { shiftWords } from '#app/jobs/vocabulary/job-words'
import { hoursWords, payExtras, payWords } from '#app/jobs/pay/pay'
import { sponsorshipWords } from '#app/jobs/vocabulary/role-facts'
import {
  contractLabels,
  drivingLabels,
  experienceLabels,
  roleLabels,
  serviceLabels,
} from '#app/jobs/vocabulary/vocabulary'

/** One answer as it is read back: which screen and control it came from, and its words. '' where nothing was answered. */
export type AnswerLine = { step: VacancyStep; field: string; label: string; words: string | string[] }

type Known = { now: Date; siteNames: readonly string[] }

/** Everything a provider was asked, in the order of the form. The description is left out: it has paragraphs of its own. */
export function answerLines(answers: VacancyAnswers, { now, siteNames }: Known): AnswerLine[] {
  const { roles, services, contract, hoursMin, hoursMax, minimumAge, publishAt, closesAt, startsOn } = answers
  const on = (step: VacancyStep, field: string, label: string, words: string | string[]): AnswerLine => ({
    step,
    field,
    label,
    words,
  })
  const isPaid = answers.payMin !== null
  return [
    on('basics', 'title', 'Job title', answers.title),
    on('basics', 'roles', 'Role', roles.map((role) => roleLabels[role]).join(', ')),
    on('basics', 'services', 'Service', services.map((service) => serviceLabels[service]).join(', ')),
    on('basics', 'contract', 'Contract', contract ? contractLabels[contract] : ''),
    on('basics', 'openings', 'People to take on', String(answers.openings)),
    on('place', 'siteIds', 'Where', siteNames.join(', ')),
    on('hours-and-pay', 'patterns', 'Shifts', shiftWords(answers.patterns)),
    on('hours-and-pay', 'shiftDetails', 'More about the shifts', answers.shiftDetails),
    on(
      'hours-and-pay',
      'hoursMin',
      'Guaranteed hours',
      hoursMin === null ? '' : hoursWords({ hoursMin, hoursMax: hoursMax ?? hoursMin }),
    ),
    on(
      'hours-and-pay',
      'payMin',
      'Pay',
      isPaid || contract === 'volunteer' || contract === 'placement'
        ? payWords({ payUnit: answers.payUnit, payMinPence: answers.payMin, payMaxPence: answers.payMax })
        : '',
    ),
    on(
      'hours-and-pay',
      'sleepIn',
      'On top of the pay',
      payExtras({
        sleepInPence: answers.sleepIn,
        travelTimePaid: answers.travelTimePaid,
        mileagePence: answers.mileage,
      }),
    ),
    on('requirements', 'driving', 'Car', answers.driving ? drivingLabels[answers.driving] : ''),
    on('requirements', 'experience', 'Experience', answers.experience ? experienceLabels[answers.experience] : ''),
    on('requirements', 'trainingGiven', 'Training', answers.trainingGiven ? 'You give it' : 'Not mentioned'),
    on('requirements', 'sponsorship', 'Visa sponsorship', sponsorshipWords(roles, answers.sponsorship) ?? 'No'),
    on(
      'requirements',
      'minimumAge',
      'Minimum age',
      minimumAge === null ? 'None' : [String(minimumAge), answers.minimumAgeReason],
    ),
    on(
      'requirements',
      'occupationalRequirement',
      'Occupational requirement',
      answers.occupationalRequirement
        ? [answers.occupationalRequirement, answers.occupationalRequirementReason]
        : 'None',
    ),
    on('advert', 'benefits', 'Benefits', answers.benefits.length > 0 ? answers.benefits : 'None'),
    on(
      'questions',
      'question1',
      'Questions',
      answers.questions.length > 0 ? answers.questions.map(questionWords) : 'None',
    ),
    on('dates', 'publishAt', 'Published', publishAt ? formatDateTime(publishAt) : 'As soon as it is approved'),
    on('dates', 'closesAt', 'Closes', closesAt ? formatDateTime(closesAt) : ''),
    on('dates', 'startsOn', 'Start date', startsOn ? formatDay(startsOn, now) : 'When people are ready'),
  ]
}

/** "Which nights suit you? (Monday to Thursday / Friday to Sunday)". */
function questionWords({ kind, text, choices }: VacancyAnswers['questions'][0]): string {
  if (kind === 'choice') return `${text} (${choices.join(' / ')})`
  return kind === 'yes-no' ? `${text} (yes / no)` : `${text} (in their own words)`
}
