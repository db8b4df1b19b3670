/** The few inks of the illustrations: the council's two colours and their tints, line, paper and four skins. */
export const ink = {
  line: 'var(--pic-line)',
  wall: 'var(--pic-wall)',
  floor: 'var(--pic-floor)',
  brand: 'var(--brand)',
  brandMid: 'var(--pic-brand-mid)',
  brandPale: 'var(--pic-brand-pale)',
  accent: 'var(--pic-accent)',
  accentPale: 'var(--pic-accent-pale)',
  paper: 'var(--pic-paper)',
  shade: 'var(--pic-shade)',
  wood: 'var(--pic-wood)',
  cork: 'var(--pic-cork)',
  night: 'var(--pic-night)',
  hair: 'var(--pic-hair)',
  grey: 'var(--pic-grey)',
  auburn: 'var(--pic-auburn)',
  skins: ['var(--pic-skin-1)', 'var(--pic-skin-2)', 'var(--pic-skin-3)', 'var(--pic-skin-4)'],
} as const

/** A line drawn by a soft pen. */
export const pen = {
  fill: 'none',
  stroke: ink.line,
  strokeWidth: 2.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

type FaceProps = {
  /** Which of the four skins, from the palest. */
  skin: 0 | 1 | 2 | 3
  /** Which way the face looks: −1 left, 1 right. */
  look: -1 | 1
  eyes?: 'open' | 'smiling' | 'closed'
  laughing?: boolean
  /** In front of the face: hair, glasses, a beard. */
  children?: React.ReactNode
}

/** A head of about 60 by 68 round the origin, turned a little to one side. */
export function Face({ skin, look, eyes = 'open', laughing, children }: FaceProps) {
  const fill = ink.skins[skin]
  const line = skin === 3 ? { ...pen, stroke: 'var(--pic-line-dark-skin)' } : pen
  return (
    <g>
      <ellipse cx={-look * 28} cy="3" rx="6" ry="8" fill={fill} />
      <path d="M-29-6C-29-26-16-35 0-35S29-26 29-6C29 16 18 34 0 34S-29 16-29-6z" fill={fill} />
      <g transform={`scale(${look} 1)`}>
        <ellipse cx="-9" cy="11" rx="6" ry="4" fill={ink.accent} opacity="0.45" />
        <ellipse cx="22" cy="11" rx="4.500" ry="4" fill={ink.accent} opacity="0.45" />
        {eyes === 'open' && (
          <g fill={line.stroke}>
            <ellipse cx="-3" cy="0" rx="2.600" ry="3.400" />
            <ellipse cx="18" cy="0" rx="2.600" ry="3.400" />
          </g>
        )}
        {eyes === 'smiling' && <path d="M-8 1q5-6 10 0M14 1q4.500-6 9 0" {...line} />}
        {eyes === 'closed' && <path d="M-8 0q5 5 10 0M14 0q4.500 5 9 0" {...line} />}
        <path d="M-8-10q5-3.500 9-1.500M14-11.500q5-1.500 8 1.500" {...line} strokeWidth="2" />
        <path d="M10 1q5 7-1 9" {...line} strokeWidth="2" />
        {laughing ? (
          <path
            d="M-2 17q10 3 18-1-2 10-10 10-6 0-8-9z"
            fill={ink.paper}
            stroke={line.stroke}
            strokeWidth="2"
            strokeLinejoin="round"
          />
        ) : (
          <path d="M-2 18q9 7 18-1" {...line} />
        )}
      </g>
      {children}
    </g>
  )
}

type LimbProps = { d: string; colour: string; width?: number }

/** An arm or a leg: one thick line with round ends. */
export function Limb({ d, colour, width = 22 }: LimbProps) {
  return <path d={d} fill="none" stroke={colour} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
}

/** Steam from something warm, two curls upwards from the origin. */
export function Steam() {
  return (
    <g {...pen} stroke={ink.paper} strokeWidth="3" opacity="0.9">
      <path d="M-5 0q-6-7 0-13t0-13" />
      <path d="M6-2q-6-7 0-13t0-12" />
    </g>
  )
}

/** A plant in a pot that stands on the origin, about 40 wide and 70 high. */
export function PottedPlant() {
  return (
    <g>
      <g fill={ink.brand}>
        <path d="M0-28C-6-44-20-46-26-42-24-32-12-24 0-26z" />
        <path d="M0-28C4-50 18-56 27-52 26-38 14-26 0-26z" />
        <path d="M-1-26C-14-44-10-64-2-72 8-62 8-42 1-26z" />
      </g>
      <path d="M0-27V-62M0-27L18-44M0-27L-18-38" {...pen} stroke={ink.brandPale} strokeWidth="1.500" />
      <path d="M-17-28h34l-4 28h-26z" fill={ink.accent} />
      <path d="M-20-32h40v8h-40z" fill={ink.accent} />
      <path d="M-16-23h32" {...pen} strokeWidth="2" opacity="0.35" />
    </g>
  )
}
