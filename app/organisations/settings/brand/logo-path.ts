/** Where a council's logo is served; undefined when it has none, for the portal's own mark. */
export function logoPath({ slug, hasLogo }: { slug: string; hasLogo: boolean }): string | undefined {
  return hasLogo ? `/brand/${slug}/logo` : undefined
}
