import { stringify } from 'csv-stringify/sync'

type Cell = string | number | null
/** Rows as they are read: so many at a time that one page is quickly made and quickly sent. */
export type CsvPages = AsyncIterable<readonly (readonly Cell[])[]>

/**
 * A table that is read while it is sent: one page is asked for when the one before has been taken, and none after the
 * reader has gone (`signal`, or the stream is cancelled). Cells that a spreadsheet would run as a formula are made
 * harmless. The first page brings the titles.
 */
export function csvStream(
  pages: CsvPages,
  { signal, bom = true }: { signal?: AbortSignal | undefined; bom?: boolean } = {},
): ReadableStream<Uint8Array> {
  const reading = pages[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  let isFirst = true
  return new ReadableStream(
    {
      async pull(controller) {
        // Nobody reads what would come now.
        const page = signal?.aborted ? await reading.return?.() : await reading.next()
        if (!page || page.done) return controller.close()
        const text = stringify(page.value as Cell[][], { bom: bom && isFirst, escape_formulas: true })
        isFirst = false
        controller.enqueue(encoder.encode(text))
      },
      async cancel() {
        await reading.return?.()
      },
    },
    // Nothing is made that was not asked for.
    { highWaterMark: 0 },
  )
}
