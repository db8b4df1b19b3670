import { inflateRawSync } from 'node:zlib'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { ReadingRefusal } from './limits'

/** An archive of a document: what is in it, and the content of one of them, as long as the budget lasts. */
export type Zip = {
  names: string[]
  read: (name: string, budget: Budget) => Outcome<{ bytes: Uint8Array }, ReadingRefusal>
}

/** Bytes that may still be unpacked. What an archive says of its own sizes is not believed. */
export type Budget = { left: number }

const MOST_ENTRIES = 2000
const END_OF_DIRECTORY = 0x06054b50
const IN_DIRECTORY = 0x02014b50
const BEFORE_CONTENT = 0x04034b50
const ENCRYPTED = 1

type Entry = { method: number; packedSize: number; offset: number; locked: boolean }

/** Reads the directory at the end of an archive; what lies between its entries, or twice in it, is never looked at. */
export function openZip(bytes: Uint8Array): Outcome<{ zip: Zip }, ReadingRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entries = directoryOf(buffer)
    if (entries === null) return refused('too-much')
    const read: Zip['read'] = (name, budget) => {
      const entry = entries.get(name)
      return entry ? contentOf(buffer, entry, budget) : refused('unreadable')
    }
    return ok({ zip: { names: [...entries.keys()], read } })
  } catch {
    // Reading past the end of a file that was cut off.
    return refused('unreadable')
  }
}

function directoryOf(buffer: Buffer): Map<string, Entry> | null {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('There is no directory.')
  const count = buffer.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) return null
  const entries = new Map<string, Entry>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== IN_DIRECTORY) throw new Error('The directory is damaged.')
    const nameLength = buffer.readUInt16LE(at + 28)
    entries.set(buffer.toString('utf8', at + 46, at + 46 + nameLength), {
      method: buffer.readUInt16LE(at + 10),
      packedSize: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
      locked: (buffer.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    })
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(buffer: Buffer, { method, packedSize, offset, locked }: Entry, budget: Budget) {
  if (locked || (method !== 0 && method !== 8)) return refused('unreadable')
  try {
    if (buffer.readUInt32LE(offset) !== BEFORE_CONTENT) return refused('unreadable')
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28)
    const packed = buffer.subarray(start, start + packedSize)
    if (budget.left <= 0 || (method === 0 && packed.length > budget.left)) return refused('too-much')
    const bytes = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: budget.left })
    budget.left -= bytes.length
    return ok({ bytes: new Uint8Array(bytes) })
  } catch (error) {
    const tooLong = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return refused(tooLong ? 'too-much' : 'unreadable')
  }
}
