/** A council as the head of a page shows it. */
export type FrameCouncil = { name: string; portalName: string; slug: string; hasLogo: boolean }

type CouncilRow = Omit<FrameCouncil, 'hasLogo'> & { logoSvg: string | null }

export function frameCouncil({ name, portalName, slug, logoSvg }: CouncilRow): FrameCouncil {
  return { name, portalName, slug, hasLogo: logoSvg !== null }
}
