import type { Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'

/** What the work is, in each service. */
export const PLACE: Record<Service, readonly string[]> = {
  'care-home': [
    'Thirty-two people live with us, many of them with dementia. It is their home first and our workplace second.',
    'We are a small home of 24 rooms around a garden. People know each other by name, and so will you within a week.',
  ],
  'nursing-home': [
    'We care for 40 people who need a nurse close by, day and night. Each floor has its own steady team.',
    'People come to us after a stay in hospital, or to live. You work beside nurses who like to explain.',
  ],
  'home-care': [
    'You visit people in their own homes: help with getting up, washing, meals and medicines, and a proper conversation.',
    'Your round is in one part of town, with the same people every week. Visits are never shorter than 30 minutes.',
  ],
  'supported-living': [
    'Six adults with a learning disability have their own flats here. You help them live the life they choose.',
    'You support people with autism at home and out: work, friends, cooking, football, whatever the week brings.',
  ],
  'extra-care': [
    'Sixty people live in flats of their own with us on site. You answer a call, then have time to stay for a cup of tea.',
    'Our tenants keep their front door and their independence. You are the reason it works.',
  ],
  'day-service': [
    'About 25 people come to us each day: to garden, paint, cook and see their friends.',
    'We run a small farm where people with a learning disability work and learn. Boots provided.',
  ],
  'live-in-care': [
    'You live in the home of one person, usually two weeks at a time, so that they need not move into a care home.',
    'One to one, unhurried care, with a room of your own and two hours off every day.',
  ],
  'childrens-home': [
    'Four young people between 9 and 16 live here. They have had a hard start; you are one of the adults who stay.',
    'A home for five children. We cook, do homework, argue about bedtimes and go to the sea.',
  ],
  'personal-assistance': [
    'I use a wheelchair and live a busy life. I am looking for somebody reliable to help me at home and come along when I go out.',
    'I live on my own and need a hand with the physical side of the day. We will have a laugh while we are at it.',
  ],
  'shared-lives': [
    'You welcome an adult who needs support into your home and family, for weekends or for good. We train and support you.',
    'Support our Shared Lives families: visit, listen, plan breaks and step in when life gets complicated.',
  ],
}

/** What somebody in this role does with the day. */
export const DAY: Record<Role, readonly string[]> = {
  'care-worker': [
    'help people wash, dress and eat in their own way and time',
    'give medicines once you are trained and signed off',
    'notice small changes and tell the team',
    'make time for a walk, a song or the crossword',
  ],
  'senior-care-worker': [
    'lead the shift and be the one others come to',
    'give medicines and check the records',
    'review care plans with people and their families',
    'show new colleagues how we do things',
  ],
  'enhanced-care-worker': [
    'do clinical tasks that a nurse has handed over to you, such as blood pressure and wound care',
    'support people at the end of their life with calm',
    'keep the records that nurses and doctors rely on',
  ],
  'support-worker': [
    'plan the week together and help it happen',
    'support people with cooking, money and travel',
    'stay calm and kind when a day goes wrong',
    'celebrate the small steps',
  ],
  'personal-assistant': [
    'help with getting up, washing and dressing',
    'drive or travel with me to work, friends and appointments',
    'do some cooking and keep the house going',
  ],
  nurse: [
    'lead the clinical care of the floor on your shift',
    'work with GPs, the hospital and families',
    'supervise medicines and wound care',
    'help care workers to learn',
  ],
  'nursing-associate': [
    'give hands-on nursing care under a registered nurse',
    'watch for changes and act on them',
    'support care workers on the shift',
  ],
  'occupational-therapist': [
    'see people at home and find out what they want to be able to do',
    'choose and fit equipment, and plan adaptations',
    'train the team in moving and handling',
  ],
  'social-worker': [
    'assess what people need and agree a plan with them',
    'work with families, health and housing',
    'stand up for people’s rights',
  ],
  'activities-coordinator': [
    'fill the week with things people really want to do',
    'bring schools, musicians and dogs into the house',
    'spend time with people who rarely leave their room',
  ],
  'deputy-manager': [
    'run the home with the manager, and on your own when she is away',
    'lead the rota, supervision and audits',
    'be on call one week in four',
  ],
  'registered-manager': [
    'be responsible for the quality of the service',
    'lead a team of 35',
    'work with the regulator and the council',
    'know every person who lives here',
  ],
  'team-leader': [
    'plan the week’s rota',
    'coach a team of eight and step in when it is busy',
    'check that visits happen and go well',
  ],
  ancillary: [
    'keep the house clean, safe and pleasant',
    'prepare meals that people look forward to',
    'be a friendly face: you will be part of the team',
  ],
  apprentice: [
    'learn every part of the work beside an experienced colleague',
    'study for a Level 2 diploma in paid time',
    'take on more as you grow',
  ],
}

/** Titles as people search for them; the service or pattern is added where it helps. */
export const TITLES: Record<Role, readonly string[]> = {
  'care-worker': ['Care assistant', 'Care worker', 'Healthcare assistant'],
  'senior-care-worker': ['Senior care assistant', 'Senior carer'],
  'enhanced-care-worker': ['Enhanced care worker', 'Lead practitioner in care'],
  'support-worker': ['Support worker', 'Learning disability support worker', 'Autism support worker'],
  'personal-assistant': ['Personal assistant'],
  nurse: ['Registered nurse (RGN)', 'Nurse, dementia floor', 'Night nurse (RGN or RMN)'],
  'nursing-associate': ['Nursing associate'],
  'occupational-therapist': ['Occupational therapist'],
  'social-worker': ['Social worker, adults'],
  'activities-coordinator': ['Activities coordinator', 'Wellbeing and activities lead'],
  'deputy-manager': ['Deputy manager'],
  'registered-manager': ['Registered manager'],
  'team-leader': ['Team leader', 'Care coordinator'],
  ancillary: ['Cook', 'Housekeeper', 'Kitchen assistant', 'Maintenance person'],
  apprentice: ['Care apprentice', 'Apprentice support worker'],
}

export const TITLE_ENDING: Partial<Record<Pattern, string>> = {
  'waking-nights': ', nights',
  evenings: ', evenings',
  'school-hours': ', school hours',
  weekends: ', weekends',
  'sleep-ins': ' with sleep-ins',
}

export const BENEFITS = [
  'Paid training from the first day',
  'We pay for your criminal-record check',
  'Uniform provided',
  'Free meals on shift',
  'Blue Light Card paid for',
  'Mileage between visits',
  'Wages paid every week if you like',
  'Extra pay for bank holidays',
  'Pension with 5% from us',
  '28 days’ holiday and your birthday',
  'A named buddy for your first three months',
  'Bicycle scheme',
] as const

export const CLOSING = [
  'You do not need a CV. Tell us in a few words why this work is for you.',
  'Come and have a cup of tea with us before you decide. Most people know within ten minutes.',
  'If you have cared for a parent, a child or a neighbour, you have more experience than you think.',
  'We answer everybody, whatever the answer is.',
] as const

export const TRAINING = [
  'We train you for two paid weeks before your first shift of your own, and you do the Care Certificate in paid time.',
  'You shadow a colleague until you feel ready. Nobody starts alone.',
] as const

export const NEEDS: Record<'none' | 'some' | 'required', readonly string[]> = {
  none: ['You need no experience: patience, humour and turning up matter more.'],
  some: ['Some experience helps, paid or at home, but it is not a must.'],
  required: ['You have done this work for at least a year and enjoy passing on what you know.'],
}

export const QUESTIONS = [
  { kind: 'yes-no', text: 'Can you work every other weekend?', choices: [] },
  { kind: 'short-text', text: 'What would a good day at work look like for you?', choices: [] },
  {
    kind: 'choice',
    text: 'How would you travel to work?',
    choices: ['On foot or by bicycle', 'By bus or train', 'By car', 'I do not know yet'],
  },
  { kind: 'yes-no', text: 'Are you happy to work in a house with a dog?', choices: [] },
  { kind: 'short-text', text: 'Which training have you done already? None is fine.', choices: [] },
  {
    kind: 'choice',
    text: 'How many hours a week would suit you best?',
    choices: ['Under 16', '16 to 30', 'More than 30'],
  },
] as const
