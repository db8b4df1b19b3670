import { Face, Limb, ink, pen } from './figure'

type CottageProps = {
  x: number
  width: number
  height: number
  wall: string
  roof: string
  door: string
  slope?: number
}

/** A house that stands on the street (y 296): door, two rows of windows, a chimney. */
function Cottage({ x, width, height, wall, roof, door, slope = 40 }: CottageProps) {
  const top = 296 - height
  const panes = [x + 14, x + width - 44]
  return (
    <g>
      <path d={`M${x + width - 34} ${top - slope - 14}h20v40h-20z`} fill={wall} />
      <path d={`M${x + width - 37} ${top - slope - 18}h26v7h-26z`} fill={door} />
      <path d={`M${x} ${top}h${width}v${height}h-${width}z`} fill={wall} />
      <path
        d={`M${x - 8} ${top + 5}L${x + 16} ${top - slope}H${x + width - 16}L${x + width + 8} ${top + 5}z`}
        fill={roof}
      />
      {panes.map((left) => (
        <g key={left}>
          <rect x={left - 3} y={top + 17} width="36" height="38" rx="2" fill={ink.paper} />
          <rect x={left} y={top + 20} width="30" height="32" fill={ink.brandMid} />
          <path d={`M${left + 15} ${top + 20}v32M${left} ${top + 36}h30`} stroke={ink.paper} strokeWidth="3" />
          <rect x={left - 5} y={top + 53} width="40" height="6" fill={ink.wood} />
        </g>
      ))}
      <path d={`M${x + width / 2 - 13} 296v-46q0-14 13-14t13 14v46z`} fill={door} />
      <circle cx={x + width / 2 + 7} cy="270" r="2" fill={ink.paper} />
    </g>
  )
}

function Street() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.wall} />
      <circle cx="392" cy="62" r="28" fill={ink.accent} />
      <path d="M0 180q90-64 190-28t150-20 140 10v160H0z" fill={ink.floor} />
      <g fill={ink.paper}>
        <path d="M38 64q4-18 24-14 14-18 32 0 18-2 18 14z" />
        <path d="M262 44q2-12 16-10 12-14 24 0 14 0 14 10z" />
      </g>
      <Cottage x={18} width={118} height={110} wall={ink.paper} roof={ink.accent} door={ink.brand} />
      <Cottage x={252} width={104} height={104} wall={ink.accentPale} roof={ink.brand} door={ink.brand} slope={46} />
      <Cottage x={358} width={118} height={122} wall={ink.paper} roof={ink.wood} door={ink.brand} slope={52} />
      <g transform="translate(166 296)">
        <path d="M-5 0h10v-60H-5z" fill={ink.wood} />
        <path d="M0-150c34 0 44 30 34 50 12 24-8 50-34 50s-46-26-34-50c-10-20 0-50 34-50z" fill={ink.brand} />
        <path d="M0-58v-56M0-84l16-16M0-74l-14-14" {...pen} stroke={ink.brandPale} strokeWidth="2" />
      </g>
      <path d="M0 296h480v64H0z" fill={ink.brandMid} />
      <path d="M0 296h480v10H0z" fill={ink.paper} />
      <path
        d="M-10 340h60M90 340h60M190 340h60M290 340h60M390 340h60"
        stroke={ink.paper}
        strokeWidth="4"
        strokeLinecap="round"
      />
    </g>
  )
}

/** A neighbour who waves out of a window, and a cat on the step: someone is known here. */
function Neighbours() {
  return (
    <g>
      <g transform="translate(447 226) scale(0.44)">
        <path d="M-34 44c0-34 16-42 34-42s34 8 34 42z" fill={ink.brand} />
        <Limb d="M28 30L50 6" colour={ink.brand} width={16} />
        <circle cx="54" cy="-2" r="9" fill={ink.skins[2]} />
        <g transform="translate(0 -26)">
          <path d="M-32 8C-40-30-18-42 0-42S40-30 32 8z" fill={ink.grey} />
          <Face skin={2} look={-1} eyes="smiling">
            <path d="M-30-6C-26-34-10-38 4-38S30-28 30-6C14-10 8-18 4-26-6-16-18-12-30-6z" fill={ink.grey} />
          </Face>
        </g>
      </g>
      <g transform="translate(42 296)" fill={ink.hair}>
        <path d="M-12 0c-4-22 2-32 10-32s12 12 10 32z" />
        <circle cx="-4" cy="-36" r="9" />
        <path d="M-12-40l1-9 7 6zM4-40l0-9-7 5z" />
        <path d="M6-4q18 2 14-16" {...pen} stroke={ink.hair} strokeWidth="5" />
      </g>
    </g>
  )
}

function Wheel({ x }: { x: number }) {
  const spokes = [0, 30, 60, 90, 120, 150]
  return (
    <g transform={`translate(${x} 290)`}>
      <circle r="44" {...pen} strokeWidth="6" />
      <circle r="38" {...pen} stroke={ink.paper} strokeWidth="3" />
      <g stroke={ink.line} strokeWidth="1.500" opacity="0.6">
        {spokes.map((turn) => (
          <path key={turn} d="M0-38V38" transform={`rotate(${turn})`} />
        ))}
      </g>
      <circle r="5" fill={ink.line} />
    </g>
  )
}

function Bicycle() {
  const tube = { ...pen, stroke: ink.accent, strokeWidth: 7 }
  return (
    <g>
      <Wheel x={158} />
      <Wheel x={306} />
      <path d="M158 290L222 292 206 216zM222 292L286 232" {...tube} />
      <path d="M209 232Q240 262 284 224M282 208L306 290" {...tube} />
      <path d="M202 208h-44v8" {...pen} strokeWidth="5" />
      <path d="M130 212h46l-4 44h-38z" fill={ink.brand} />
      <path d="M130 212h46l-1 14h-44z" fill={ink.brandMid} />
      <path d="M153 248c-9-6-12-10-12-15 0-8 10-9 12-2 2-7 12-6 12 2 0 5-3 9-12 15z" fill={ink.paper} />
      <path d="M282 208l-6-20q-8-4-18 0" {...pen} strokeWidth="5" />
      <path d="M186 202q20-8 34 2-10 10-20 8-8 0-14-10z" fill={ink.line} />
      <g transform="translate(304 196)">
        <path d="M-16-16q-2-14 6-20M20-16q4-10 2-18" {...pen} stroke={ink.brand} strokeWidth="3" />
        <circle cx="-8" cy="-26" r="9" fill={ink.paper} />
        <circle cx="6" cy="-30" r="10" fill={ink.accent} />
        <circle cx="19" cy="-24" r="8" fill={ink.paper} />
        <circle cx="6" cy="-30" r="3.5" fill={ink.paper} />
        <circle cx="-8" cy="-26" r="3" fill={ink.accent} />
        <circle cx="19" cy="-24" r="3" fill={ink.accent} />
        <path d="M-22-16h50l-6 32h-38z" fill={ink.wood} />
        <path d="M-20-6h46M-18 5h42M-8-16l2 32M6-16v32M18-16l-2 32" {...pen} strokeWidth="1.500" opacity="0.5" />
      </g>
    </g>
  )
}

/** The care worker on her round: helmet, scarf in the wind, a coat against the morning. */
function Rider() {
  return (
    <g>
      <Limb d="M208 196L262 214 222 266" colour={ink.line} width={20} />
      <path d="M212 262l-4 12h26q0-10-14-12z" fill={ink.hair} />
      <path d="M182 206C178 150 190 112 214 106 240 104 252 130 246 160L240 206Q210 216 182 206z" fill={ink.accent} />
      <path d="M216 108c-20 4-44 0-62 14 10 2 10 8 2 14 22 2 44-4 62-12z" fill={ink.brand} />
      <path d="M212 92h22v18q-12 10-22 0z" fill={ink.skins[0]} />
      <path d="M202 104q20 16 42 0l2 16q-24 14-46 0z" fill={ink.brand} />
      <g transform="translate(228 66) rotate(3)">
        <path d="M-18-12c-20 8-26 26-22 50 6-4 8-8 10-16 6-2 8-10 8-16z" fill={ink.auburn} />
        <Face skin={0} look={1} eyes="open">
          <path d="M-31 4C-33-12-28-22-20-26L24-24C14-16-14-10-22 2z" fill={ink.auburn} />
          <path d="M-33-14C-32-42-12-50 4-50 26-50 38-34 38-16 16-24-12-24-33-14z" fill={ink.paper} />
          <path d="M-20-36q12-12 28-10M-4-34q10-6 26 0" {...pen} stroke={ink.brandMid} strokeWidth="4" />
          <path d="M-18-16q-2 30 12 48" {...pen} strokeWidth="2.500" opacity="0.7" />
        </Face>
      </g>
      <Limb d="M208 198L256 232 240 294" colour={ink.brand} width={22} />
      <path d="M230 292l-2 14h34q0-12-18-14z" fill={ink.line} />
      <path d="M226 306h34" stroke={ink.paper} strokeWidth="3" />
      <Limb d="M222 132Q224 172 250 184" colour={ink.accent} width={22} />
      <path d="M212 138q-2 24 10 40" {...pen} opacity="0.35" />
      <circle cx="262" cy="187" r="10" fill={ink.skins[0]} />
    </g>
  )
}

/** A care worker on her bicycle in a village street; a neighbour waves. 480 by 360. */
export function VillageBicycleScene() {
  return (
    <>
      <Street />
      <Neighbours />
      <Bicycle />
      <Rider />
    </>
  )
}
