import { formatDate, formatDateTime } from '#app/shared/date-words'
import { Card, Section } from '#app/ui/card'
import { Icon } from '#app/ui/icon'
import { Notice, Tag } from '#app/ui/status'
import { SummaryList } from '#app/ui/summary'
import { memberRoleLabels } from '#app/organisations/team/member'
import { providerKindLabels } from '#app/organisations/providers/provider'
import { isService, serviceLabels } from '#app/organisations/sites/services'
import type { Likeness, LookAlike, ProviderToDecide } from '../council-view'
import { ProviderStatusTag } from './council-provider-list'
import { PhoneLink } from '#app/ui/phone-link'

const services = (values: string[]) =>
  values.map((value) => (isService(value) ? serviceLabels[value] : value)).join(', ')

/** Only web addresses become links. */
function Website({ address }: { address: string }) {
  const isWeb = /^https?:\/\//i.test(address)
  return isWeb ? (
    <a href={address} rel="noreferrer nofollow" className="break-words">
      {address}
    </a>
  ) : (
    <>{address}</>
  )
}

/** Who registered, and how to reach them. */
export function ProviderOrganisation({ provider }: { provider: ProviderToDecide }) {
  return (
    <Section title="Organisation" id="organisation">
      <SummaryList
        items={[
          { label: 'Name', value: provider.name },
          { label: 'Kind', value: providerKindLabels[provider.kind] },
          { label: 'Services', value: services(provider.services) },
          { label: 'About', value: provider.about && <span className="whitespace-pre-line">{provider.about}</span> },
          { label: 'Website', value: provider.website && <Website address={provider.website} /> },
          { label: 'Contact', value: provider.contactName },
          { label: 'Email', value: <a href={`mailto:${provider.contactEmail}`}>{provider.contactEmail}</a> },
          { label: 'Phone', value: <PhoneLink phone={provider.contactPhone} /> },
          { label: 'Agreed to the terms', value: formatDateTime(provider.agreedAt) },
          { label: 'Registered', value: formatDate(provider.createdAt) },
          { label: 'Approved vacancies', value: String(provider.approvedVacancies) },
        ]}
      />
    </Section>
  )
}

/** Its places, each with the way to the regulator's register. */
export function ProviderSites({ provider }: { provider: ProviderToDecide }) {
  return (
    <Section title="Sites" id="sites">
      <div className="stack">
        {provider.sites.length === 0 && <p>It has no site.</p>}
        {provider.sites.map((site) => (
          <Card key={site.id} title={site.name} headingLevel={3} aside={site.closedAt && <Tag>Closed</Tag>}>
            <p>{[site.address, site.town, site.postcode].filter(Boolean).join(', ')}</p>
            <p className="text-muted">{services(site.services)}</p>
            <p>
              <Register regulator={site.regulator} locationId={site.locationId} />
            </p>
            {site.locationId && !site.holdsLocationId && (
              <p className="text-muted">
                This registration does not hold the location: another provider can register it until one is verified.
              </p>
            )}
            {site.publicPrecision === 'outcode' && (
              <p className="text-muted">Shown to the public by the first half of its postcode only.</p>
            )}
          </Card>
        ))}
      </div>
    </Section>
  )
}

function Register({ regulator, locationId }: { regulator: string; locationId: string | null }) {
  if (regulator === 'none') return <>Not regulated, it says.</>
  if (!locationId) return <>{regulator}, without a location number. Look it up by name before you verify.</>
  if (regulator !== 'CQC') {
    return (
      <>
        {regulator} number {locationId}
      </>
    )
  }
  return (
    <a href={`https://www.cqc.org.uk/location/${encodeURIComponent(locationId)}`} rel="noreferrer">
      CQC location {locationId} in the register <Icon name="external" />
    </a>
  )
}

const LIKENESS_WORDS: Record<Likeness, string> = {
  'location-id': 'the same location number',
  name: 'the same name',
  postcode: 'the same postcode',
  phone: 'the same phone number',
  'email-domain': 'the same email domain',
}

/** Providers that may be the same organisation; a shared location number is the strongest sign. */
export function LookAlikes({ lookAlikes }: { lookAlikes: LookAlike[] }) {
  if (lookAlikes.length === 0) return null
  const strong = lookAlikes.some(({ likenesses }) => likenesses.includes('location-id') || likenesses.includes('name'))
  return (
    <Notice kind={strong ? 'warn' : 'info'} title="It may be registered already">
      <ul className="stack">
        {lookAlikes.map(({ id, name, status, likenesses }) => (
          <li key={id}>
            <a href={`/council/providers/${id}`}>{name}</a> has{' '}
            {likenesses.map((likeness) => LIKENESS_WORDS[likeness]).join(', ')} <ProviderStatusTag status={status} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The people who work in it on the portal. */
export function ProviderTeam({ provider }: { provider: ProviderToDecide }) {
  const people = new Map<string, { name: string; roles: string[] }>()
  for (const { person, role } of provider.members) {
    const known = people.get(person.id) ?? { name: [person.name, person.email].filter(Boolean).join(', '), roles: [] }
    known.roles.push(memberRoleLabels[role])
    people.set(person.id, known)
  }
  return (
    <Section title="Team" id="team">
      {people.size === 0 && <p>Nobody looks after it.</p>}
      <ul className="stack">
        {[...people].map(([id, { name, roles }]) => (
          <li key={id} className="break-words">
            {name}: {roles.join(', ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
