import { brandColourLabels, brandColours, brandModes } from './brand'

const NAMES: Record<string, string> = {
  portalName: 'Name of the portal',
  strapline: 'Line under the name',
  contactEmail: 'Email address',
  contactPhone: 'Phone',
  logo: 'Logo',
}

/** An entry of the brand's history as staff know it: "brand light deep" → "Link colour, by day". */
export function brandEntryName(what: string): string {
  for (const mode of brandModes)
    for (const colour of brandColours)
      if (what === `brand ${mode} ${colour}`)
        return `${brandColourLabels[colour].label}, ${mode === 'light' ? 'by day' : 'in the dark'}`
  return NAMES[what] ?? what
}
