import { z } from 'zod'
import { slug } from '#app/shared/slug'
import { textIn, type TypedFields } from '#app/shared/typed-fields'
import type { SchemeDefinition } from '../definition'
import { atStart, inSentence } from '#app/shared/in-sentence'

/** Values of controls: a list where a name is repeated. */
export type Values = Record<string, string | string[]>

/** What a part's form needs to know beside what is posted. */
export type EditContext = { definition: SchemeDefinition; potIds: readonly string[] }

/** Rows of a part's form: controls are named `label-0`, `label-1`; how many there are travels as `rows`. */
type RowsOf = {
  /** What one row is called: "cost". */
  rowName: string
  most: number
  fields: readonly string[]
}

/** One page on which a draft is edited. */
export type EditPart = {
  title: string
  lead: string
  rows: RowsOf | null
  /** The controls' values for a draft, rows numbered. */
  values: (definition: SchemeDefinition) => { values: Values; rows: number }
  /** Reads `rows` rows; answers what changes. */
  schema: (context: EditContext, rows: number, posted: TypedFields) => z.ZodType<Partial<SchemeDefinition>>
}

type Shape = z.ZodRawShape
type Out<S extends Shape> = z.output<z.ZodObject<S>>
type Problems = Partial<Record<string, string>>

type Parts<H extends Shape, R extends Shape> = {
  title: string
  lead: string
  head: (context: EditContext) => H
  headValues: (definition: SchemeDefinition) => Values
  rows?: {
    rowName: string
    most: number
    fields: (context: EditContext, row: (name: string) => string) => R
    values: (definition: SchemeDefinition) => Values[]
    /** The names of a row's controls, those of `fields` and any other. */
    names: readonly string[]
  }
  /** What no field sees alone, by control name. */
  problems?: (head: Out<H>, rows: Out<R>[]) => Problems
  change: (head: Out<H>, rows: Out<R>[], context: EditContext) => Partial<SchemeDefinition>
}

/** Puts a part together from its fields and the fields of its rows. */
export function definePart<H extends Shape, R extends Shape = Shape>(parts: Parts<H, R>): EditPart {
  const { title, lead, rows } = parts
  return {
    title,
    lead,
    rows: rows ? { rowName: rows.rowName, most: rows.most, fields: rows.names } : null,
    values: (definition) => {
      const list = rows?.values(definition) ?? []
      return { values: { ...parts.headValues(definition), ...numbered(list) }, rows: list.length }
    },
    schema: (context, count, posted) => {
      const head = parts.head(context)
      const rowShapes = Array.from({ length: rows ? count : 0 }, (_, i) =>
        rows!.fields(context, (name) => textIn(posted, `${name}-${i}`)),
      )
      const named = rowShapes.map((shape, i) => Object.entries(shape).map(([name, field]) => [`${name}-${i}`, field]))
      const all = { ...head, ...(Object.fromEntries(named.flat()) as Shape) }
      return z.object(all).transform((flat: Record<string, unknown>, ctx) => {
        const headValues = pick(flat, head, (name) => name) as Out<H>
        const rowValues = rowShapes.map((shape, i) => pick(flat, shape, (name) => `${name}-${i}`) as Out<R>)
        for (const [field, message] of Object.entries(parts.problems?.(headValues, rowValues) ?? {}))
          if (message !== undefined) ctx.addIssue({ code: 'custom', path: field === '' ? [] : [field], message })
        return parts.change(headValues, rowValues, context)
      })
    },
  }
}

function numbered(rows: readonly Values[]): Values {
  return Object.fromEntries(
    rows.flatMap((row, i) => Object.entries(row).map(([name, value]) => [`${name}-${i}`, value] as const)),
  )
}

function pick(flat: Record<string, unknown>, shape: Shape, nameOf: (name: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, flat[nameOf(name)]]))
}

/** How many rows a posted form has. */
export function postedRows(part: EditPart, posted: TypedFields): number {
  const rows = Number(textIn(posted, 'rows'))
  return part.rows && Number.isInteger(rows) ? Math.min(Math.max(rows, 0), part.rows.most) : 0
}

/** A form as posted, with a row more at its end; `first` is what its controls begin with. */
export function withRow(part: EditPart, posted: TypedFields, first: Values = {}): { values: Values; rows: number } {
  const rows = postedRows(part, posted)
  const values = valuesOf(posted)
  if (!part.rows || rows >= part.rows.most) return { values, rows }
  return { values: { ...values, ...numbered([...Array.from({ length: rows }, () => ({})), first]) }, rows: rows + 1 }
}

/** A form as posted, without one of its rows. */
export function withoutRow(part: EditPart, posted: TypedFields, index: number): { values: Values; rows: number } {
  return rearranged(part, posted, (order) => order.filter((row) => row !== index))
}

/** A form as posted, with one of its rows before the one above it. */
export function withRowUp(part: EditPart, posted: TypedFields, index: number): { values: Values; rows: number } {
  return rearranged(part, posted, (order) => {
    if (index < 1 || index >= order.length) return order
    return order.with(index - 1, index).with(index, index - 1)
  })
}

function rearranged(part: EditPart, posted: TypedFields, arrange: (order: number[]) => number[]) {
  const values = valuesOf(posted)
  const fields = part.rows?.fields ?? []
  const order = arrange(Array.from({ length: postedRows(part, posted) }, (_, i) => i))
  const row = (i: number) =>
    Object.fromEntries(
      fields.map((name) => [name, values[`${name}-${i}`]] as const).filter((entry) => entry[1] !== undefined),
    ) as Values
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !/-\d+$/.test(name)))
  return { values: { ...kept, ...numbered(order.map(row)) }, rows: order.length }
}

function valuesOf({ intent: _button, rows: _rows, ...values }: TypedFields): Values {
  return values
}

/** What is wrong, saying of each row's which it is: "Rule 2: Enter a number". */
export function namingRows(part: EditPart, errors: Record<string, string[]>): Record<string, string[]> {
  const rowName = part.rows?.rowName ?? ''
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => {
      const row = /-(\d+)$/.exec(name)?.[1]
      if (row === undefined || !part.rows) return [name, messages]
      const which = `${atStart(rowName)} ${Number(row) + 1}`
      return [name, messages.map((message) => `${which}: ${inSentence(message)}`)]
    }),
  )
}

/** Gives each row without a key one of its own from its label; a key, once given, stays with its row. */
export function withKeys<R extends { key: string; label: string }>(rows: readonly R[]): R[] {
  const taken = new Set(rows.map(({ key }) => key).filter(Boolean))
  return rows.map((row) => {
    if (row.key) return row
    const base = slug(row.label, 40) || 'item'
    let key = base
    for (let n = 2; taken.has(key); n += 1) key = `${base}-${n}`
    taken.add(key)
    return { ...row, key }
  })
}
