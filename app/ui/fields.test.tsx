import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Checkbox, Checkboxes, Radios, Select } from './choice-fields'
import { Form } from './form'
import type { FormState } from './form-state'
import { MoneyField, TextArea, TextField } from './text-fields'
import { WeekGrid } from './week-grid'

const returned: FormState = {
  values: {
    email: 'shirley@',
    why: 'My nan\n"& me"',
    car: 'helpful',
    shifts: ['nights'],
    week: ['mon-morning', 'sun-night'],
    pay: '11',
  },
  errors: {
    email: ['Enter an email address like name@example.com'],
    car: ['Choose whether a car is needed'],
    pay: ['Too low.', 'Enter pounds and pence'],
    '': ['The job closed while you were writing'],
  },
}

const html = (element: ReactElement) => renderToStaticMarkup(element)

/** The opening tag of the first element with this id. */
function tag(markup: string, id: string): string {
  const found = markup.match(new RegExp(`<[a-z]+[^>]* id="${id}"[^>]*>|<[a-z]+ id="${id}"[^>]*>`))
  if (!found) throw new Error(`nothing with the id ${id} in ${markup}`)
  return found[0]
}

describe('a text field', () => {
  test('is named by its visible label and described by hint and error, in that order', () => {
    const markup = html(
      <TextField name="email" label="Email address" hint="For your code" form={returned} type="email" />,
    )
    expect(markup).toContain('<label for="email">')
    expect(tag(markup, 'email')).toContain('aria-describedby="email-hint email-error"')
    expect(tag(markup, 'email')).toContain('aria-invalid="true"')
    expect(tag(markup, 'email-error')).toContain('field-error')
    expect(markup).toContain('Enter an email address like name@example.com')
  })

  test('gives back what was typed, not the default, even when it was emptied', () => {
    expect(html(<TextField name="email" label="Email" form={returned} defaultValue="a@b" />)).toContain(
      'value="shirley@"',
    )
    const emptied = html(<TextField name="name" label="Name" form={returned} defaultValue="Shirley" />)
    expect(tag(emptied, 'name')).toContain('value=""')
    expect(html(<TextField name="name" label="Name" defaultValue="Shirley" />)).toContain('value="Shirley"')
  })

  test('says nothing of hints and errors it does not have', () => {
    const markup = html(<TextField name="name" label="Name" form={returned} optional />)
    expect(markup).not.toContain('aria-')
    expect(markup).toContain('(optional)')
  })

  test('keeps markup typed into it as text', () => {
    const form = { values: { name: '"><script>alert(1)</script>' }, errors: {} }
    expect(html(<TextField name="name" label="Name" form={form} />)).not.toContain('<script>')
  })

  test('of money has its unit in the description and joins several errors', () => {
    const markup = html(<MoneyField name="pay" label="Pay" per="an hour" form={returned} />)
    expect(tag(markup, 'pay')).toContain('aria-describedby="pay-unit pay-error"')
    expect(tag(markup, 'pay')).toContain('inputMode="decimal"')
    expect(markup).toContain('Too low. Enter pounds and pence')
  })

  test('of several lines gives them back and says its limit without cutting off', () => {
    const markup = html(<TextArea name="why" label="Why care?" maxCharacters={300} form={returned} />)
    expect(markup).toContain('>My nan\n&quot;&amp; me&quot;</textarea>')
    expect(tag(markup, 'why')).toContain('aria-describedby="why-count"')
    expect(tag(markup, 'why')).toContain('data-count="300"')
    expect(markup).not.toContain('maxLength')
  })
})

describe('choices', () => {
  const options = [
    { value: 'essential', label: 'Essential', hint: 'Between homes' },
    { value: 'helpful', label: 'Helpful' },
  ]

  test('are a described group whose first control has the field’s id', () => {
    const markup = html(<Radios name="car" legend="Car" hint="To work" options={options} form={returned} />)
    expect(markup).toMatch(/<fieldset[^>]* aria-describedby="car-hint car-error"/)
    expect(tag(markup, 'car')).toContain('value="essential"')
    expect(tag(markup, 'car')).toContain('aria-describedby="car-option-hint"')
    expect(tag(markup, 'car-helpful')).toContain('checked')
    expect(tag(markup, 'car')).not.toContain('checked')
  })

  test('never share an id between the group’s hint and the first option’s', () => {
    const markup = html(<Radios name="car" legend="Car" hint="To work" options={options} />)
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('unticked in a returned form stay unticked whatever the default', () => {
    const markup = html(
      <Checkboxes
        name="missing"
        legend="Shifts"
        form={returned}
        defaultValue={['days']}
        options={[{ value: 'days', label: 'Days' }]}
      />,
    )
    expect(markup).not.toContain('checked')
    expect(html(<Checkbox name="agree" label="I agree" form={returned} defaultChecked />)).not.toContain('checked')
    expect(html(<Checkbox name="agree" label="I agree" defaultChecked />)).toContain('checked')
  })

  test('in a list select what was chosen', () => {
    const markup = html(<Select name="car" label="Car" empty="Choose one" options={options} form={returned} />)
    expect(markup).toContain('<option value="helpful" selected="">')
    expect(tag(markup, 'car')).toContain('aria-describedby="car-error"')
  })

  test('of a week name every box by day and part and keep the ticks', () => {
    const markup = html(<WeekGrid name="week" legend="When can you work?" form={returned} />)
    expect(markup.match(/type="checkbox"/g)).toHaveLength(28)
    expect(markup.match(/checked=""/g)).toHaveLength(2)
    expect(tag(markup, 'week')).toContain('value="mon-morning"')
    expect(markup).toContain('aria-label="Sunday night"')
  })
})

describe('a form', () => {
  test('sums up its problems as links to the fields, the form’s own without a link', () => {
    const markup = html(<Form state={returned}>…</Form>)
    expect(markup).toContain('role="alert"')
    expect(markup).toContain('There is a problem')
    expect(markup).toContain('<a href="#email">Enter an email address like name@example.com</a>')
    expect(markup).toContain('<li>The job closed while you were writing</li>')
  })

  test('is checked by the server alone and says nothing when all is right', () => {
    const markup = html(
      <Form state={{ values: {}, errors: {} }} hidden={{ token: 'abc', none: undefined }}>
        …
      </Form>,
    )
    expect(markup).toContain('novalidate')
    expect(markup).toContain('data-once')
    expect(markup).not.toContain('alert')
    expect(markup).toContain('name="token" value="abc"')
    expect(markup).not.toContain('name="none"')
  })
})
