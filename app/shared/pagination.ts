export const PER_PAGE = 20

/** No list is longer than this; a larger number would overflow the offset. */
const MOST_PAGES = 1_000_000

/** The page number in a URL: 1 for anything that is not a positive whole number. */
export function readPage(text: string | null | undefined): number {
  if (!text || !/^\d+$/.test(text.trim())) return 1
  return Math.min(Math.max(Number(text.trim()), 1), MOST_PAGES)
}

export type Page = {
  /** 1 to `pages`. */
  page: number
  /** At least 1, even when there is nothing to show. */
  pages: number
  total: number
  offset: number
  limit: number
  /** Position of the first and last row shown, counted from 1; both 0 when there is nothing. */
  first: number
  last: number
}

/** Brings a wanted page into the list: a page past the end is the last one. */
export function paginate(wanted: number, total: number, perPage = PER_PAGE): Page {
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = Math.min(Math.max(Math.trunc(wanted) || 1, 1), pages)
  const offset = (page - 1) * perPage
  const last = Math.min(offset + perPage, total)
  return { page, pages, total, offset, limit: perPage, first: total === 0 ? 0 : offset + 1, last }
}
