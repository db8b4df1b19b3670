import { z } from 'zod'

const Hex = z.string().regex(/^#[0-9a-f]{6}$/i, 'Enter a colour like #14532d')

/** A council's colours, light and dark. Contrast is checked when they are set: `brandProblems`. */
export const Brand = z.object({
  light: z.object({ brand: Hex, ink: Hex, deep: Hex, soft: Hex, accent: Hex, accentSoft: Hex }),
  dark: z.object({ brand: Hex, ink: Hex, deep: Hex, soft: Hex, accent: Hex, accentSoft: Hex }),
})
export type Brand = z.infer<typeof Brand>

export const brandModes = ['light', 'dark'] as const
export type BrandMode = (typeof brandModes)[number]

export const brandColours = ['brand', 'ink', 'deep', 'soft', 'accent', 'accentSoft'] as const
export type BrandColour = (typeof brandColours)[number]

/** What each colour is for, as staff read it. */
export const brandColourLabels: Record<BrandColour, { label: string; use: string }> = {
  brand: { label: 'Main colour', use: 'Buttons and marks.' },
  ink: { label: 'Text on the main colour', use: 'The words on buttons.' },
  deep: { label: 'Link colour', use: 'Links and the focus ring.' },
  soft: { label: 'Soft background', use: 'Behind chosen things.' },
  accent: { label: 'Accent', use: 'What is new or near.' },
  accentSoft: { label: 'Soft accent', use: 'Behind accented words.' },
}

function variables({ brand, ink, deep, soft, accent, accentSoft }: Brand['light']): string {
  return (
    `--brand:${brand};--brand-ink:${ink};--brand-deep:${deep};--brand-soft:${soft};` +
    `--accent:${accent};--accent-soft:${accentSoft}`
  )
}

/** The council's colours as the stylesheet that overrides the design system's own. */
export function brandStylesheet({ light, dark }: Brand): string {
  return `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}`
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}
