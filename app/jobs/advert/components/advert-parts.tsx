import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import type { AdvertSite, PublicVacancy } from '../public-vacancy'
import type { AdvertPoint } from '#app/jobs/vacancies/fields/field'
import { declaredFields } from '#app/jobs/vacancies/fields/table'
import { dbsChecksFor, dbsWords, pathwayWords, registersFor, sponsorshipWords } from '#app/jobs/vocabulary/role-facts'
import { experienceLabels } from '#app/jobs/vocabulary/vocabulary'

/** Where each site is and how to get there, in words instead of a map. */
export function GettingThere({ sites }: { sites: readonly AdvertSite[] }) {
  return (
    <Section title="Where it is and how to get there" id="getting-there">
      <ul className="advert-sites">
        {sites.map((site, index) => (
          <li key={index}>
            {site.precise ? (
              <address>{[site.name, site.address, site.town, site.postcode].filter(Boolean).join(', ')}</address>
            ) : (
              <p>
                {site.town}, near {site.postcode}. It is somebody’s home, so the address is not shown here. You get it
                when you are invited to meet.
              </p>
            )}
            {site.gettingThere && <p>{site.gettingThere}</p>}
          </li>
        ))}
      </ul>
      <p className="muted">
        Check buses and trains at{' '}
        <a href="https://www.traveline.info/" rel="noopener">
          traveline.info
        </a>
        .
      </p>
    </Section>
  )
}

/** What somebody should know before applying: each once, in plain words. */
export function GoodToKnow({ vacancy }: { vacancy: PublicVacancy }) {
  return (
    <Section title="Good to know before you apply" id="good-to-know">
      <ul className="advert-points">
        {goodToKnow(vacancy).map(({ icon, title, text }) => (
          <li key={title}>
            <Icon name={icon} />
            <div>
              <strong>{title}</strong>
              {text && <p>{text}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function goodToKnow(vacancy: PublicVacancy): AdvertPoint[] {
  const { roles, services, experience, trainingGiven } = vacancy
  const registers = registersFor(roles)
  const pathway = pathwayWords(roles)
  const sponsorship = sponsorshipWords(roles, vacancy.sponsorship)
  const points: (AdvertPoint | false | null)[] = [
    {
      icon: 'training',
      title: experienceLabels[experience],
      text: trainingGiven ? 'You get training, and you are paid while you learn.' : null,
    },
    pathway !== null && { icon: 'star', title: 'A step in a career', text: pathway },
    registers.length > 0 && {
      icon: 'verified',
      title: 'You need to be on a professional register',
      text: registers.map(({ name, short }) => `${name} (${short})`).join(' or '),
    },
    ...declaredFields.map(({ advert }) => (typeof advert === 'object' ? advert.point(vacancy) : null)),
    {
      icon: 'shield',
      title: 'A criminal-record check, which the employer pays for',
      text: `Before you start, the employer asks for ${dbsChecksFor(roles, services).map(dbsWords).join(', and ')}. An old conviction does not always matter: you are asked about it first.`,
    },
    sponsorship !== null && { icon: 'globe', title: 'Visa sponsorship', text: sponsorship },
  ]
  return points.filter((point) => point !== false && point !== null)
}

/** The questions the provider asks everyone, so that nobody is surprised half-way. */
export function QuestionsAsked({ questions }: Pick<PublicVacancy, 'questions'>) {
  if (questions.length === 0) return null
  return (
    <Section title="What you will be asked" id="questions">
      <p>
        Your name and how to reach you, when you can work, why care{questions.length > 0 && ', and'}
        {questions.length === 1 ? ' this question' : ' these questions'} from the employer:
      </p>
      <ul className="advert-questions">
        {questions.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  )
}
