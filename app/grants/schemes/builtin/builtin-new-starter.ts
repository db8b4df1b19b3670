import { cost, evidence } from './builtin-parts'
import type { SchemeDefinition } from '../definition'

export function builtinNewStarter(areaName: string): Omit<SchemeDefinition, 'potIds'> {
  return {
    name: 'New starter',
    kind: 'new-starter',
    summary: `Up to £750 towards what it costs to start a job in care in ${areaName}.`,
    about: [
      'The first weeks in a new job cost money before the first pay arrives. This grant helps with those costs. You do not pay it back as long as you stay in the job for 13 weeks from your first day at work.',
      '## What it is for',
      '- getting to work: fares, fuel, a deposit on a car, a repair or an MOT, a bicycle\n- childcare until your first pay\n- uniform and shoes\n- a criminal-record check (DBS) or training, if your employer does not pay for it\n- something else you need to start: tell us what',
      '## How it is decided',
      'Two people read your application. We ask your employer to confirm that you work there, or will. We do not tell them why. You hear from us within 10 working days, and the money goes to your bank account.',
    ].join('\n\n'),
    elsewhere: [
      { label: 'Citizens Advice: help with costs when you start work', url: 'https://www.citizensadvice.org.uk/work/' },
      { label: 'Turn2us: grants and benefits you can get', url: 'https://www.turn2us.org.uk/' },
      { label: 'Childcare Choices: help to pay for childcare', url: 'https://www.childcarechoices.gov.uk/' },
      {
        label: 'Jobcentre Plus: money towards starting a job',
        url: 'https://www.gov.uk/contact-jobcentre-plus',
      },
    ],
    administeredBy: '',
    opensOn: null,
    closesOn: null,
    costTypes: [
      cost('travel', 'Travel to work', 'Fares, a season ticket or fuel until your first pay.', 300),
      cost('car', 'Car deposit, repair or MOT', 'What gets you to work, or round your visits.', 750),
      cost('bicycle', 'Bicycle', 'With lock, lights and helmet.', 400),
      cost('childcare', 'Childcare', 'Until your first pay, or a deposit.', 750),
      cost('uniform', 'Uniform and shoes', 'If your employer does not give you them.', 150),
      cost('dbs', 'Criminal-record check (DBS)', 'If your employer does not pay for it.', 75),
      cost('training', 'Training', 'If you need it to start and your employer does not pay.', 300),
      cost('other', 'Something else', 'Tell us what when you apply.', 300),
    ],
    maximumPence: 75_000,
    lifetimeCapPence: null,
    gapMonths: 12,
    rules: [
      { rule: 'lives-or-works-in-area' },
      { rule: 'verified-employer' },
      { rule: 'new-or-returning', monthsOut: 3 },
      { rule: 'applies-within-weeks-of-starting', weeks: 8 },
    ],
    evidence: [
      evidence(
        'offer-letter',
        'Offer letter',
        'The letter or email that offers you the job. A photo is fine.',
        'always',
      ),
      evidence('quote', 'Quote, bill or receipt', 'For what you ask for, if you have one.', 'never'),
      {
        ...evidence(
          'childcare-costs',
          'What childcare costs',
          'A bill or price list from the nursery or childminder.',
          'some',
        ),
        costTypes: ['childcare'],
      },
    ],
    instalments: [{ afterMonths: 0, share: 1, whileEmployed: false }],
    serviceLevelDays: 10,
    urgentRoute: false,
    asksCircumstances: false,
    assessorForm: [
      { key: 'offer', question: 'Does the offer letter show this person, this employer and this job?' },
      { key: 'direct-care', question: 'Is it a job in adult social care?' },
      { key: 'new', question: 'Are they new to direct care, or back after long enough?' },
      { key: 'costs', question: 'Are the costs needed to start, and not paid by the employer?' },
    ],
    rejectReasons: [
      {
        key: 'not-new',
        label: 'Not new to care or returning',
        sentence: 'You were working in direct care until shortly before this job.',
      },
      {
        key: 'outside-area',
        label: 'Outside the area',
        sentence: `You neither live nor work in ${areaName}.`,
      },
      { key: 'too-late', label: 'Too late', sentence: 'You applied more than 8 weeks after you started.' },
      {
        key: 'not-care',
        label: 'Not a care job',
        sentence: 'The job is not in adult social care.',
      },
      {
        key: 'not-confirmed',
        label: 'Employer did not confirm',
        sentence: 'Your employer could not confirm that you work there, or will.',
      },
      {
        key: 'costs',
        label: 'Costs not covered',
        sentence: 'What you asked for is not among the costs this scheme pays.',
      },
      {
        key: 'evidence-missing',
        label: 'Evidence missing',
        sentence: 'We asked for evidence and did not get what we need to decide.',
      },
      {
        key: 'other',
        label: 'Other',
        sentence: 'We could not agree to your application. Ask us if you would like to talk about it.',
      },
    ],
    declarations: [
      'What I have told you is true and complete, as far as I know.',
      'I need these costs to start my job, and nobody else pays for them.',
      'You may ask my employer to confirm that I work there. You will not tell them why.',
      'If I leave the job within 13 weeks from my first day at work, you may ask for some of the money back.',
    ],
    retentionChecks: [{ week: 13, recoverPercent: 50 }],
    appealDays: 28,
    retainYears: 6,
  }
}
