import Busboy from '@fastify/busboy'
import type { Request } from 'express'
import type { PostedField } from '../typed-text'

/** Text of a form that is given back: more than anybody types, far less than a file. */
const MOST_BYTES = 200_000
const MOST_FIELDS = 200

/**
 * Reads a body that is too big to its end, so that the browser gets to hear why, and answers the text that was typed
 * into it; its files are thrown away as they come.
 * @param most bytes after which the connection is broken off instead
 */
export function typedInBody(request: Request, most: number, done: (fields: PostedField[]) => void): void {
  const reader = readerOf(request)
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > most) request.destroy()
    else reader.write(chunk)
  })
  request.on('end', () => done(reader.end()))
}

type Reader = { write(chunk: Buffer): void; end(): PostedField[] }

function readerOf(request: Request): Reader {
  const type = request.headers['content-type'] ?? ''
  if (/^multipart\/form-data;.*boundary=/i.test(type)) return multipart(type)
  if (type.startsWith('application/x-www-form-urlencoded')) return urlEncoded()
  return { write: () => {}, end: () => [] }
}

function urlEncoded(): Reader {
  let text = ''
  return {
    write: (chunk) => void (text.length < MOST_BYTES && (text += chunk.toString('latin1'))),
    end: () => [...new URLSearchParams(text.slice(0, MOST_BYTES))].slice(0, MOST_FIELDS),
  }
}

function multipart(type: string): Reader {
  const fields: PostedField[] = []
  let bytes = 0
  let broken = false
  const parser = new Busboy({
    headers: { 'content-type': type },
    limits: { fields: MOST_FIELDS, fieldSize: MOST_BYTES, parts: 2 * MOST_FIELDS },
  })
  parser.on('field', (name, value) => {
    bytes += value.length
    if (bytes <= MOST_BYTES) fields.push([name, value])
  })
  parser.on('file', (_name, file) => file.resume())
  parser.on('error', () => (broken = true))
  return {
    write: (chunk) => void (broken || parser.write(chunk)),
    end: () => fields,
  }
}
