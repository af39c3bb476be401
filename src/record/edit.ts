/** Edits of a file's text that leave every other byte alone; the result is read again before anybody writes it. */
import { isDeepStrictEqual } from 'node:util'
import { type Document, isScalar, isSeq } from 'yaml'
import { UserError } from '../user-error.ts'
import { spotOf } from './edit-spot.ts'
import { textsWith, textsWithout } from './edit-text.ts'
import { type Path, readYaml } from './source.ts'
import { changed, valueAt } from './values-at.ts'

type Mapping = { readonly [key: string]: unknown }

/** The keys and values of a file as they are written, unchecked. Throws a UserError when it is not YAML. */
export function mappingOf(text: string, file: string): Mapping {
  const data: unknown = read(text, file).toJS()
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {}
}

/**
 * The text with the value at `path`, in the style of what stands there; the key, and what it stands in, are made when they
 * are missing. A list that starts with the old one only gets its new items. Throws a UserError when it cannot be done safely.
 */
export function withValue(text: string, file: string, path: Path, value: unknown): string {
  return edited({ text, file, document: read(text, file) }, path, value)
}

/** The text with an item at the end of the list at `path`, in the list's own style. The list is made when it is missing. */
export function withItem(text: string, file: string, path: Path, item: unknown): string {
  const document = read(text, file)
  const list: unknown = document.getIn(path, true)
  if (isSeq(list)) return edited({ text, file, document }, [...path, list.items.length], item)
  if (list !== undefined && !(isScalar(list) && list.value === null)) throw byHand(file)
  return edited({ text, file, document }, path, [item])
}

/**
 * The text without an item of the list at `path`: its lines go, with the comments in them, and nothing else. An empty list
 * stays as `[]`, or as a key without a value where a comment is in the way.
 */
export function withoutItem(text: string, file: string, path: Path, index: number): string {
  const document = read(text, file)
  const before: unknown = document.toJS()
  const items = valueAt(before, path)
  if (!Array.isArray(items)) throw byHand(file)
  const kept: unknown[] = items.filter((_, i) => i !== index)
  const spot = spotOf(document, path, kept)
  const whole = spot === undefined ? [] : textsWith(text, spot)
  const lines = textsWithout(text, document.getIn(path, true), index)
  const left = changed(before, path, kept)
  if (kept.length > 0) return verified([...lines, ...whole], file, left)
  return reading(whole, left) ?? verified(lines, file, changed(before, path, null))
}

type Source = { readonly text: string; readonly file: string; readonly document: Document.Parsed }

function edited({ text, file, document }: Source, path: Path, value: unknown): string {
  const before: unknown = document.toJS()
  const old = valueAt(before, path)
  if (old !== undefined && isDeepStrictEqual(old, value)) return text
  const fresh = itemsBehind(old, value)
  if (fresh.length > 0) return fresh.reduce<string>((longer, item) => withItem(longer, file, path, item), text)
  const spot = spotOf(document, path, value)
  const texts = spot === undefined ? [] : textsWith(text, spot)
  return verified(texts, file, changed(before, path, value))
}

/** What a longer list has behind the items of the old one; nothing when it is another list. */
function itemsBehind(old: unknown, value: unknown): unknown[] {
  if (!Array.isArray(old) || !Array.isArray(value) || old.length === 0) return []
  return isDeepStrictEqual(value.slice(0, old.length), old) ? value.slice(old.length) : []
}

function read(text: string, file: string): Document.Parsed {
  const document = readYaml(text)
  if (document.errors.length > 0) throw new UserError(`${file} has a fault and was not touched; see: onrecord check`)
  return document
}

/** The first of the texts that reads back as what was wanted, with nothing else changed. */
function verified(texts: readonly string[], file: string, wanted: unknown): string {
  const right = reading(texts, wanted)
  if (right === undefined) throw byHand(file)
  return right
}

function reading(texts: readonly string[], wanted: unknown): string | undefined {
  return texts.find((text) => {
    const after = readYaml(text)
    return after.errors.length === 0 && isDeepStrictEqual(after.toJS(), wanted)
  })
}

function byHand(file: string): UserError {
  return new UserError(
    `${file} is written in a way that cannot be edited safely from here; nothing was changed, edit it by hand`,
  )
}
