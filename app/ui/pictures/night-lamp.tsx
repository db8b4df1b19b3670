import { Face, Limb, Steam, ink, pen } from './figure'

function Room() {
  return (
    <g>
      <rect width="480" height="360" fill={ink.night} />
      <path d="M0 296h480v64H0z" fill={ink.line} opacity="0.45" />
      <g transform="translate(48 40)">
        <rect width="116" height="132" rx="5" fill={ink.paper} opacity="0.85" />
        <rect x="7" y="7" width="102" height="118" rx="2" fill={ink.brand} />
        <rect x="7" y="7" width="102" height="118" rx="2" fill={ink.line} opacity="0.72" />
        <path d="M80 26a20 20 0 1 0 14 32 17 17 0 0 1-14-32z" fill={ink.paper} />
        <g fill={ink.paper}>
          <circle cx="26" cy="30" r="2.500" />
          <circle cx="40" cy="58" r="2" />
          <circle cx="24" cy="88" r="2.500" />
          <circle cx="92" cy="96" r="2" />
          <circle cx="56" cy="24" r="1.500" />
        </g>
        <path d="M7 112q30-16 54-6t48-4v23H7z" fill={ink.line} />
        <path d="M58 7v118M7 66h102" stroke={ink.paper} strokeWidth="5" opacity="0.85" />
        <path d="M-14-10h22q4 80-10 146h-18z" fill={ink.accent} opacity="0.75" />
        <path d="M130-10h-22q-4 80 10 146h18z" fill={ink.accent} opacity="0.75" />
        <path d="M-20-12h156" stroke={ink.wood} strokeWidth="6" strokeLinecap="round" />
      </g>
      <circle cx="298" cy="168" r="150" fill={ink.accentPale} opacity="0.1" />
      <circle cx="298" cy="168" r="112" fill={ink.accentPale} opacity="0.16" />
      <circle cx="298" cy="168" r="74" fill={ink.accentPale} opacity="0.3" />
    </g>
  )
}

function LampAndTable() {
  return (
    <g>
      <path d="M258 262h78v10h-78z" fill={ink.wood} />
      <path d="M266 272h8v62h-8zM320 272h8v62h-8z" fill={ink.wood} />
      <path d="M290 262q-2-20 8-40 10 20 8 40z" fill={ink.brandMid} />
      <path d="M294 200h8v26h-8z" fill={ink.paper} />
      <path d="M274 146h48l16 58h-80z" fill={ink.paper} />
      <path d="M274 146h48l16 58h-80z" fill={ink.accent} opacity="0.35" />
      <path d="M258 204h80" stroke={ink.accent} strokeWidth="5" strokeLinecap="round" />
      <g transform="translate(322 262)">
        <path d="M-10-18h20l-2 18h-16z" fill={ink.paper} />
        <g transform="translate(0 -21) scale(0.7)">
          <Steam />
        </g>
      </g>
    </g>
  )
}

/** The man in bed, asleep under a patchwork quilt. */
function Sleeper() {
  return (
    <g>
      <path d="M-10 176h40v160h-40z" fill={ink.wood} />
      <path d="M-10 168q20-10 40 0v14h-40z" fill={ink.wood} />
      <path d="M0 250h262v70H0z" fill={ink.wood} />
      <path d="M26 214q40-22 78-4 12 22-2 44H26z" fill={ink.paper} />
      <g transform="translate(78 216) rotate(-62)">
        <path d="M-31 2C-36-26-18-40 0-40S36-26 31 2z" fill={ink.grey} />
        <Face skin={3} look={1} eyes="closed">
          <path d="M-30-10C-28-30-14-37 0-37S28-30 30-10C20-22-20-22-30-10z" fill={ink.grey} />
          <path d="M0 15q10-5 20 0 2 5-3 5-7-3-14 0-5 0-3-5z" fill={ink.grey} />
        </Face>
      </g>
      <path d="M86 262c6-34 36-44 70-42 40 2 96 12 112 42v40H84z" fill={ink.brandMid} />
      <g>
        <path d="M120 228l34-6 2 38-38 2z" fill={ink.accent} />
        <path d="M194 224l34 10v28l-34-2z" fill={ink.accentPale} />
        <path d="M84 264l34-2 2 40H84zM156 260l38 0 2 42-38 0z" fill={ink.accentPale} />
        <path d="M120 262l36-2 2 42-38 0zM196 260l34 2 0 40-34 0z" fill={ink.brand} />
        <path d="M230 236q26 10 38 26h-38zM230 262h38v40h-38z" fill={ink.accent} />
      </g>
      <path d="M92 240q10-18 34-20l-4 22q-18 4-26 16z" fill={ink.paper} />
      <path d="M84 302h184" {...pen} opacity="0.4" />
      <Limb d="M112 254L140 244" colour={ink.skins[3]} width={15} />
      <path d="M252 240h18v96h-18z" fill={ink.wood} />
    </g>
  )
}

/** The night carer in her chair by the lamp, with a headscarf and a book. */
function NightCarer() {
  return (
    <g>
      <path d="M352 196q66-30 104 10l10 92v40H344z" fill={ink.accent} />
      <path d="M352 196q66-30 104 10l4 40-110 10z" fill={ink.line} opacity="0.12" />
      <path d="M350 300c-8-58 4-92 52-92 46 0 60 36 56 92z" fill={ink.brand} />
      <g transform="translate(398 152) rotate(6)">
        <path d="M-38 2C-42-34-18-50 2-50S44-34 40 4C40 30 34 48 22 66H-28C-34 44-38 26-38 2z" fill={ink.brandPale} />
        <Face skin={1} look={-1} eyes="open">
          <path
            d="M-38 2C-42-34-18-50 2-50S44-34 40 4C40 30 30 50 4 56-22 50-36 30-38 2zM-26 0C-24 20-16 31-1 31S24 18 25-2C24-20 14-28-2-28S-26-18-26 0z"
            fill={ink.brandPale}
            fillRule="evenodd"
          />
          <path d="M-16-38q18-8 38 6M30 10q-4 22-20 34" {...pen} strokeWidth="2" opacity="0.35" />
        </Face>
      </g>
      <path d="M366 206q34 26 66 0l10 26q-44 24-84 0z" fill={ink.brandPale} />
      <rect x="346" y="310" width="128" height="28" rx="8" fill={ink.accent} />
      <path d="M356 338h10v12h-10zM456 338h10v12h-10z" fill={ink.wood} />
      <Limb d="M440 300L366 302 356 334" colour={ink.brandMid} width={26} />
      <path d="M346 332h24v16h-36q0-12 12-16z" fill={ink.paper} />
      <g transform="translate(362 268) rotate(-6)">
        <path d="M-34-22l34 8 34-8v34L0 20l-34-8z" fill={ink.paper} />
        <path d="M0-14v34M-26-11l18 4M-26-3l18 4M26-11l-18 4M26-3L8 1" {...pen} strokeWidth="2" opacity="0.5" />
        <path d="M-36 12l36 9 36-9" {...pen} stroke={ink.accent} strokeWidth="4" />
      </g>
      <Limb d="M444 234Q448 276 410 284" colour={ink.brand} width={26} />
      <Limb d="M408 284L394 278" colour={ink.skins[1]} width={16} />
      <Limb d="M364 236Q336 258 332 270" colour={ink.brand} width={24} />
      <Limb d="M331 273L332 268" colour={ink.skins[1]} width={16} />
      <rect x="436" y="276" width="40" height="62" rx="12" fill={ink.accent} />
      <path d="M448 290h16" {...pen} opacity="0.35" />
    </g>
  )
}

/** A carer reads by lamplight while a man sleeps. 480 by 360. */
export function NightLampScene() {
  return (
    <>
      <Room />
      <Sleeper />
      <NightCarer />
      <LampAndTable />
    </>
  )
}
