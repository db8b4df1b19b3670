import { cost, evidence } from './builtin-parts'
import type { SchemeDefinition } from '../definition'
import { qualifyingEvents } from '../facts'

export function builtinHardship(areaName: string): Omit<SchemeDefinition, 'potIds'> {
  return {
    name: 'Hardship',
    kind: 'hardship',
    summary: `Up to £1,000 for care workers in ${areaName} when something goes badly wrong, and up to £2,000 for a funeral.`,
    about: [
      'Anybody can get into a situation where the money does not reach. If you work in adult social care and something has happened in the last 12 months, this grant may help. You do not pay it back.',
      '## What it is for',
      '- rent, energy, food and other things you cannot do without\n- moving home, or making your home safe\n- travel to work and childcare\n- a funeral',
      '## How it is decided',
      'Two people read what you tell us, and nobody else does. We ask your employer only whether you work there, never why we ask. You hear from us within 5 working days. If it cannot wait, say so when you apply: then somebody looks at it the same working day.',
      '## If somebody may see your messages',
      'Tell us how it is safe to reach you. Our emails never say what they are about in the subject.',
    ].join('\n\n'),
    elsewhere: [
      {
        label: 'Household Support Fund and other help from your council',
        url: 'https://www.gov.uk/find-local-council',
      },
      { label: 'Citizens Advice: money, housing, debt', url: 'https://www.citizensadvice.org.uk/' },
      { label: 'StepChange: free debt advice', url: 'https://www.stepchange.org/' },
      {
        label: 'National Domestic Abuse Helpline, free, day and night: 0808 2000 247',
        url: 'https://www.nationaldahelpline.org.uk/',
      },
      { label: 'Turn2us: grants and benefits you can get', url: 'https://www.turn2us.org.uk/' },
      { label: 'Shelter: if you may lose your home', url: 'https://england.shelter.org.uk/' },
      { label: 'The Care Workers’ Charity', url: 'https://www.thecareworkerscharity.org.uk/' },
      { label: 'Samaritans, free, day and night: 116 123', url: 'https://www.samaritans.org/' },
    ],
    administeredBy: '',
    opensOn: null,
    closesOn: null,
    costTypes: [
      cost('housing', 'Rent, mortgage or council tax', 'What you owe, or what comes next.', 1000),
      cost('energy', 'Gas, electricity and water', '', 1000),
      cost('food', 'Food and everyday things', '', 500),
      cost('household', 'Things for your home', 'A cooker, a bed, a washing machine.', 1000),
      cost('moving', 'Moving home, or being safe at home', 'A deposit, a van, new locks.', 1000),
      cost('travel', 'Travel to work', '', 500),
      cost('childcare', 'Childcare', '', 1000),
      {
        ...cost('funeral', 'Funeral', 'For somebody close to you.', 2000),
        raisesMaximumToPence: 200_000,
      },
      cost('other', 'Something else', 'Tell us what when you apply.', 1000),
    ],
    maximumPence: 100_000,
    lifetimeCapPence: 200_000,
    gapMonths: 24,
    rules: [
      { rule: 'works-in-area' },
      { rule: 'verified-employer' },
      { rule: 'months-in-care', atLeast: 3 },
      { rule: 'qualifying-event', events: [...qualifyingEvents], months: 12 },
      { rule: 'savings-under', singlePence: 300_000, couplePence: 600_000 },
    ],
    evidence: [
      evidence('payslip', 'Your latest payslip', 'Or another document that shows where you work.', 'always'),
      {
        ...evidence(
          'what-happened',
          'Something that shows what happened',
          'A letter from your employer, doctor, landlord or hospital; a death certificate. If you have none, tell us why.',
          'some',
        ),
        // Nobody has to prove abuse.
        events: qualifyingEvents.filter((event) => event !== 'domestic-abuse'),
      },
      evidence('bank-statement', 'A bank statement of the last month', 'You may black out what you spent.', 'always'),
      { ...evidence('funeral-bill', 'The funeral director’s bill or estimate', '', 'some'), costTypes: ['funeral'] },
      evidence('bills', 'Bills or quotes', 'For what you ask for, if you have them.', 'never'),
    ],
    instalments: [{ afterMonths: 0, share: 1, whileEmployed: false }],
    serviceLevelDays: 5,
    urgentRoute: true,
    asksCircumstances: true,
    assessorForm: [
      { key: 'works', question: 'Do they work in adult social care in the area, and long enough?' },
      { key: 'event', question: 'Did it happen, and within the last 12 months?' },
      { key: 'savings', question: 'Are their savings under the limit?' },
      { key: 'need', question: 'Does what they ask for help with what happened?' },
      { key: 'safe', question: 'Have you read how it is safe to reach them?' },
    ],
    rejectReasons: [
      {
        key: 'no-event',
        label: 'No qualifying event',
        sentence: 'What happened is not among the things this scheme can help with, or was longer ago.',
      },
      {
        key: 'not-in-care',
        label: 'Not in care long enough',
        sentence: `You have not worked in adult social care in ${areaName} for 3 months.`,
      },
      {
        key: 'savings',
        label: 'Savings over the limit',
        sentence: 'Your savings are over the limit of this scheme.',
      },
      {
        key: 'helped-already',
        label: 'Helped already',
        sentence: 'You have had what one person can get from our schemes, or had it too recently.',
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
      'I have not been given money for the same costs by anybody else.',
      'You may ask my employer to confirm that I work there. You will not tell them why.',
    ],
    retentionChecks: [],
    appealDays: 28,
    retainYears: 6,
  }
}
