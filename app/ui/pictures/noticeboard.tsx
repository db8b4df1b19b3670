import { ink, pen } from './figure'

type PaperProps = {
  x: number
  y: number
  turn: number
  width: number
  height: number
  colour: string
  pin: string
  children?: React.ReactNode
}

/** A sheet held by a pin, its top in the middle at the origin. */
function Paper({ x, y, turn, width, height, colour, pin, children }: PaperProps) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`}>
      <rect x={-width / 2 + 3} y="4" width={width} height={height} rx="3" fill={ink.line} opacity="0.18" />
      <rect x={-width / 2} width={width} height={height} rx="3" fill={colour} />
      {children}
      <circle cy="9" r="7" fill={pin} />
      <circle cx="-2" cy="7" r="2" fill={ink.paper} />
    </g>
  )
}

function Board() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.wall} />
      <path d="M0 308h480v52H0z" fill={ink.floor} />
      <path d="M0 304h480v6H0z" fill={ink.paper} />
      <rect x="78" y="34" width="324" height="214" rx="8" fill={ink.wood} />
      <rect x="90" y="46" width="300" height="190" rx="3" fill={ink.cork} />
      <g fill={ink.wood} opacity="0.45">
        {[0, 1, 2, 3, 4, 5, 6].flatMap((row) =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => (
            <circle key={`${row} ${column}`} cx={106 + column * 33 + (row % 2) * 14} cy={60 + row * 27} r="1.800" />
          )),
        )}
      </g>
      <Paper x={148} y={66} turn={-4} width={84} height={104} colour={ink.paper} pin={ink.accent}>
        <path d="M0 52c-15-10-20-17-20-24 0-13 17-15 20-3 3-12 20-10 20 3 0 7-5 14-20 24z" fill={ink.brand} />
        <path d="M-28 66h56M-28 78h44M-28 90h50" {...pen} opacity="0.45" />
      </Paper>
      <Paper x={248} y={60} turn={3} width={78} height={72} colour={ink.brandMid} pin={ink.paper}>
        <path d="M-26 28h52M-26 40h40M-26 52h46" {...pen} stroke={ink.paper} opacity="0.8" />
      </Paper>
      <Paper x={338} y={70} turn={-2} width={76} height={92} colour={ink.paper} pin={ink.brand}>
        <path d="M-24 26h48v26h-48z" fill={ink.accent} />
        <circle cx="-8" cy="40" r="6" fill={ink.paper} />
        <path d="M-24 64h40" {...pen} opacity="0.45" />
        <path d="M-38 76h76M-26 76v16M-13 76v16M0 76v16M13 76v16M26 76v16" {...pen} strokeWidth="1.500" opacity="0.6" />
      </Paper>
      <g {...pen} stroke={ink.wood} strokeDasharray="7 7" opacity="0.9">
        <rect x="206" y="148" width="78" height="74" rx="4" />
      </g>
      <circle cx="340" cy="206" r="6" fill={ink.accent} />
      <circle cx="362" cy="198" r="6" fill={ink.brand} />
    </g>
  )
}

/** The cat that belongs to the house, looking up at the space that is left. */
function Cat() {
  return (
    <g transform="translate(246 322)">
      <path d="M30-8q44 12 46-22 0-16 12-14" {...pen} stroke={ink.hair} strokeWidth="10" />
      <path d="M-34 10c-6-40 0-62 10-74h50c12 16 18 40 10 74z" fill={ink.hair} />
      <path d="M-26-70c-6-22 0-44 6-48l14 12h14l14-12c6 6 10 26 4 46-8 18-42 20-52 2z" fill={ink.hair} />
      <path d="M-16-104l-2-6 8 6zM16-104l4-6-9 5z" fill={ink.accent} />
      <path d="M-18-58q20 12 38-2l2 9q-20 12-41 1z" fill={ink.accent} />
      <circle cx="2" cy="-46" r="5" fill={ink.paper} />
      <path d="M-14 10v-24M14 10v-24" {...pen} stroke={ink.shade} strokeWidth="2" opacity="0.6" />
      <path d="M-36-84l-16-3M-35-78l-16 4M36-86l14-4M36-79l15 2" {...pen} stroke={ink.hair} strokeWidth="1.500" />
    </g>
  )
}

/** A noticeboard with a space left on it, and a cat that has seen it. 480 by 360. */
export function NoticeboardScene() {
  return (
    <>
      <Board />
      <g transform="translate(48 308)">
        <path d="M-24 0l4-44h44l4 44z" fill={ink.accent} />
        <path
          d="M2-44q-6-44-30-52 4 34 26 54zM2-44q2-56 28-72 6 44-24 74zM0-44q-6-70 4-100 14 42 2 100z"
          fill={ink.brand}
        />
      </g>
      <Cat />
    </>
  )
}
