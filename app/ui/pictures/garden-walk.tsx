import { Face, Limb, ink, pen } from './figure'

function Flower({ x, y, height, colour }: { x: number; y: number; height: number; colour: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={`M0 0V-${height}M0-${height * 0.35}q10-2 12-12M0-${height * 0.5}q-10-2-12-12`}
        {...pen}
        stroke={ink.brand}
        strokeWidth="3.500"
      />
      <g transform={`translate(0 ${-height})`} fill={colour}>
        {[0, 72, 144, 216, 288].map((turn) => (
          <ellipse key={turn} cy="-8" rx="5" ry="8" transform={`rotate(${turn})`} />
        ))}
        <circle r="4.500" fill={ink.paper} />
      </g>
    </g>
  )
}

function Garden() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.wall} />
      <circle cx="76" cy="70" r="30" fill={ink.accent} />
      <g fill={ink.paper}>
        <path d="M330 70q4-18 24-14 14-20 34 0 18-2 18 14z" />
        <path d="M136 48q2-10 14-8 10-12 20 0 12 0 12 8z" />
      </g>
      <path d="M0 196q70-40 150-14t160-12 170-6v196H0z" fill={ink.floor} />
      <g fill={ink.paper}>
        {[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => (
          <path key={n} d={`M${n * 40 - 8} 268v-62l11-12 11 12v62z`} />
        ))}
        <path d="M0 216h480v9H0zM0 246h480v9H0z" />
      </g>
      <path d="M0 262h480v98H0z" fill={ink.brandMid} />
      <path d="M-10 330q120-44 260-34t240-14v60q-120 4-240 8t-260 16z" fill={ink.accentPale} />
      <g transform="translate(424 262)">
        <path d="M-7 0h14v-80H-7z" fill={ink.wood} />
        <path d="M0-186c46-4 64 36 48 66 12 34-20 56-48 52-32 4-62-20-48-54-14-30 4-66 48-64z" fill={ink.brand} />
        <g fill={ink.accent}>
          <circle cx="-22" cy="-134" r="8" />
          <circle cx="16" cy="-150" r="8" />
          <circle cx="24" cy="-104" r="8" />
          <circle cx="-10" cy="-96" r="8" />
        </g>
      </g>
    </g>
  )
}

function Flowers() {
  return (
    <g>
      <Flower x={28} y={330} height={58} colour={ink.accent} />
      <Flower x={56} y={344} height={40} colour={ink.paper} />
      <Flower x={4} y={350} height={40} colour={ink.paper} />
      <Flower x={356} y={300} height={44} colour={ink.accent} />
      <Flower x={386} y={308} height={34} colour={ink.accent} />
      <Flower x={462} y={316} height={48} colour={ink.accent} />
      <path d="M6 360q20-22 40 0zM60 360q12-16 30 0z" fill={ink.brand} />
      <g transform="translate(330 92)">
        <path d="M0 6q-12-14-20-4 4 10 20 4zM0 6q4-18 14-12 2 12-14 12z" fill={ink.accent} />
        <path d="M0 8l-3-10" {...pen} strokeWidth="2" />
      </g>
    </g>
  )
}

/** The older man, flat cap and cardigan, with his walking frame. */
function Walker() {
  return (
    <g>
      <Limb d="M268 224L276 282 272 312" colour={ink.brand} width={22} />
      <Limb d="M256 224L244 280 234 312" colour={ink.brand} width={22} />
      <path d="M222 318h28v14h-38q0-10 10-14zM262 318h28q10 4 10 14h-38z" fill={ink.line} />
      <path d="M222 238C218 172 226 142 262 140 296 140 304 176 300 238q-40 10-78 0z" fill={ink.accent} />
      <path d="M248 140l16 28 14-28-4-10h-22z" fill={ink.paper} />
      <path d="M263 168v72" {...pen} opacity="0.4" />
      <path d="M252 118h24v22q-12 12-24 0z" fill={ink.skins[0]} />
      <g transform="translate(266 92) rotate(4)">
        <path d="M-32 4c-4-12-4-20 0-28l62 0c4 10 4 18 0 24z" fill={ink.grey} />
        <Face skin={0} look={1} eyes="smiling">
          <path d="M-30-12c-2 10-2 16 2 22l6-20z" fill={ink.grey} />
          <path d="M-1 15q10-6 22-1 3 6-3 6-8-4-15 0-7 1-4-5z" fill={ink.grey} />
          <path d="M-34-16C-32-42-8-48 12-44 32-40 40-28 40-22 48-20 50-14 44-12 22-20-8-22-34-16z" fill={ink.brand} />
          <path d="M-16-34q22-10 44 6" {...pen} stroke={ink.brandPale} strokeWidth="2" opacity="0.7" />
        </Face>
      </g>
      <g {...pen} strokeWidth="6">
        <path d="M330 214L318 326M330 214q14-2 18 8l12 104M322 272h32" />
      </g>
      <g fill={ink.line}>
        <circle cx="360" cy="326" r="8" />
        <path d="M312 322h12v10h-12z" />
      </g>
      <Limb d="M284 160Q292 206 318 210" colour={ink.accent} width={24} />
      <path d="M276 168q4 26 18 40" {...pen} opacity="0.35" />
      <Limb d="M322 210L332 210" colour={ink.skins[0]} width={17} />
    </g>
  )
}

/** The carer who walks beside him, hand at his back. */
function Companion() {
  return (
    <g>
      <Limb d="M160 226L164 284 160 316" colour={ink.line} width={23} />
      <Limb d="M144 226L134 282 122 314" colour={ink.line} width={23} />
      <path d="M110 322h28v14h-38q0-10 10-14zM150 324h28q10 4 10 14h-38z" fill={ink.paper} />
      <path d="M108 240C104 164 112 128 152 126 190 126 198 166 194 240q-44 10-86 0z" fill={ink.brand} />
      <path d="M138 126l14 24 16-24-6-10h-18z" fill={ink.brandPale} />
      <g transform="translate(132 176)">
        <circle r="8" fill={ink.paper} />
        <path d="M0-3v3l3 2M0-8v-6" {...pen} strokeWidth="2" />
      </g>
      <path d="M140 102h26v24q-13 12-26 0z" fill={ink.skins[2]} />
      <g transform="translate(154 74) rotate(2)">
        <Face skin={2} look={1} laughing>
          <path
            d="M-31-2C-36-34-14-46 4-44 26-44 36-26 30-8 24-12 24-20 20-26 2-20-18-24-22-14-26-10-26-4-31-2z"
            fill={ink.hair}
          />
          <path d="M-18-34q16-8 34 0" {...pen} stroke={ink.shade} strokeWidth="2" opacity="0.4" />
        </Face>
      </g>
      <Limb d="M126 150Q106 186 118 222" colour={ink.brand} width={24} />
      <circle cx="120" cy="232" r="10" fill={ink.skins[2]} />
      <Limb d="M178 150Q198 186 216 192" colour={ink.brand} width={24} />
      <Limb d="M218 192L232 190" colour={ink.skins[2]} width={17} />
    </g>
  )
}

/** A walk round the garden with a walking frame. 480 by 360. */
export function GardenWalkScene() {
  return (
    <>
      <Garden />
      <Walker />
      <Companion />
      <Flowers />
    </>
  )
}
