import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ordinaryPair } from '../facts'
import { candidate, settings, vacancy } from '../facts.fixture'
import { matchPair } from '../match-pair'
import { MatchExclusions, MatchExplained } from './match-explained'

describe('MatchExplained', () => {
  it('shows nine bars with words and numbers, without inline styles', () => {
    const fit = matchPair(candidate, vacancy, ordinaryPair, settings)
    if (!fit.fits) throw new Error('the example fits')
    const html = renderToStaticMarkup(<MatchExplained fit={fit} />)
    expect(html.match(/<li>/g)).toHaveLength(9)
    expect(html).not.toContain('style=')
    for (const { words } of fit.parts) expect(html).toContain(words)
  })

  it('says what would have to change', () => {
    const match = matchPair({ ...candidate, car: false }, { ...vacancy, driving: 'essential' }, ordinaryPair, settings)
    if (match.fits) throw new Error('a car is essential')
    const html = renderToStaticMarkup(<MatchExclusions exclusions={match.exclusions} />)
    expect(html).toContain('Car needed')
    expect(html).toContain('To fit: A driving licence and a car would be needed.')
  })
})
