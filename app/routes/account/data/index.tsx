import type { MetaFunction } from '@remix-run/node'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { Section } from '#app/ui/card'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Your data' }]

export const loader = as('person', () => null)

export default function OwnData() {
  return (
    <Page title="Your data" lead="Everything here is yours: take it with you, or have it erased." narrow>
      <div className="stack-lg">
        <Section title="Take a copy" id="copy">
          <div className="stack">
            <p>
              One file with your details, your applications and what happened with them, saved jobs, consents, and every
              email we sent you.
            </p>
            <p>
              Answers to the questions about fairness are not in it: nobody can find yours among the others. Notes that
              an employer wrote about you are kept by that employer: ask them.
            </p>
            <div>
              <LinkButton href="/account/data/download" download icon="download">
                Download my data
              </LinkButton>
            </div>
          </div>
        </Section>
        <Section title="Erase everything" id="erase">
          <div className="stack">
            <p>
              We delete your account and everything that says who you are. You are asked once more on the next page.
            </p>
            <div>
              <LinkButton href="/account/data/erase" kind="secondary" icon="delete">
                Erase my data
              </LinkButton>
            </div>
          </div>
        </Section>
      </div>
    </Page>
  )
}
