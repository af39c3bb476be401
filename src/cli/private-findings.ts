/** What is private in values that are about to be written, and in the text files that they bring. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { textOf } from '../record/file-text.ts'
import { type PrivateContent, privateContent } from '../record/private-content.ts'

/** Larger files are data, and take too long. */
const LARGEST_FILE = 1_000_000
/** More of them from one place say nothing new. */
const MOST_LINES = 5
/** What these keys are called where they are typed. */
const NAMES: Readonly<Record<string, string>> = { detail: 'text', words: 'quote' }

/** A text of the values, under the key that it stands behind. */
export type NamedText = { readonly where: string; readonly text: string }

/** Every text in the values of a command. */
export function textsIn(value: unknown, where = 'text'): NamedText[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, where))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, NAMES[key] ?? key.replaceAll('_', ' ')))
}

/** One line for each thing that was found: what, where, and enough of it to know it by. */
export function findingsIn(texts: readonly NamedText[], files: readonly string[]): string[] {
  const places = new Map<string, string[]>()
  const all = [...texts, ...files.flatMap(fileText)]
  for (const { where, text } of all)
    places.set(where, [...(places.get(where) ?? []), ...privateContent(text).map((each) => inWords(where, each))])
  return [...places].flatMap(([where, found]) => [
    ...found.slice(0, MOST_LINES),
    ...(found.length > MOST_LINES ? [`${where}: ${found.length - MOST_LINES} more`] : []),
  ])
}

/** `mail.eml, line 3: this looks like a password (hu…)`. */
function inWords(where: string, { what, line, shown }: PrivateContent): string {
  return `${where}, line ${line}: this looks like ${what}${shown === '' ? '' : ` (${shown})`}`
}

function fileText(path: string): NamedText[] {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  const text = size === 0 || size > LARGEST_FILE ? undefined : textOf(readFileSync(path))
  return text === undefined ? [] : [{ where: basename(path), text }]
}
