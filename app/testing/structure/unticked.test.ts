import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const app = join(import.meta.dirname, '../..')

const sources = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|fixture)\./.test(entry.name))
  .map((entry) => relative(app, join(entry.parentPath, entry.name)))
  .filter((path) => !path.startsWith('platform/database/generated') && !path.startsWith('testing/'))
  .map((path) => ({ path, source: readFileSync(join(app, path), 'utf8') }))

/** Fields by which somebody agrees to something, or says how they may be reached. */
const OWN_WORD =
  /^(?:ways|voicemail|when|showsName|SHOWS_NAME_FIELD|consent|agree|agreed|agreement|spokenAgreed|declaration.*|sure)$/

/** Choices that start with an answer, and why that answer is nobody's consent and no way to reach them. */
const ALLOWED: Record<string, string> = {
  'routes/referrer/leave.tsx: payOut': 'their own money: left unticked by mistake, it would be lost',
  'routes/provider/referrals/people/leaver.tsx: payOut': 'money owed to somebody else: the same',
  'brokering/registering/components/register-for-form.tsx: takeOn': "the broker's own caseload",
  'brokering/cases/components/case-contact.tsx: contactKind': 'what a broker did, not what somebody allows',
  'hiring/employment/components/record-forms.tsx: newToCare': '"I do not know" unless it was said before',
  'hiring/answering/components/tell-preview.tsx: tell': 'when a decision is sent, by the button below',
  'hiring/answering/components/not-selected.tsx: tell': 'the same',
  'hiring/answering/components/shortlist-form.tsx: tell': 'the same',
  'grants/deciding/components/decide-panel.tsx: tell': 'the same',
  'grants/deciding/components/decide-panel.tsx: rejectTell': 'the same',
  'organisations/sites/components/site-fields.tsx: publicPrecision':
    'how exactly a care home is shown; own homes choose',
}

function nodesOf(source: string): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile('file.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** An answer written into the code: a word, true, a list with something in it, or one of these where nothing was said. */
function answers(value: ts.Node | undefined): boolean {
  if (!value) return true
  if (ts.isJsxExpression(value) || ts.isParenthesizedExpression(value) || ts.isAsExpression(value))
    return answers(value.expression)
  if (ts.isStringLiteralLike(value)) return value.text !== ''
  if (ts.isArrayLiteralExpression(value)) return value.elements.length > 0
  if (ts.isConditionalExpression(value)) return answers(value.whenTrue) && answers(value.whenFalse)
  if (ts.isBinaryExpression(value) && /^(?:\?\?|\|\|)$/.test(value.operatorToken.getText())) return answers(value.right)
  return value.kind === ts.SyntaxKind.TrueKeyword
}

/** The same, and whatever makes "yes" of something that was not said: `(said ?? true) ? 'yes' : ''`. */
const answersSomehow = (value: ts.Node | undefined): boolean =>
  answers(value) || (value !== undefined && /(?:\?\?|\|\|)\s*(?:true|\[[^\]]|'[^'])/.test(value.getText()))

const CHOICES = ['Checkbox', 'Checkboxes', 'Radios', 'WeekGrid', 'input']

/** Boxes and radios that are ticked before anybody ticked them. */
export function tickedBefore(source: string): string[] {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return []
    if (!CHOICES.includes(node.tagName.getText())) return []
    const given = new Map(
      node.attributes.properties.filter(ts.isJsxAttribute).map((one) => [one.name.getText(), one.initializer]),
    )
    const isBox = node.tagName.getText() !== 'input' || /checkbox|radio/.test(given.get('type')?.getText() ?? '')
    const starts = ['defaultChecked', 'checked', 'defaultValue'].some(
      (name) => given.has(name) && answersSomehow(given.get(name)),
    )
    return isBox && starts ? [(given.get('name')?.getText() ?? '').replace(/^[{"']|["'}]$/g, '')] : []
  })
}

/** What a form is filled with at first, where it says for somebody that they agree or may be reached. */
export function agreedBefore(source: string): string[] {
  return nodesOf(source).flatMap((node) => {
    if (!ts.isPropertyAssignment(node)) return []
    const name = node.name.getText()
    const isFirstValue =
      ts.isPropertyAssignment(node.parent.parent) &&
      node.parent.parent.name.getText() === 'values' &&
      answers(node.initializer)
    return isFirstValue || (OWN_WORD.test(name) && /\?\?|\|\|/.test(node.getText()) && answersSomehow(node.initializer))
      ? [name]
      : []
  })
}

describe('nothing is ticked for anybody', () => {
  it.each([
    `<Checkbox name="voicemail" label="You may" defaultChecked />`,
    `<Checkbox name="voicemail" label="You may" defaultChecked={safe?.voicemail ?? true} />`,
    `<Checkboxes name="ways" legend="How?" options={ways} defaultValue={safe?.ways ?? [...contactWays]} />`,
    `<Radios name="when" legend="When?" options={times} defaultValue="any" form={form} />`,
    `<input type="checkbox" name="agree" checked={true} />`,
    `<Radios name="news" legend="News?" options={yesNo} defaultValue={known ?? 'yes'} />`,
  ])('finds %s (planted)', (source) => expect(tickedBefore(source)).toHaveLength(1))

  it.each([
    `const typed = { ways: safe?.ways ?? [...contactWays] }`,
    `const typed = { voicemail: (safe?.voicemail ?? true) ? 'yes' : '' }`,
    `const form = failed ?? { values: { agreed: 'yes' }, errors: {} }`,
  ])('finds %s (planted)', (source) => expect(agreedBefore(source)).toHaveLength(1))

  it.each([
    `<Checkbox name="voicemail" label="You may" form={form} />`,
    `<Checkbox name="voicemail" label="You may" defaultChecked={said.voicemail} />`,
    `<Checkboxes name="ways" legend="How?" options={ways} defaultValue={said?.ways ?? []} />`,
    `<Radios name="answer" legend="?" options={yesNo} defaultValue={answer ?? ''} />`,
    `<input type="text" name="q" defaultValue="care" />`,
    `const typed = { ways: said?.ways ?? [], voicemail: said?.voicemail ? 'yes' : '' }`,
  ])('leaves %s alone', (source) => expect([...tickedBefore(source), ...agreedBefore(source)]).toEqual([]))

  it('holds everywhere but where it is said why', () => {
    const found = sources.flatMap(({ path, source }) => [
      ...(/<(?:Checkbox|Checkboxes|Radios|WeekGrid|input)\b/.test(source) ? tickedBefore(source) : []).map(
        (name) => `${path}: ${name}`,
      ),
      ...(/\?\?|\|\||values:/.test(source) ? agreedBefore(source) : []).map((name) => `${path}: ${name}`),
    ])
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(ALLOWED).toSorted())
    for (const one of Object.keys(ALLOWED)) expect(one).not.toMatch(/: (?:ways|voicemail|when|consent|agree)/)
  })
})
