import { searchWords } from '#app/shared/search-key'
import { Prisma } from './client.server'

/**
 * Rows whose name has each word that was typed, in any order and spelling (see shared/search-key.ts). Of several columns
 * each word is in one of them. Nothing but signs finds nothing.
 * @param columns text columns, or expressions over them
 */
export function named(columns: Prisma.Sql | readonly Prisma.Sql[], typed: string): Prisma.Sql {
  const words = searchWords(typed)
  if (words.length === 0) return Prisma.sql`false`
  const list = [columns].flat()
  const has = (word: string) =>
    Prisma.join(
      list.map((column) => Prisma.sql`search_text(${column}) like ${`%${word}%`}`),
      ' or ',
    )
  return Prisma.join(
    words.map((word) => Prisma.sql`(${has(word)})`),
    ' and ',
  )
}

/** Rows that have this address, in any case: the mailbox has an index, and several addresses may lead to one. */
export function addressed(column: Prisma.Sql, typed: string): Prisma.Sql {
  const address = typed.toLowerCase()
  return Prisma.sql`(mailbox_of(${column}) = mailbox_of(${address}) and lower(${column}) = ${address})`
}
