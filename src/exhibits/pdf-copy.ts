/** Copies what draws the pages of a PDF into a new one, kind by kind; what is not known to draw is not copied. */

import { deflateSync } from 'node:zlib'
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { tooLarge } from './pdf-bomb.ts'
import { CATEGORIES, cleanedImage, colourTransform, FORM, IMAGE, NEVER, NEVER_TYPES, TILING } from './pdf-kept.ts'
import type { IsHiddenLayer } from './pdf-layers.ts'
import { dictAt, filtersOf, name, nameAt, numberAt, unpacked } from './pdf-objects.ts'
import { keptOperators } from './pdf-operators.ts'

/** Where things are copied from and to, and what was met on the way. */
export type Copy = {
  readonly from: PDFContext
  readonly to: PDFContext
  readonly isHidden: IsHiddenLayer
  /** A PDF that was scanned has invisible words over its pictures, so that it can be searched. */
  readonly keepsInvisible: boolean
  readonly isEncrypted: boolean
  readonly refs: Map<PDFRef, PDFRef>
  readonly open: (() => void)[]
  readonly met: { hidden: number; invisible: number; damaged: number; bytes: number }
}

/** Content that draws: its bytes, what it uses, and the resources it names. */
type Drawn = { readonly bytes: Buffer; readonly resources: PDFDict; readonly open: number }

const MOST_BYTES = 512 * 1024 * 1024
/** Draws `bytes` anew without what is hidden; of `resources` only what it uses is copied. */
export function drawn(copy: Copy, bytes: Buffer, resources: PDFDict | undefined): Drawn {
  copy.met.bytes += bytes.length
  if (copy.met.bytes > MOST_BYTES) throw tooLarge()
  const properties = dictAt(resources, 'Properties')
  const kept = keptOperators(bytes, {
    isHidden: (property) => copy.isHidden(properties?.lookup(name(property))),
    keepsInvisible: copy.keepsInvisible,
  })
  copy.met.hidden += kept.hidden
  copy.met.invisible += kept.invisible
  return { bytes, open: kept.open, resources: usedResources(copy, resources, kept.names) }
}

function usedResources(copy: Copy, resources: PDFDict | undefined, names: ReadonlySet<string>): PDFDict {
  const used = PDFDict.withContext(copy.to)
  for (const category of CATEGORIES) {
    const source = dictAt(resources, category)
    const target = PDFDict.withContext(copy.to)
    for (const [key, value] of source?.entries() ?? []) {
      // A colour space can be the default of one that is named otherwise.
      const isUsed =
        names.has(key.decodeText()) || (category === 'ColorSpace' && key.decodeText().startsWith('Default'))
      if (isUsed) target.set(key, copied(copy, value, resources))
    }
    if (target.keys().length > 0) used.set(name(category), target)
  }
  return used
}

/** `resources` are those of what draws the object, for old forms that have none of their own. */
export function copied(copy: Copy, object: PDFObject | undefined, resources?: PDFDict): PDFObject {
  if (object instanceof PDFRef) return copiedRef(copy, object, resources)
  if (object instanceof PDFRawStream) return copiedStream(copy, object, resources)
  if (object instanceof PDFDict) return copiedDict(copy, object, resources)
  if (object instanceof PDFArray) return copiedArray(copy, object)
  if (object instanceof PDFString && copy.isEncrypted) return hexString(object)
  return object ?? PDFNull
}

/** What was decrypted stands in its string as it is, and a bracket in it would end it. */
function hexString(text: PDFString): PDFHexString {
  return PDFHexString.of(Buffer.from(text.asBytes()).toString('hex'))
}

/** Each object once, and later: chains of objects can be longer than the stack is deep. */
function copiedRef(copy: Copy, ref: PDFRef, resources: PDFDict | undefined): PDFRef {
  const known = copy.refs.get(ref)
  if (known) return known
  const target = copy.to.nextRef()
  copy.refs.set(ref, target)
  copy.open.push(() => {
    const object = copy.from.lookup(ref)
    copy.to.assign(target, object instanceof PDFRef ? PDFNull : copied(copy, object, resources))
  })
  return target
}

/** Copies what is still to be copied. */
export function finish(copy: Copy): void {
  for (let next = copy.open.pop(); next; next = copy.open.pop()) next()
}

function copiedArray(copy: Copy, array: PDFArray): PDFObject {
  const first = array.size() > 1 ? array.lookup(0) : undefined
  if (first === name('ICCBased')) return deviceColours(copy, array.lookup(1))
  const target = PDFArray.withContext(copy.to)
  for (const item of array.asArray()) target.push(copied(copy, item))
  return target
}

/** A profile of colours has names of devices and people in it; the colours that it is about are enough to draw. */
function deviceColours(copy: Copy, profile: PDFObject | undefined): PDFObject {
  if (!(profile instanceof PDFRawStream)) return name('DeviceRGB')
  const other = profile.dict.get(name('Alternate'))
  const colours = numberAt(profile.dict, 'N')
  if (colours === 1) return name('DeviceGray')
  if (colours === 4) return name('DeviceCMYK')
  const value = profile.dict.lookup(name('Alternate'))
  const isLab = value instanceof PDFArray && value.lookup(0) === name('Lab')
  return isLab ? copied(copy, other) : name('DeviceRGB')
}

function copiedDict(copy: Copy, dict: PDFDict, resources: PDFDict | undefined): PDFObject {
  if (NEVER_TYPES.has(nameAt(dict, 'Type'))) return PDFNull
  const target = PDFDict.withContext(copy.to)
  const isDrawnFont = nameAt(dict, 'Subtype') === 'Type3'
  for (const [key, value] of dict.entries()) {
    if (NEVER.has(key.decodeText())) continue
    if (isDrawnFont && (key === name('CharProcs') || key === name('Resources'))) continue
    target.set(key, copied(copy, value, resources))
  }
  if (isDrawnFont) drawnFont(copy, dict, { target, resources: dictAt(dict, 'Resources') ?? resources })
  return target
}

/** A font whose letters are drawn like pages. */
function drawnFont(copy: Copy, font: PDFDict, place: { target: PDFDict; resources: PDFDict | undefined }): void {
  const letters = PDFDict.withContext(copy.to)
  const used = PDFDict.withContext(copy.to)
  for (const [key] of dictAt(font, 'CharProcs')?.entries() ?? []) {
    const letter = dictAt(font, 'CharProcs')?.lookup(key)
    if (!(letter instanceof PDFRawStream)) continue
    const { bytes, resources } = drawn(copy, unpacked(letter), place.resources)
    letters.set(key, copy.to.register(packed(copy, PDFDict.withContext(copy.to), bytes)))
    merge(used, resources)
  }
  place.target.set(name('CharProcs'), letters)
  place.target.set(name('Resources'), used)
}

function merge(into: PDFDict, from: PDFDict): void {
  for (const [category, value] of from.entries()) {
    const known = into.lookup(category)
    if (!(known instanceof PDFDict) || !(value instanceof PDFDict)) into.set(category, value)
    else for (const [key, item] of value.entries()) known.set(key, item)
  }
}

function copiedStream(copy: Copy, stream: PDFRawStream, resources: PDFDict | undefined): PDFObject {
  const { dict } = stream
  if (NEVER_TYPES.has(nameAt(dict, 'Type'))) return PDFNull
  if (copy.isHidden(dict.lookup(name('OC')))) {
    copy.met.hidden += 1
    return emptyForm(copy)
  }
  const subtype = nameAt(dict, 'Subtype')
  if (subtype === 'Image') return copiedImage(copy, stream)
  const isTiling = numberAt(dict, 'PatternType') === 1
  if (subtype === 'Form' || isTiling) {
    const form = drawn(copy, unpacked(stream), dictAt(dict, 'Resources') ?? resources)
    const target = only(copy, dict, isTiling ? TILING : FORM)
    target.set(name('Resources'), form.resources)
    return packed(copy, target, Buffer.concat([form.bytes, Buffer.from('\nQ'.repeat(form.open))]))
  }
  if (subtype === 'PS') return emptyForm(copy)
  const target = copiedDict(copy, dict, resources)
  if (!(target instanceof PDFDict)) return target
  target.delete(name('F'))
  return PDFRawStream.of(target, stream.contents)
}

function only(copy: Copy, dict: PDFDict, keys: readonly string[]): PDFDict {
  const target = PDFDict.withContext(copy.to)
  for (const key of keys) {
    const value = dict.get(name(key))
    if (value) target.set(name(key), copied(copy, value))
  }
  return target
}

function emptyForm(copy: Copy): PDFRawStream {
  const dict = PDFDict.withContext(copy.to)
  dict.set(name('Type'), name('XObject'))
  dict.set(name('Subtype'), name('Form'))
  const box = PDFArray.withContext(copy.to)
  for (const side of [0, 0, 1, 1]) box.push(PDFNumber.of(side))
  dict.set(name('BBox'), box)
  return PDFRawStream.of(dict, new Uint8Array())
}

/** A stream of these bytes. */
export function packed(copy: Copy, dict: PDFDict, bytes: Buffer): PDFRawStream {
  dict.set(PDFName.of('Filter'), name('FlateDecode'))
  dict.delete(name('DecodeParms'))
  return PDFRawStream.of(dict, deflateSync(bytes, { level: copy.met.bytes > MOST_BYTES / 8 ? 1 : 6 }))
}

function isPicture(filter: string): boolean {
  return filter === 'DCTDecode' || filter === 'DCT' || filter === 'JPXDecode'
}

function copiedImage(copy: Copy, stream: PDFRawStream): PDFObject {
  const target = only(copy, stream.dict, IMAGE)
  const filters = filtersOf(stream.dict)
  if (!filters.some(isPicture)) return PDFRawStream.of(target, stream.contents)
  const last = filters.at(-1) ?? ''
  // A picture in which something is packed is none that could be cleaned.
  const bytes = filters.findIndex(isPicture) === filters.length - 1 ? cleanedImage(stream, last) : undefined
  if (!bytes) {
    copy.met.damaged += 1
    return emptyForm(copy)
  }
  // They stay unpacked, so they weigh more than content, which is packed again.
  copy.met.bytes += 4 * Math.max(0, bytes.length - stream.contents.length)
  if (copy.met.bytes > MOST_BYTES) throw tooLarge()
  target.set(name('Filter'), name(last))
  // How the colours are coded is all that can be said of a JPEG here.
  const transform = colourTransform(stream.dict)
  target.delete(name('DecodeParms'))
  if (transform !== undefined) target.set(name('DecodeParms'), copy.to.obj({ ColorTransform: transform }))
  return PDFRawStream.of(target, bytes)
}
