import { brandColourLabels, brandModes, contrast, type Brand, type BrandColour, type BrandMode } from './brand'

/** The design system's own colours (app/ui/styles/tokens.css), on and under which a council's colours must be readable. */
export const systemColours = {
  light: {
    paper: '#faf5ea',
    card: '#fffdf7',
    well: '#f3ecdc',
    ink: '#211c15',
    muted: '#5f564a',
    'good-soft': '#e2eeda',
    'warn-soft': '#fbeac2',
    'bad-soft': '#fbe2dc',
    'info-soft': '#e1eaf0',
  },
  dark: {
    paper: '#191612',
    card: '#221e19',
    well: '#2b2620',
    ink: '#f4eee2',
    muted: '#bdb2a1',
    'good-soft': '#1d3323',
    'warn-soft': '#3a2d10',
    'bad-soft': '#451f1b',
    'info-soft': '#1c2f41',
  },
} as const

const TEXT = 4.5
const SHAPE = 3

/** One of the council's colours that must stand out from others. */
type Demand = {
  colour: BrandColour
  least: number
  against: (palette: Brand['light'], mode: BrandMode) => readonly string[]
}

const grounds = (mode: BrandMode) => [systemColours[mode].paper, systemColours[mode].card, systemColours[mode].well]
const tints = (mode: BrandMode) => {
  const { 'good-soft': good, 'warn-soft': warn, 'bad-soft': bad, 'info-soft': info } = systemColours[mode]
  return [good, warn, bad, info]
}
const words = (mode: BrandMode) => [systemColours[mode].ink, systemColours[mode].muted]

const demands: readonly Demand[] = [
  { colour: 'brand', least: SHAPE, against: (_, mode) => grounds(mode) },
  { colour: 'ink', least: TEXT, against: ({ brand, deep }) => [brand, deep] },
  { colour: 'soft', least: TEXT, against: (_, mode) => words(mode) },
  {
    colour: 'deep',
    least: TEXT,
    against: ({ soft, accentSoft }, mode) => [...grounds(mode), ...tints(mode), soft, accentSoft],
  },
  { colour: 'accentSoft', least: TEXT, against: (_, mode) => [systemColours[mode].ink] },
  { colour: 'accent', least: TEXT, against: ({ accentSoft }, mode) => [...grounds(mode), accentSoft] },
]

export type BrandProblem = { mode: BrandMode; colour: BrandColour; sentence: string }

/** Which colours could not be read, each with a shade of it that could; empty when all can. WCAG 2.2, 1.4.3 and 1.4.11. */
export function brandProblems(brand: Brand): BrandProblem[] {
  return brandModes.flatMap((mode) =>
    demands.flatMap(({ colour, least, against }): BrandProblem[] => {
      const value = brand[mode][colour]
      const others = against(brand[mode], mode)
      const hardest = others.reduce((a, b) => (contrast(value, b) < contrast(value, a) ? b : a))
      const worst = contrast(value, hardest)
      if (worst >= least) return []
      const better = readableShade(value, others, least)
      const advice = better ? `Try ${better}.` : 'Choose a very different one.'
      // Rounded down, so that 4.48 never reads as the 4.5 that it fails.
      const reached = (Math.floor(worst * 10) / 10).toFixed(1)
      const name = `${brandColourLabels[colour].label} ${mode === 'light' ? 'by day' : 'in dark mode'}`
      const sentence = `${name}: ${value} against ${hardest} has a contrast of ${reached}:1, and ${least}:1 is needed. ${advice}`
      return [{ mode, colour, sentence }]
    }),
  )
}

/** The nearest darker or lighter shade that stands out from all the others; null when none does. */
function readableShade(hex: string, others: readonly string[], least: number): string | null {
  for (let step = 1; step <= 50; step += 1) {
    for (const end of [0, 255]) {
      const shade = mix(hex, end, step / 50)
      if (others.every((other) => contrast(shade, other) >= least)) return shade
    }
  }
  return null
}

function mix(hex: string, end: number, share: number): string {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16)
    return Math.round(value + (end - value) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
