import { expect, test } from 'vitest'
import { checkForm } from '#app/platform/forms.server'
import { brandColours, brandModes } from './brand'
import { BrandForm, colourField } from './brand-form'
import { brandEntryName } from './brand-words'

function posted(given: Record<string, string> = {}) {
  const form = new FormData()
  const fields: Record<string, string> = {
    portalName: 'Care Here',
    strapline: 'Near home',
    contactEmail: 'Care@Here.example',
    contactPhone: '',
    version: '3',
  }
  for (const mode of brandModes) for (const colour of brandColours) fields[colourField(mode, colour)] = '#17594A'
  for (const [name, value] of Object.entries({ ...fields, ...given })) form.append(name, value)
  form.append('logo', new File(['x'], 'logo.svg'))
  return checkForm(form, BrandForm)
}

test('colours are read as brand guides write them', () => {
  const read = posted({ 'light-deep': ' 0F4236 ', 'dark-ink': '#fff' })
  expect(read).toMatchObject({
    ok: true,
    value: {
      version: 3,
      contactEmail: 'care@here.example',
      contactPhone: null,
      removeLogo: false,
      brand: { light: { brand: '#17594a', deep: '#0f4236' }, dark: { ink: '#ffffff' } },
    },
  })
})

test('what is no colour is said at its field', () => {
  const read = posted({ 'dark-accentSoft': 'url(x)', portalName: ' ' })
  expect(read.form.errors).toEqual({
    portalName: ['Enter the name of the portal'],
    'dark-accentSoft': ['Enter a colour like #14532d'],
  })
})

test('entries of the history are named', () => {
  expect(brandEntryName('brand dark accentSoft')).toBe('Soft accent, in the dark')
  expect(brandEntryName('portalName')).toBe('Name of the portal')
})
