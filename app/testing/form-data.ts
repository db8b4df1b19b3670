export type FormFields = Record<string, string | File | (string | File)[]>

/** Fields as a browser posts them; a list is the same name several times. */
export function formData(fields: FormFields): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each)
  return form
}
