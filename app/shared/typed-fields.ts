import type { z } from 'zod'

/** What was typed into a form, by the names of its fields: a list where a name is repeated. Files are not in it. */
export type TypedFields = Record<string, string | string[]>

/** What is wrong, by the names of fields; '' is the form as a whole. */
export type FieldErrors = Record<string, string[]>

/** All that was typed under a name, in the order posted. */
export function textsIn(typed: TypedFields, name: string): string[] {
  const value = Object.hasOwn(typed, name) ? typed[name] : undefined
  return value === undefined ? [] : [value].flat()
}

/** What was typed under a name, the first of several; '' where nothing was. */
export function textIn(typed: TypedFields, name: string): string {
  return textsIn(typed, name)[0] ?? ''
}

type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors }

/** Reads typed fields with the schema of their form; a field that was left empty is as good as not posted. */
export function checkTyped<T>(typed: TypedFields, schema: z.ZodType<T>): Checked<T> {
  const posted = Object.keys(typed).flatMap((name) => {
    const texts = textsIn(typed, name)
    return texts.length === 1 && texts[0] === '' ? [] : [[name, texts.length > 1 ? texts : texts[0]] as const]
  })
  const read = schema.safeParse(Object.fromEntries(posted))
  if (read.success) return { ok: true, value: read.data }
  const errors: FieldErrors = {}
  for (const { path, message } of read.error.issues) (errors[String(path[0] ?? '')] ??= []).push(message)
  return { ok: false, errors }
}
