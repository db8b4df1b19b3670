import { z } from 'zod'
import type { CouncilRole } from '#app/platform/actor'
import { HOLDS } from '#app/shared/day-bounds'
import { choice, choices, day, line, typed } from '#app/shared/form-fields'
import { slug } from '#app/shared/slug'

/** A new scheme; `sources` are the ids of the council's own schemes. */
export const newSchemeForm = (sources: readonly string[]) =>
  z.object({
    name: line('Enter the name', { max: 80, what: 'The name' }),
    slug: typed<string>((text) => {
      const value = slug(text, 60)
      if (value === '') return { problem: 'Enter the last part of the address, for example loyalty' }
      return TAKEN.includes(value) ? { problem: 'Choose another word: this one has a page already' } : { value }
    }),
    kind: typed<string>((text) => {
      const value = slug(text, 60)
      return value === '' ? { problem: 'Enter the kind, for example loyalty' } : { value }
    }),
    from: choice(['blank', 'new-starter', 'hardship', ...sources], 'Choose what to begin with'),
  })

const TAKEN = ['new', 'apply', 'check']

export const PublishForm = z.object({
  from: day('Enter the day from which it counts', HOLDS),
  seen: typed((value) => ({ value })),
})

/** The schemes that a role is limited to; none: all of them. */
export const limitForm = ({ role, schemes }: { role: CouncilRole; schemes: readonly string[] }) =>
  z
    .object({ [`schemes-${role}`]: choices(schemes) })
    .transform((ticked) => ({ schemeIds: Object.values(ticked).flat() }))
