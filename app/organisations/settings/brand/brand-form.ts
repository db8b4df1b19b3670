import { recordOf } from '#app/shared/record-of'
import { z } from 'zod'
import { EmailAddress } from '#app/people/profile/email-address'
import { optionalPersonPhone } from '#app/people/profile/person-fields'
import { line, tick } from '#app/shared/form-fields'
import { brandColours, brandModes, type BrandColour, type BrandMode } from './brand'

/** The posted name of a colour: "light-accentSoft". */
export const colourField = (mode: BrandMode, colour: BrandColour) => `${mode}-${colour}` as const

const colour = z
  .string({ error: 'Enter a colour like #14532d' })
  .trim()
  .toLowerCase()
  // Brand guides often leave the # out, or write three figures for six.
  .transform((typed) =>
    (typed.startsWith('#') ? typed : `#${typed}`).replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/, '#$1$1$2$2$3$3'),
  )
  .pipe(z.string().regex(/^#[0-9a-f]{6}$/, 'Enter a colour like #14532d'))

const colours = Object.fromEntries(
  brandModes.flatMap((mode) => brandColours.map((name) => [colourField(mode, name), colour])),
) as Record<ReturnType<typeof colourField>, typeof colour>

/** How the council shows itself. The logo is a file and read apart. */
export const BrandForm = z
  .object({
    portalName: line('Enter the name of the portal', { max: 60, what: 'The name' }),
    strapline: line('Enter the line under the name', { max: 120, what: 'The line' }),
    contactEmail: EmailAddress,
    contactPhone: optionalPersonPhone,
    removeLogo: tick(),
    version: z.coerce.number().int().min(0),
    logo: z.unknown(),
  })
  .extend(colours)
  .transform(({ portalName, strapline, contactEmail, contactPhone, removeLogo, version, logo: _logo, ...typed }) => {
    const palette = (mode: BrandMode) => recordOf(brandColours, (name) => typed[colourField(mode, name)])
    const brand = { light: palette('light'), dark: palette('dark') }
    return { portalName, strapline, contactEmail, contactPhone, removeLogo, version, brand }
  })
