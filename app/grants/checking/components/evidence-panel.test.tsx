import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { EvidenceLine } from '../decision-view'
import { EvidencePanel } from './evidence-panel'

const line = (scanState: EvidenceLine['scanState']): EvidenceLine => ({
  id: 'paper',
  kind: 'payslip',
  label: 'Latest payslip',
  name: 'payslip.jpg',
  type: 'image/jpeg',
  size: 1000,
  addedAt: new Date('2026-03-02T10:00:00Z'),
  addedByStaff: false,
  scanState,
})

const shown = (scanState: EvidenceLine['scanState'], opensUnchecked = false) =>
  renderToStaticMarkup(
    <EvidencePanel
      id="case"
      evidence={[line(scanState)]}
      missing={[]}
      shownId="paper"
      mayAdd={false}
      opensUnchecked={opensUnchecked}
    />,
  )

test('a checked paper is shown at once', () => {
  expect(shown('clean')).toContain('<img src="/council/grants/case/evidence/paper"')
})

test('one that was not checked is shown after a warning, and said to be so', () => {
  const warned = shown('unscanned')
  expect(warned).toContain('This file has not been checked for viruses')
  expect(warned).toContain('href="/council/grants/case?evidence=paper&amp;unchecked=open#evidence"')
  expect(warned).not.toContain('<img')
  const opened = shown('unscanned', true)
  expect(opened).toContain('<img src="/council/grants/case/evidence/paper?unchecked=open"')
  expect(opened).toContain('Not checked for viruses')
})

test('one with a virus is never shown, whatever the address says', () => {
  for (const markup of [shown('infected'), shown('infected', true)]) {
    expect(markup).toContain('a virus was found in this file')
    expect(markup).not.toMatch(/<img|<iframe|unchecked=open/)
  }
})
