import { formatDay } from '#app/shared/date-words'
import { Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import { Prose } from '#app/ui/summary'
import { roleLabels, serviceLabels } from '#app/jobs/vocabulary/vocabulary'
import type { PublicVacancy } from '../public-vacancy'
import { AdvertFacts } from './advert-facts'
import { GettingThere, GoodToKnow, QuestionsAsked } from './advert-parts'

type AdvertProps = {
  vacancy: PublicVacancy
  /** The description as safe HTML. */
  html: string
  now: Date
}

/** The advert itself, as its reader sees it: the five facts before any prose. */
export function Advert({ vacancy, html, now }: AdvertProps) {
  const { title, provider, sites, roles, services, benefits, startsOn, openings, questions } = vacancy
  return (
    <div className="advert-body">
      <div className="advert-head">
        <p className="eyebrow">
          {roles.map((role) => roleLabels[role]).join(' · ')} –{' '}
          {services.map((service) => serviceLabels[service]).join(' · ')}
        </p>
        <h1>{title}</h1>
        <p className="lead">
          {provider.name}
          {sites[0] && `, ${sites[0].town}`}
        </p>
      </div>
      <AdvertFacts vacancy={vacancy} />
      <Section title="The job" id="job">
        <Prose html={html} />
        {(startsOn || openings > 1) && (
          <p className="mt-4">
            {startsOn && `Starts ${formatDay(startsOn, now)}. `}
            {openings > 1 && `${openings} people wanted.`}
          </p>
        )}
      </Section>
      {benefits.length > 0 && (
        <Section title="What you get" id="benefits">
          <ul className="advert-benefits">
            {benefits.map((benefit) => (
              <li key={benefit}>
                <Icon name="check" /> {benefit}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <GettingThere sites={sites} />
      <GoodToKnow vacancy={vacancy} />
      <QuestionsAsked questions={questions} />
    </div>
  )
}
