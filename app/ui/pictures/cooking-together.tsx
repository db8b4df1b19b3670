import { Face, Limb, PottedPlant, Steam, ink, pen } from './figure'

function Kitchen() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.accentPale} />
      <g stroke={ink.paper} strokeWidth="2.500">
        {[1, 2, 3, 4, 5].map((row) => (
          <path key={row} d={`M0 ${96 + row * 30}h480`} />
        ))}
        {[0, 1, 2, 3, 4, 5].flatMap((row) =>
          [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => (
            <path key={`${row} ${column}`} d={`M${(row % 2) * 30 + column * 60} ${96 + row * 30}v30`} />
          )),
        )}
      </g>
      <path d="M0 0h480v96H0z" fill={ink.wall} />
      <path d="M0 92h480v8H0z" fill={ink.wood} />
      <g transform="translate(0 92)">
        <rect x="24" y="-44" width="28" height="44" rx="5" fill={ink.paper} />
        <path d="M24-30h28v18H24z" fill={ink.brand} />
        <rect x="60" y="-34" width="24" height="34" rx="5" fill={ink.accent} />
        <path d="M60-34h24v-8H60z" fill={ink.paper} />
        <path d="M96 0v-52h13V0zM112 0v-44h10V0zM124 0v-56h14V0z" fill={ink.brand} />
        <path d="M112 0v-44h10V0z" fill={ink.accent} />
        <path d="M99-40h7M127-44h8" stroke={ink.paper} strokeWidth="3" />
        <g transform="translate(430 0)">
          <PottedPlant />
        </g>
        <path d="M362 0q-10-26 8-30 4-10 12 0 16 4 8 30z" fill={ink.accent} />
      </g>
      <g transform="translate(208 100)">
        <path d="M0 0v24M38 0v18M70 0v26" {...pen} strokeWidth="3" />
        <path d="M-13 24h26v22q-13 12-26 0z" fill={ink.brandMid} />
        <path d="M28 18h20v28q-10 8-20 0z" fill={ink.paper} />
        <path d="M66 26h8v34h-8z" fill={ink.wood} />
        <ellipse cx="70" cy="66" rx="10" ry="14" fill={ink.wood} />
      </g>
    </g>
  )
}

/** The young man whose kitchen it is: he stirs. */
function Cook() {
  return (
    <g>
      <path d="M74 310c-6-66 4-108 62-110 56 0 70 44 66 110z" fill={ink.brand} />
      <path d="M112 200h50l6 30v80h-62v-80z" fill={ink.paper} />
      <path d="M106 240h62M118 200l-6 40M156 200l6 40" {...pen} strokeWidth="2" opacity="0.4" />
      <path d="M120 256h34v22q-17 12-34 0z" fill={ink.accent} opacity="0.8" />
      <path d="M124 176h28v24q-14 12-28 0z" fill={ink.skins[2]} />
      <g transform="translate(140 148) rotate(5)">
        <Face skin={2} look={1} eyes="open">
          <g fill={ink.hair}>
            <path d="M-31 0C-38-34-14-46 4-44S34-28 30-8C22-8 14-16 10-22-2-16-22-16-31 0z" />
            <circle cx="-26" cy="-22" r="11" />
            <circle cx="-14" cy="-36" r="12" />
            <circle cx="4" cy="-42" r="12" />
            <circle cx="21" cy="-34" r="11" />
            <circle cx="28" cy="-20" r="8" />
          </g>
        </Face>
      </g>
      <Limb d="M92 226Q84 272 110 282" colour={ink.brand} width={28} />
      <Limb d="M116 285L136 288" colour={ink.skins[2]} width={18} />
      <Limb d="M180 226Q206 250 214 254" colour={ink.brand} width={28} />
      <path d="M246 226L226 270" {...pen} stroke={ink.wood} strokeWidth="7" />
      <Limb d="M216 254L234 251" colour={ink.skins[2]} width={18} />
    </g>
  )
}

/** The support worker: a beard, rolled sleeves, he cuts the vegetables and looks on. */
function Supporter() {
  return (
    <g>
      <path d="M300 310c-8-68 4-116 66-118 60 0 76 48 72 118z" fill={ink.accent} />
      <g stroke={ink.paper} strokeWidth="5" opacity="0.55">
        <path d="M310 232h118M304 256h130M302 280h134" />
      </g>
      <path d="M344 192q22 24 44 0l-6-10h-32z" fill={ink.paper} />
      <path d="M352 168h30v22q-15 14-30 0z" fill={ink.skins[0]} />
      <g transform="translate(364 138) rotate(-4)">
        <Face skin={0} look={-1} eyes="smiling" laughing>
          <path
            d="M-31 4c6 4 14 4 16 8 10-4 16-4 22 2 8 2 14-6 24-10C30 34 18 46 0 46S-30 30-31 4z"
            fill={ink.auburn}
          />
          <path d="M-12 18q8-6 18 0-2 10-8 10-8 0-10-10z" fill={ink.paper} stroke={ink.line} strokeWidth="2" />
          <path d="M-31-6C-36-34-14-46 6-44S38-26 31 0C24-8 26-18 20-24-2-16-24-26-31-6z" fill={ink.auburn} />
          <path d="M-18-34q14-8 32-2" {...pen} strokeWidth="2" opacity="0.4" />
        </Face>
      </g>
      <Limb d="M416 222Q430 262 404 280" colour={ink.accent} width={28} />
      <Limb d="M400 284L372 290" colour={ink.skins[0]} width={18} />
      <Limb d="M320 222Q306 250 308 262" colour={ink.accent} width={28} />
      <Limb d="M308 268L322 286" colour={ink.skins[0]} width={18} />
    </g>
  )
}

function Worktop() {
  return (
    <g>
      <path d="M0 300h480v16H0z" fill={ink.wood} />
      <path d="M0 316h480v44H0z" fill={ink.paper} />
      <path d="M0 316h480" {...pen} opacity="0.3" />
      <path d="M118 316v44M300 316v44M420 316v44" {...pen} strokeWidth="2" opacity="0.35" />
      <path d="M80 332h20M136 332h24M318 332h24M438 332h20" {...pen} strokeWidth="4" opacity="0.6" />
      <g transform="translate(236 300)">
        <path d="M-44-36h88v26q0 10-12 10h-64q-12 0-12-10z" fill={ink.brandMid} />
        <path d="M-50-38h100v7H-50z" fill={ink.brand} />
        <path d="M-44-24h-14M44-24h14" {...pen} stroke={ink.brand} strokeWidth="7" />
        <g transform="translate(18 -46) scale(1.3)">
          <Steam />
        </g>
      </g>
      <path d="M316 294h100v7H316z" fill={ink.wood} />
      <path d="M316 294h100v7H316z" fill={ink.line} opacity="0.15" />
      <path d="M328 292l34-12 6 6-30 8z" fill={ink.grey} stroke={ink.line} strokeWidth="1.500" />
      <path d="M378 294q4-16 16-14 12 2 12 14z" fill={ink.accent} />
      <path d="M394 280q-2-10 8-12M394 280q2-12-8-12" {...pen} stroke={ink.brand} strokeWidth="4" />
      <g fill={ink.accent}>
        <circle cx="332" cy="291" r="4" />
        <circle cx="341" cy="292" r="4" />
      </g>
      <g transform="translate(36 300)">
        <path d="M-22-30h48q2 22-12 30H-8q-16-8-14-30z" fill={ink.brand} />
        <circle cx="-8" cy="-34" r="11" fill={ink.accent} />
        <circle cx="12" cy="-36" r="12" fill={ink.wood} />
        <path d="M-22-30h48v5h-47z" fill={ink.brandMid} />
      </g>
    </g>
  )
}

/** A young man stirs the pot, his support worker laughs and cuts vegetables. 480 by 360. */
export function CookingTogetherScene() {
  return (
    <>
      <Kitchen />
      <Cook />
      <Supporter />
      <Worktop />
    </>
  )
}
