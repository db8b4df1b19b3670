/** Why a person was not selected: coded for reports; the words are what the candidate reads, and can be changed. */
export const notSelectedReasons = [
  'others-fitted-better',
  'hours-do-not-fit',
  'too-far',
  'needs-to-drive',
  'needs-experience',
  'needs-registration',
  'right-to-work',
  'minimum-age',
  'could-not-reach',
  'did-not-attend',
  'job-filled',
  'job-withdrawn',
  'checks',
  'other',
] as const
export type NotSelectedReason = (typeof notSelectedReasons)[number]

export const notSelectedLabels: Record<NotSelectedReason, string> = {
  'others-fitted-better': 'Other people fitted the job better',
  'hours-do-not-fit': 'The hours do not fit',
  'too-far': 'Too far to travel',
  'needs-to-drive': 'The job needs a car',
  'needs-experience': 'The job needs more experience',
  'needs-registration': 'The job needs a professional registration',
  'right-to-work': 'No right to do this work in the UK',
  'minimum-age': 'Under the minimum age for this job',
  'could-not-reach': 'We could not reach them',
  'did-not-attend': 'They did not come to the interview',
  'job-filled': 'The job is filled',
  'job-withdrawn': 'We no longer have this job',
  checks: 'The checks before starting',
  other: 'Something else',
}

export const notSelectedWords: Record<NotSelectedReason, string> = {
  'others-fitted-better':
    'Thank you for applying. We had several good applications and chose people who fitted this job more closely. Please apply to us again.',
  'hours-do-not-fit':
    'Thank you for applying. We need somebody at times you cannot work, so we cannot take your application further. If your hours change, please apply again.',
  'too-far':
    'Thank you for applying. The journey to us would be hard to do every shift, so we cannot take your application further.',
  'needs-to-drive':
    'Thank you for applying. This job needs somebody who can drive and has a car, so we cannot take your application further. Some of our other jobs do not.',
  'needs-experience':
    'Thank you for applying. For this job we need somebody who has done similar work before. Jobs marked "No experience needed" give you the training.',
  'needs-registration':
    'Thank you for applying. This job is only open to people on the professional register, so we cannot take your application further.',
  'right-to-work':
    'Thank you for applying. We can only employ people who may do this work in the UK, so we cannot take your application further.',
  'minimum-age':
    'Thank you for applying. This job has a minimum age, given in the advert, so we cannot take your application further now. Please apply again later.',
  'could-not-reach':
    'We tried to reach you and did not manage to. If you are still interested, please get in touch: it may not be too late.',
  'did-not-attend':
    'We were sorry not to see you at the interview. If something went wrong and you are still interested, please get in touch.',
  'job-filled':
    'Thank you for applying. The job was filled before we could look at every application. Please apply to us again.',
  'job-withdrawn': 'Thank you for applying. We are sorry: we are no longer looking for somebody for this job.',
  checks:
    'We are sorry: after the checks that everybody in this work has, we cannot go on with our offer. You can ask us why.',
  other: 'Thank you for applying. We are sorry that we cannot take your application further this time.',
}

/** Why a candidate withdraws or turns an offer down. */
export const withdrawReasons = [
  'found-other-work',
  'hours',
  'too-far',
  'pay',
  'no-answer',
  'circumstances',
  'by-mistake',
  'other',
] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

export const withdrawLabels: Record<WithdrawReason, string> = {
  'found-other-work': 'I found other work',
  hours: 'The hours do not suit me',
  'too-far': 'It is too far',
  pay: 'The pay is too low',
  'no-answer': 'I waited too long for an answer',
  circumstances: 'Things have changed for me',
  'by-mistake': 'I applied by mistake',
  other: 'Something else, or I would rather not say',
}
