import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { cookieName, portalCookie } from './cookies.server'
import { redirect } from './redirect.server'
import type { FieldErrors, TypedFields } from '#app/shared/typed-fields'

/** What was typed and what is wrong with it, for the page to show again. The empty key is the form as a whole. */
export type FormAnswer = { values: TypedFields; errors: FieldErrors }

export type ReadForm<T> =
  { ok: true; value: T; form: FormAnswer; raw: FormData } | { ok: false; form: FormAnswer; raw: FormData }

const MAX_FIELDS = 400

/** Reads and checks a posted form. A body that is not a form at all is treated as an empty one. */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<ReadForm<z.output<S>>> {
  return checkForm(await formDataOf(request), schema)
}

/** The posted fields; NUL bytes are taken out since PostgreSQL cannot store them. */
export async function formDataOf(request: Request): Promise<FormData> {
  const clean = new FormData()
  const posted = await request.formData().catch(() => new FormData())
  let fields = 0
  for (const [name, value] of posted) {
    if ((fields += 1) > MAX_FIELDS) break
    if (typeof value === 'string') clean.append(name, value.replaceAll('\u0000', ''))
    else clean.append(name, value, value.name)
  }
  return clean
}

export function checkForm<S extends z.ZodType>(raw: FormData, schema: S): ReadForm<z.output<S>> {
  const submission = parseWithZod(raw, { schema })
  const values = typedFields(raw)
  if (submission.status === 'success') return { ok: true, value: submission.value, form: { values, errors: {} }, raw }
  const errors: FieldErrors = {}
  for (const [name, messages] of Object.entries(submission.error ?? {})) {
    if (messages?.length) errors[name] = messages
  }
  return { ok: false, form: { values, errors }, raw }
}

/** What was typed, without files: what is below the pages knows of no posted form. */
export function typedFields(raw: FormData): TypedFields {
  const values: TypedFields = {}
  for (const name of new Set(raw.keys())) {
    const texts = raw.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length === 1) values[name] = texts[0]!
    if (texts.length > 1) values[name] = texts
  }
  return values
}

/** A posted text, or ''; a file is no text. */
export function textOf(raw: FormData, name: string): string {
  const value = raw.get(name)
  return typeof value === 'string' ? value : ''
}

/** The file of a posted form, null when none was chosen (browsers send an empty one without a name). */
export function fileOf(raw: FormData, name: string): File | null {
  const value = raw.get(name)
  if (!value || typeof value === 'string') return null
  return value.size === 0 && value.name === '' ? null : value
}

/** Answers a form that failed: 422, everything typed, and its errors. */
export function invalid(read: { form: FormAnswer }) {
  return data({ form: read.form }, { status: 422 })
}

/** Answers a form that was right in itself but was refused; `field` (or the whole form) says why. 409. */
export function refuse(read: { form: FormAnswer }, message: string, field = '') {
  return data({ form: { values: read.form.values, errors: { [field]: [message] } } }, { status: 409 })
}

/** Signed: what it says is shown as the portal's own words. */
const noticeCookie = () => portalCookie('notice', { maxAge: 60 })

/** Goes to `path` and shows `notice` there once. */
export async function redirectWithNotice(path: string, notice: string, headers: [string, string][] = []) {
  const response = redirect(path)
  response.headers.append('Set-Cookie', await noticeCookie().serialize(notice))
  for (const [name, value] of headers) response.headers.append(name, value)
  return response
}

/** The notice to show on this page, and the header that forgets it. */
export async function takeNotice(request: Request): Promise<{ notice: string | null; forget: string | null }> {
  const header = request.headers.get('cookie')
  if (!header?.includes(`${cookieName('notice')}=`)) return { notice: null, forget: null }
  const notice: unknown = await noticeCookie().parse(header)
  if (typeof notice !== 'string') return { notice: null, forget: null }
  return { notice, forget: await noticeCookie().serialize('', { maxAge: 0 }) }
}
