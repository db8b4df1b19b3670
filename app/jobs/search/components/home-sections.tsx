import { CouncilContact } from '#app/organisations/councils/components/council-contact'
import { LinkButton } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import type { IconName } from '#app/ui/icons'
import {
  CookingTogether,
  GardenWalk,
  KitchenTable,
  NightLamp,
  Noticeboard,
  VillageBicycle,
} from '#app/ui/illustrations'
import { countJobs } from '../describe'
import type { WaysIn } from '../ways-in'
import { SearchForm } from './search-form'

type HeroProps = { strapline: string; area: string; counts: WaysIn }

/** What this is, and the search. "home" in the council's strapline is underlined, else its last word. */
export function Hero({ strapline, area, counts }: HeroProps) {
  const [, before = '', marked = '', after = ''] = /^(.*?)\b(home|\S+$)(.*)$/i.exec(strapline) ?? []
  return (
    <section className="home-hero">
      <div className="wrap home-hero-columns">
        <div>
          <h1>
            {before}
            <em className="brush">{marked}</em>
            {after}
          </h1>
          <p className="lead">
            {counts.total > 0
              ? `${countJobs(counts.total)} from ${counts.providers} local ${counts.providers === 1 ? 'employer' : 'employers'} in ${area}. See the pay, the hours and the way there before you apply.`
              : `Jobs in care in ${area}. See the pay, the hours and the way there before you apply.`}
          </p>
          <SearchForm className="home-search" />
        </div>
        <div className="home-picture">
          <KitchenTable label="A care worker and an older woman laugh over a cup of tea at her kitchen table." />
        </div>
      </div>
    </section>
  )
}

type Way = { href: string; title: string; text: string; count: number; picture: React.ReactNode }

/** Ways in that people ask for, with how many jobs each has today. */
export function PopularWays({ counts }: { counts: WaysIn }) {
  const all: Way[] = [
    {
      href: '/jobs?experience=none',
      title: 'New to care',
      text: 'No experience needed',
      count: counts.noExperience,
      picture: <CookingTogether />,
    },
    {
      href: '/jobs?driving=no',
      title: 'No car',
      text: 'On foot, by bike or bus',
      count: counts.noCar,
      picture: <VillageBicycle />,
    },
    {
      href: '/jobs?pattern=school-hours',
      title: 'School hours',
      text: 'Home when they are',
      count: counts.schoolHours,
      picture: <GardenWalk />,
    },
    {
      href: '/jobs?pattern=waking-nights',
      title: 'Nights',
      text: 'While others sleep',
      count: counts.nights,
      picture: <NightLamp />,
    },
  ]
  const ways = all.filter(({ count }) => count > 0)
  if (ways.length === 0) return null
  return (
    <section className="wrap home-section" aria-labelledby="ways-title">
      <h2 id="ways-title">Work that fits your life</h2>
      <ul className="home-ways">
        {ways.map(({ href, title, text, count, picture }) => (
          <li key={href} className="pinned card-link">
            {picture}
            <h3>
              <a className="card-anchor" href={href}>
                {title}
              </a>
            </h3>
            <p>{text}</p>
            <p className="home-way-count">{countJobs(count)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const steps: { icon: IconName; title: string; text: string }[] = [
  {
    icon: 'search',
    title: 'Find a job near you',
    text: 'Type where you live. Each job says what it pays, when you work and whether you need a car.',
  },
  {
    icon: 'send',
    title: 'Apply in minutes',
    text: 'Five short screens on your phone. No CV, no account beforehand. Start now, finish later.',
  },
  {
    icon: 'message',
    title: 'Hear back',
    text: 'You are told of every step, and can always see where you stand.',
  },
]

export function HowItWorks() {
  return (
    <section className="wrap home-section" aria-labelledby="how-title">
      <h2 id="how-title">How it works</h2>
      <ol className="home-steps">
        {steps.map(({ icon, title, text }) => (
          <li key={title}>
            <span className="home-step-mark">
              <Icon name={icon} />
            </span>
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** For those who would rather be found than search. */
export function LookForMe({ council }: { council: string }) {
  return (
    <section className="wrap home-section" aria-labelledby="look-title">
      <div className="home-look">
        <div>
          <h2 id="look-title">Would you rather be found?</h2>
          <p className="lead">
            Tell us once when you can work, how far you would travel and what matters to you. A job broker of {council}{' '}
            looks for jobs that fit, and asks you before any employer hears your name.
          </p>
          <LinkButton href="/register-interest" iconAfter="forward">
            Get help finding work
          </LinkButton>
        </div>
        <div className="home-look-picture">
          <GardenWalk />
        </div>
      </div>
    </section>
  )
}

/** For those who have jobs to fill. */
export function ForEmployers({ council }: { council: string }) {
  return (
    <section className="home-employers" aria-labelledby="employers-title">
      <div className="wrap home-employers-columns">
        <div>
          <h2 id="employers-title">Do you employ care workers?</h2>
          <p>
            Advertise free with {council}. Post a vacancy in minutes, answer applicants in one place, and reach people
            who live close by.
          </p>
          <LinkButton href="/employers" kind="secondary" iconAfter="forward">
            How it works for employers
          </LinkButton>
        </div>
        <div className="home-employers-picture">
          <Noticeboard />
        </div>
      </div>
    </section>
  )
}

type VoiceProps = { council: string; email: string; phone: string | null }

/** Who stands behind this. */
export function CouncilVoice({ council, email, phone }: VoiceProps) {
  return (
    <section className="wrap home-section home-voice" aria-labelledby="voice-title">
      <h2 id="voice-title">We know these employers</h2>
      <p className="lead">
        {council} checks every employer, and what their adverts promise. Care is skilled work that keeps our neighbours
        at home and well. If you wonder whether it is for you, ask us: we will talk it through.
      </p>
      <CouncilContact email={email} phone={phone} />
    </section>
  )
}
