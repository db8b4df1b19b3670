import type { PublicVacancy } from './public-vacancy'
import { declaredFields } from '#app/jobs/vacancies/fields/table'
import type { Contract } from '#app/jobs/vocabulary/vocabulary'

/** Weekly hours from which search engines call a job full time. */
const FULL_TIME_HOURS = 35

const employmentTypes: Partial<Record<Contract, string>> = {
  'fixed-term': 'TEMPORARY',
  bank: 'PER_DIEM',
  volunteer: 'VOLUNTEER',
  placement: 'INTERN',
}

/**
 * The vacancy as schema.org/JobPosting, for search engines: no more than the page shows, so a private employer has no
 * name and a home no address.
 * @param description safe HTML
 */
export function toJobPosting(vacancy: PublicVacancy, { url, description }: { url: string; description: string }) {
  const { provider, council } = vacancy
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: vacancy.title,
    description,
    url,
    directApply: true,
    identifier: { '@type': 'PropertyValue', name: council.portalName, value: vacancy.reference },
    datePosted: vacancy.publishAt.toISOString(),
    validThrough: vacancy.closesAt.toISOString(),
    employmentType: employmentTypesOf(vacancy),
    hiringOrganization: provider.isPrivate
      ? 'confidential'
      : { '@type': 'Organization', name: provider.name, ...(provider.website && { sameAs: provider.website }) },
    jobLocation: vacancy.sites.map((site) => ({
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        ...(site.address && { streetAddress: site.address }),
        addressLocality: site.town,
        postalCode: site.postcode,
        addressCountry: 'GB',
      },
    })),
    ...Object.fromEntries(declaredFields.flatMap((field) => Object.entries(field.jobPosting?.(vacancy) ?? {}))),
  }
}

function employmentTypesOf({ contract, hoursMax }: PublicVacancy): string[] {
  const type = employmentTypes[contract]
  return [hoursMax >= FULL_TIME_HOURS ? 'FULL_TIME' : 'PART_TIME', ...(type ? [type] : [])]
}
