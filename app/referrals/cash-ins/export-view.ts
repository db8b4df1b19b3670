import type { Page } from '#app/shared/pagination'
import type { CashInStatus } from './cash-in'

export type ExportRow = {
  id: string
  number: number
  exportedAt: Date
  lineCount: number
  points: number
  pence: number
  /** With payroll, and not told whether paid. */
  waiting: number
}

export type NextExport = {
  count: number
  points: number
  pence: number
  /** Names without a payroll number, ten at most, and how many there are. */
  unnumbered: { names: string[]; count: number }
}

export type ExportLine = {
  id: string
  name: string
  payrollNumber: string | null
  points: number
  pence: number
  status: CashInStatus
  own: boolean
}

export type ExportView = Omit<ExportRow, 'waiting'> & {
  councilId: string
  sha256: string
  exportedBy: string
  lines: ExportLine[]
  page: Page
  /** Lines that wait for payroll's word, without the reader's own. */
  waiting: { count: number; pence: number; own: boolean }
}
