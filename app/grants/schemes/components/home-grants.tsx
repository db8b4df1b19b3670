import { LinkButton } from '#app/ui/button'

/** For those whom the first month's costs keep from saying yes, and those whom something has hit. */
export function HomeGrants({ area }: { area: string }) {
  return (
    <section className="wrap home-section" aria-labelledby="grants-title">
      <h2 id="grants-title">Money when you need it</h2>
      <p className="lead">
        Starting a job costs money before it pays. And sometimes life goes wrong. There are grants for people who work
        in care in {area}. You can check in two minutes whether one fits.
      </p>
      <p className="home-more">
        <LinkButton href="/grants" kind="secondary" iconAfter="forward">
          See the grants
        </LinkButton>
      </p>
    </section>
  )
}
