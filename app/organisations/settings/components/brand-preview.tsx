import type { Brand, BrandMode } from '../brand/brand'
import { systemColours } from '../brand/brand-contrast'

/** How the colours look together, drawn with attributes since the page allows no inline styles. */
export function BrandPreview({ brand, name }: { brand: Brand; name: string }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Sample mode="light" colours={brand.light} name={name} />
      <Sample mode="dark" colours={brand.dark} name={name} />
    </div>
  )
}

function Sample({ mode, colours, name }: { mode: BrandMode; colours: Brand['light']; name: string }) {
  const { paper, card, ink, muted } = systemColours[mode]
  const label = mode === 'light' ? 'By day' : 'In dark mode'
  const title = name.length > 24 ? `${name.slice(0, 23)}…` : name
  return (
    <figure>
      <svg
        viewBox="0 0 320 220"
        width="100%"
        role="img"
        aria-label={`${label}: a header, a job, a button and a link in these colours`}
      >
        <rect x="0.5" y="0.5" width="319" height="219" rx="8" fill={paper} stroke={muted} />
        <rect x="12" y="12" width="26" height="26" rx="5" fill={colours.brand} />
        <text x="46" y="31" fontSize="16" fontWeight="700" fill={ink}>
          {title}
        </text>
        <rect x="12" y="52" width="296" height="104" rx="8" fill={card} />
        <text x="26" y="78" fontSize="16" fontWeight="700" fill={colours.deep} textDecoration="underline">
          Care assistant, nights
        </text>
        <text x="26" y="100" fontSize="14" fill={muted}>
          Banbury, 2.1 miles
        </text>
        <rect x="26" y="114" width="96" height="26" rx="8" fill={colours.accentSoft} />
        <text x="38" y="132" fontSize="14" fontWeight="600" fill={colours.accent}>
          New today
        </text>
        <rect x="130" y="114" width="130" height="26" rx="8" fill={colours.soft} />
        <text x="142" y="132" fontSize="14" fill={ink}>
          No car needed
        </text>
        <rect x="12" y="170" width="120" height="38" rx="8" fill={colours.brand} />
        <text x="72" y="194" fontSize="16" fontWeight="700" textAnchor="middle" fill={colours.ink}>
          Apply now
        </text>
      </svg>
      <figcaption className="text-muted">{label}</figcaption>
    </figure>
  )
}
