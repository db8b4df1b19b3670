import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas } from '#app/across/areas.server'
import { root } from './planted'

/**
 * Columns that say whom a row is about. Another `…PersonId` says who did it (decided, wrote, asked): the row of a person
 * who is erased stays, and names nobody any more.
 */
const ABOUT =
  /^(person|ownerPerson|recipientPerson|account|candidate|referrer)Id$|^(email|recipient)$|^(?!contact)\w+Email$|^friend\w*Name$/
/** What the portal keeps of anybody, whatever it is about: export and erasure in across/ see to it themselves. */
const PLATFORM: readonly string[] = [
  'Message',
  // The mailbox of a portal that is tried out, never of one in use.
  'DevMail',
]

type Model = { name: string; fields: string[] }

function modelsIn(schema: string): Model[] {
  return [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => ({
    name: name!,
    fields: [...body!.matchAll(/^ {2}(\w+)\s+\w/gm)].map(([, field]) => field!),
  }))
}

const aboutSomebody = (models: readonly Model[]): string[] =>
  models.filter(({ fields }) => fields.some((field) => ABOUT.test(field))).map(({ name }) => name)

const folder = join(root, 'prisma/schema')
const schema = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.prisma'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

describe('what refers to a person', () => {
  it('is found in the schema (planted)', () => {
    const planted = 'model Planted {\n  id String @id\n  personId String @map("person_id")\n}\n'
    const other = 'model Other {\n  id String @id\n  decidedByPersonId String\n  emailed Boolean\n}\n'
    expect(aboutSomebody(modelsIn(planted + other))).toEqual(['Planted'])
  })

  it('is copied and erased by its area, or the area says why not', () => {
    const registered = areas.flatMap(({ personal }) => Object.keys(personal ?? {}))
    const models = modelsIn(schema)
    const forgotten = aboutSomebody(models).filter((name) => ![...PLATFORM, ...registered].includes(name))
    expect(forgotten).toEqual([])
    // Some hold a person where no column says so: in the answers of a form.
    expect(registered.filter((registeredName) => !models.some(({ name }) => name === registeredName))).toEqual([])
  })

  it('is in the hands of whoever says that it is copied or erased', () => {
    const empty = areas.filter(({ personal, copyOf, erasing }) => {
      const answers = Object.values(personal ?? {})
      const isCopied = answers.some(({ copied }) => copied === true)
      const isErased = answers.some(({ erased }) => erased === true)
      return (isCopied && !copyOf) || (isErased && !erasing)
    })
    expect(empty).toEqual([])
  })
})
