import type { z } from 'zod'
import { checkForm, type FormAnswer } from '#app/platform/forms.server'
import type { Refused } from '#app/shared/outcome'

/** What a page of many forms says once one is done; or that form as typed, with what was refused if it was right in itself. */
export type Acted =
  { ok: true; notice: string } | { ok: false; form: FormAnswer; refusal: string | null } | { ok: false; form: null }

type Refusal = { ok: false; reason: string }
type Acting<R extends Refusal> = { ok: true; notice: string } | R | Refused<'not-found'>

const isMissing = (refusal: Refusal): refusal is Refused<'not-found'> => refusal.reason === 'not-found'

/** The forms of a page of many, whose operations refuse with `R`; `wordsOf` says it to whoever pressed. */
export function acting<R extends Refusal>(wordsOf: (refusal: R) => string) {
  /** One of the page's forms and what it does. */
  function does<S extends z.ZodType>(schema: S, run: (value: z.output<S>) => Promise<Acting<R>>) {
    return async (raw: FormData): Promise<Acted> => {
      const read = checkForm(raw, schema)
      if (!read.ok) return { ok: false, form: read.form, refusal: null }
      const outcome = await run(read.value)
      if (outcome.ok) return outcome
      if (isMissing(outcome)) return { ok: false, form: null }
      return { ok: false, form: read.form, refusal: wordsOf(outcome) }
    }
  }

  /** What the page says if the operation does not refuse. */
  async function said(outcome: Promise<{ ok: true } | R | Refused<'not-found'>>, notice: string): Promise<Acting<R>> {
    const answer = await outcome
    return answer.ok ? { ok: true, notice } : answer
  }

  return { does, said }
}
