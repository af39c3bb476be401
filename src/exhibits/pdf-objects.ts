/** Small questions to the objects of a PDF; each answers for what is missing or of another kind too. */

import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { tooLarge } from './pdf-bomb.ts'

export const name = (text: string): PDFName => PDFName.of(text)

/** What is unpacked of one stream, at most: a small file cannot fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(name(key))
  return value instanceof PDFDict ? value : undefined
}

export function itemsAt(dict: PDFDict | undefined, key: string): (PDFObject | undefined)[] {
  const value = dict?.lookup(name(key))
  return value instanceof PDFArray ? Array.from({ length: value.size() }, (_, i) => value.lookup(i)) : []
}

export function numbersAt(dict: PDFDict | undefined, key: string): number[] {
  return itemsAt(dict, key).flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []))
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(name(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** A name without its slash, or nothing. */
export function nameAt(dict: PDFDict | undefined, key: string): string {
  const value = dict?.lookup(name(key))
  return value instanceof PDFName ? value.decodeText() : ''
}

/** The names of the ways in which a stream is packed, the outermost first. */
export function filtersOf(dict: PDFDict): string[] {
  const value = dict.lookup(name('Filter'))
  if (value instanceof PDFName) return [value.decodeText()]
  return itemsAt(dict, 'Filter').map((item) => (item instanceof PDFName ? item.decodeText() : ''))
}

/** A copy of the bytes of a stream, unpacked. */
export function unpacked(stream: PDFRawStream): Buffer {
  const filters = filtersOf(stream.dict)
  if (filters.length === 0) return Buffer.from(stream.contents)
  if (filters.length === 1 && filters[0] === 'FlateDecode' && !dictAt(stream.dict, 'DecodeParms')) {
    const fast = inflated(stream.contents)
    if (fast) return fast
  }
  const bytes = decodePDFRawStream(stream).getBytes(MOST_BYTES + 1)
  if (bytes.length > MOST_BYTES) throw tooLarge()
  return Buffer.from(bytes)
}

/** The bytes of a picture as its own format has them: what is packed around that is undone. */
export function unpackedPicture(stream: PDFRawStream): Buffer {
  const outer = filtersOf(stream.dict).slice(0, -1)
  const { buffer, byteOffset, byteLength } = stream.contents
  if (outer.length === 0) return Buffer.from(buffer, byteOffset, byteLength)
  const { context } = stream.dict
  const around = PDFDict.withContext(context)
  const parms = itemsAt(stream.dict, 'DecodeParms')
  around.set(name('Filter'), context.obj(outer.map(name)))
  if (parms.length > 0) around.set(name('DecodeParms'), context.obj(outer.map((_, i) => parms[i] ?? PDFNull)))
  return unpacked(PDFRawStream.of(around, stream.contents))
}

/** Nothing for data that has a fault: the slow way reads a part of it. */
function inflated(contents: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(contents, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge()
    return undefined
  }
}
