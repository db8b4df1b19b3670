import type { MetaFunction } from '@remix-run/node'
import { useRouteLoaderData } from '@remix-run/react'
import { as } from '#app/platform/guard.server'
import type { RootData } from '#app/root'
import { Page } from '#app/ui/layout'
import { Prose } from '#app/ui/summary'
import { phoneWords } from '#app/shared/phone'

export const loader = as('anyone', () => null)

export const meta: MetaFunction = () => [{ title: 'Accessibility' }]

export default function Accessibility() {
  const { council } = useRouteLoaderData<RootData>('root') as RootData
  return (
    <Page title="Accessibility" lead={`We want everyone to be able to use ${council.portalName}.`} narrow>
      <Prose>
        <p>You should be able to:</p>
        <ul>
          <li>read and use every page on a small phone, with an old browser, and with JavaScript switched off;</li>
          <li>make the text twice as large in your browser, or zoom to 400%, and lose nothing;</li>
          <li>do everything with a keyboard alone, or by voice;</li>
          <li>listen to every page with a screen reader;</li>
          <li>use dark colours, higher contrast or no movement, if your device is set that way.</li>
        </ul>
        <p>
          The text is set in Atkinson Hyperlegible, a typeface made for people with low vision. We write in plain
          English, and explain the words that care cannot do without.
        </p>
        <h2>If something does not work for you</h2>
        <p>
          Write to <a href={`mailto:${council.contactEmail}`}>{council.contactEmail}</a>
          {council.contactPhone && ` or call ${phoneWords(council.contactPhone)}`}. Tell us the page, and what you use.
          We answer within two working days and can take your application over the telephone, or send anything here in
          large print, Easy Read or another format.
        </p>
        <h2>How far we are</h2>
        <p>
          {council.name} is committed to making this website accessible under the Public Sector Bodies (Websites and
          Mobile Applications) (No. 2) Accessibility Regulations 2018. Every page is checked by machine against the Web
          Content Accessibility Guidelines 2.2, level AA, each time the portal is changed, and by hand with a keyboard.
          We know of no page that falls short. Files that applicants attach are their own, and we cannot vouch for them.
        </p>
        <h2>If we do not put it right</h2>
        <p>
          The Equality and Human Rights Commission enforces these regulations. If you are not happy with our answer,{' '}
          <a href="https://www.equalityadvisoryservice.com/" rel="noopener">
            contact the Equality Advisory and Support Service
          </a>
          .
        </p>
        <h2 id="sources">Where our places come from</h2>
        <p>
          Distances are worked out from OS Code-Point Open, used under the Open Government Licence. Contains OS data ©
          Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right.
          Contains National Statistics data © Crown copyright and database right. They run in a straight line; the way
          there is longer.
        </p>
      </Prose>
    </Page>
  )
}
