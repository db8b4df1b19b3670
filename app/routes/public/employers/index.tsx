import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import { CouncilContact } from '#app/organisations/councils/components/council-contact'
import { as } from '#app/platform/guard.server'
import type { RootData } from '#app/root'
import { ButtonRow, LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import type { IconName } from '#app/ui/icons'
import { CookingTogether } from '#app/ui/illustrations'
import { Page } from '#app/ui/layout'
import { Details } from '#app/ui/summary'

export const loader = as('anyone', () => null)

export const meta: MetaFunction = () => [
  { title: 'For employers: fill your care vacancies' },
  {
    name: 'description',
    content: 'Advertise care jobs free with your council. Post in minutes and answer applicants in one place.',
  },
]

const reasons: { icon: IconName; title: string; text: string }[] = [
  {
    icon: 'pin',
    title: 'People who live near you',
    text: 'They search by their own postcode, their shifts and how they travel. Those who find you can get to you.',
  },
  {
    icon: 'pound',
    title: 'It costs nothing',
    text: 'The council pays for the portal. There is no fee for adverts, applicants or hires.',
  },
  {
    icon: 'clock',
    title: 'Minutes, not days',
    text: 'The form asks for what people decide on: pay, hours, shifts, the way there. Save it half-way and go on later.',
  },
  {
    icon: 'inbox',
    title: 'One inbox for applicants',
    text: 'See who is waiting for an answer, invite, offer and hire with your whole team. Nobody else sees your people.',
  },
]

const steps = [
  'Register your organisation and your first place of work. Have your CQC location ID ready if you have one.',
  'The council checks who you are, usually within two working days. You can write adverts meanwhile.',
  'Publish. A moderator reads your first advert; later ones go up by themselves.',
  'Answer your applicants. Show people your usual answering time: quick answers fill jobs.',
]

const questions: { question: string; answer: string }[] = [
  {
    question: 'Who can advertise?',
    answer:
      'Care homes, home care agencies, supported living, day services, children’s homes, and people who employ a personal assistant. Not recruitment agencies.',
  },
  {
    question: 'I employ my own personal assistant. Is my home shown?',
    answer:
      'No. Your name and address are never public. People see the first half of your postcode, and you decide whom you meet.',
  },
  {
    question: 'What pay can I advertise?',
    answer:
      'At least the National Living Wage in force when the job starts. Zero-hours work can be advertised, and is shown as what it is.',
  },
  {
    question: 'What must an advert not say?',
    answer:
      'Nothing that shuts people out for their age, sex, race, religion, disability or family, unless the law allows it for this job and a moderator agrees. No questions about health, and no requests for money.',
  },
]

export default function Employers() {
  const { council } = useRouteLoaderData<RootData>('root') as RootData
  return (
    <Page
      title="Fill your care vacancies with people who live nearby"
      lead={`${council.portalName} is the free job board of ${council.name} for everyone who employs care workers.`}
    >
      <div className="employers-top">
        <div>
          <ButtonRow>
            <LinkButton href="/employers/register" size="large" iconAfter="forward">
              Register your organisation
            </LinkButton>
            <LinkButton href="/sign-in?redirectTo=/provider" kind="secondary" size="large">
              Sign in
            </LinkButton>
          </ButtonRow>
          <ul className="employers-reasons">
            {reasons.map(({ icon, title, text }) => (
              <li key={title}>
                <Icon name={icon} />
                <div>
                  <h2>{title}</h2>
                  <p>{text}</p>
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div className="pinned">
          <CookingTogether />
        </div>
      </div>
      <Section title="How it works" id="how">
        <ol className="employers-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title="Questions employers ask" id="questions">
        {questions.map(({ question, answer }) => (
          <Details key={question} summary={question}>
            <p className="reading">{answer}</p>
          </Details>
        ))}
      </Section>
      <Section title="Ask us" id="ask">
        <CouncilContact email={council.contactEmail} phone={council.contactPhone} />
      </Section>
    </Page>
  )
}
