import { Face, Limb, PottedPlant, Steam, ink, pen } from './figure'

function Room() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.wall} />
      <g fill={ink.brandMid} opacity="0.35">
        {[0, 1, 2, 3, 4, 5].flatMap((row) =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => (
            <circle key={`${row} ${column}`} cx={20 + column * 42 + (row % 2) * 21} cy={20 + row * 44} r="2.500" />
          )),
        )}
      </g>
      <g transform="translate(168 36)">
        <rect width="136" height="128" rx="6" fill={ink.paper} />
        <rect x="8" y="8" width="120" height="112" rx="3" fill={ink.brandPale} />
        <circle cx="98" cy="38" r="15" fill={ink.accent} />
        <path d="M8 92q34-30 66-8t54-10v46H8z" fill={ink.brandMid} />
        <path d="M8 106q40-18 70-4t50-4v22H8z" fill={ink.brand} opacity="0.8" />
        <path d="M68 8v112M8 62h120" stroke={ink.paper} strokeWidth="6" />
        <path d="M-10-6h156v10q-14 10-26 0-13 10-26 0-13 10-26 0-13 10-26 0-13 10-26 0-12 8-26 0z" fill={ink.accent} />
        <rect x="-8" y="124" width="152" height="9" rx="3" fill={ink.paper} />
      </g>
      <g transform="translate(356 66)">
        <rect y="44" width="104" height="7" rx="2" fill={ink.wood} />
        <rect x="10" y="12" width="20" height="32" rx="4" fill={ink.paper} />
        <path d="M10 24h20v10H10z" fill={ink.accent} />
        <rect x="36" y="20" width="18" height="24" rx="4" fill={ink.brand} />
        <path d="M66 44c-6-12-3-22 8-22s14 10 8 22z" fill={ink.accent} />
        <path d="M82 30q10-4 8 8" {...pen} stroke={ink.accent} strokeWidth="4" />
      </g>
      <g transform="translate(36 58)">
        <rect width="60" height="72" rx="3" fill={ink.wood} />
        <rect x="7" y="7" width="46" height="58" fill={ink.paper} />
        <path d="M22 65c0-16 4-22 10-22s10 6 10 22z" fill={ink.brand} />
        <circle cx="32" cy="33" r="9" fill={ink.skins[1]} />
        <path d="M22 33c0-14 20-14 20 0-4-5-14-6-20 0z" fill={ink.hair} />
      </g>
    </g>
  )
}

/** The older woman: white bun, round glasses, a warm cardigan. */
function Host() {
  return (
    <g>
      <path d="M58 300c-4-66 10-104 66-106 54 0 70 42 66 106z" fill={ink.accent} />
      <path d="M108 196l18 30 18-30-6-14h-24z" fill={ink.paper} />
      <path d="M126 226v64" {...pen} opacity="0.5" />
      <g fill={ink.paper}>
        <circle cx="133" cy="242" r="3" />
        <circle cx="133" cy="258" r="3" />
      </g>
      <path d="M114 172h26v22q-13 12-26 0z" fill={ink.skins[0]} />
      <g transform="translate(130 148) rotate(-4)">
        <circle cx="-8" cy="-46" r="16" fill={ink.grey} />
        <path d="M-34 6C-42-30-20-46 2-44S36-28 32-6z" fill={ink.grey} />
        <Face skin={0} look={1} eyes="smiling" laughing>
          <path d="M-31 0C-34-30-14-42 4-40S32-24 30-8C20-10 12-16 8-24-2-14-20-12-31 0z" fill={ink.grey} />
          <path d="M-26-14q8-18 26-20" {...pen} stroke={ink.shade} strokeWidth="2" />
          <g {...pen} strokeWidth="2">
            <circle cx="-3" cy="1" r="9" />
            <circle cx="19" cy="1" r="8" />
            <path d="M6 0q2-2 5 0M-12 0l-14-3" />
          </g>
        </Face>
      </g>
      <Limb d="M78 222Q66 272 112 284L150 280" colour={ink.accent} width={28} />
      <path d="M84 236q-6 24 8 40" {...pen} opacity="0.35" />
      <Limb d="M158 279L176 276" colour={ink.skins[0]} width={18} />
    </g>
  )
}

/** The carer: hair tied up in a scarf, a tunic with a watch pinned to it, the teapot in her hand. */
function Carer() {
  return (
    <g>
      <path d="M288 300c-6-62 6-102 62-104 56 0 74 40 70 104z" fill={ink.brand} />
      <path d="M330 196l20 26 22-26-8-12h-26z" fill={ink.brandPale} />
      <path d="M338 172h26v20q-13 16-26 0z" fill={ink.skins[3]} />
      <g transform="translate(348 144) rotate(4)">
        <Face skin={3} look={-1} laughing>
          <path d="M-31-8C-36-46-14-56 4-54 30-52 38-30 31-6 26-14 24-20 16-24-2-18-20-20-31-8z" fill={ink.hair} />
          <path d="M-33-12C-28-26 20-38 33-10 36-16 36-24 33-30 20-50-22-46-33-24z" fill={ink.accent} />
          <path d="M24-34c10-16 22-14 24-6-6 2-8 6-18 12zM28-26c14-2 18 6 16 12-6-2-10-2-18-6z" fill={ink.accent} />
          <path d="M-24-26q24-12 48 2" {...pen} strokeWidth="2" opacity="0.4" />
          <circle cx="29" cy="16" r="3.500" fill={ink.accent} />
        </Face>
      </g>
      <g transform="translate(388 240)">
        <circle r="9" fill={ink.paper} />
        <path d="M0-4v4l3 2M0-9v-7" {...pen} strokeWidth="2" />
      </g>
      <path d="M404 226q10 30-4 60" {...pen} opacity="0.35" />
      <Limb d="M306 226Q288 260 282 238" colour={ink.brand} width={28} />
      <Limb d="M280 236L272 226" colour={ink.skins[3]} width={18} />
    </g>
  )
}

function Table() {
  return (
    <g>
      <path d="M0 290h480v70H0z" fill={ink.paper} />
      <path d="M0 300h480v18H0zM0 336h480v18H0z" fill={ink.accent} opacity="0.3" />
      <g fill={ink.accent} opacity="0.3">
        {[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((n) => (
          <path key={n} d={`M${n * 36} 290h18v70h-18z`} />
        ))}
      </g>
      <path d="M0 290h480" {...pen} opacity="0.4" />
    </g>
  )
}

function TeaThings() {
  return (
    <g>
      <g transform="translate(250 224) rotate(-16)">
        <path d="M-30 12C-36-20-18-30 2-30S38-20 32 12C26 24-24 24-30 12z" fill={ink.paper} />
        <path d="M-28-8c-14-4-16-18-24-22 0 18 6 34 26 36z" fill={ink.paper} />
        <path d="M30-14c26-8 26 28 0 22" {...pen} stroke={ink.paper} strokeWidth="7" />
        <path d="M-22-20q24-14 48 0" {...pen} strokeWidth="2" opacity="0.5" />
        <circle cx="2" cy="-34" r="6" fill={ink.accent} />
        <path d="M-24 2q26 10 52 0" {...pen} stroke={ink.brand} strokeWidth="5" />
      </g>
      <path d="M198 216q-8 24-6 62" {...pen} stroke={ink.wood} strokeWidth="4" />
      <g transform="translate(194 296)">
        <path d="M-18-24h36l-4 28q-14 8-28 0z" fill={ink.brand} />
        <path d="M18-18c14-2 12 16-2 14" {...pen} stroke={ink.brand} strokeWidth="5" />
      </g>
      <g transform="translate(330 298)">
        <path d="M-18-24h36l-4 28q-14 8-28 0z" fill={ink.accent} />
        <path d="M-18-18c-14-2-12 16 2 14" {...pen} stroke={ink.accent} strokeWidth="5" />
        <g transform="translate(0 -28)">
          <Steam />
        </g>
      </g>
      <ellipse cx="262" cy="320" rx="42" ry="11" fill={ink.brandPale} />
      <g fill={ink.wood}>
        <ellipse cx="244" cy="315" rx="15" ry="6" />
        <ellipse cx="276" cy="316" rx="15" ry="6" />
        <ellipse cx="260" cy="309" rx="15" ry="6" />
      </g>
      <g transform="translate(60 318)">
        <PottedPlant />
      </g>
      <g transform="translate(388 320) rotate(-6)">
        <path d="M-34-14h64l10 26h-64z" fill={ink.paper} stroke={ink.line} strokeWidth="2" strokeLinejoin="round" />
        <path d="M-22-6h20M-20 0h22M-18 6h18" {...pen} strokeWidth="2" opacity="0.5" />
        <path d="M8-8h16l6 14H14z" fill={ink.brandMid} />
      </g>
    </g>
  )
}

/** Two women laughing over tea in a kitchen. 480 by 360. */
export function KitchenTableScene() {
  return (
    <>
      <Room />
      <Host />
      <Carer />
      <Table />
      <TeaThings />
    </>
  )
}
