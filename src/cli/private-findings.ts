/** What is private in an entry that is about to be written, in its text and in the text files that it brings. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { textOf } from '../record/file-text.ts'
import type { NewEvidence } from '../record/new-evidence.ts'
import { type PrivateContent, privateContent } from '../record/private-content.ts'

/** Larger files are data, and take too long. */
const LARGEST_FILE = 1_000_000
/** More of them from one place say nothing new. */
const MOST_LINES = 5

/** One line for each thing that was found: what, where, and enough of it to know it by. */
export function findingsIn({ title, detail, quotes = [], attach = [] }: NewEvidence): string[] {
  const said = quotes.map(({ words }) => words)
  return [
    ...['title', 'text', 'quote'].flatMap((where, i) => lines(where, [[title], [detail], said][i] ?? [])),
    ...attach.flatMap((path) => lines(basename(path), [fileText(path)])),
  ]
}

function lines(where: string, texts: readonly (string | undefined)[]): string[] {
  const found = texts.flatMap((text) => (text === undefined ? [] : privateContent(text)))
  const more = found.length - MOST_LINES
  return [
    ...found.slice(0, MOST_LINES).map((each) => inWords(where, each)),
    ...(more > 0 ? [`${where}: ${more} more`] : []),
  ]
}

/** `mail.eml, line 3: this looks like a password (hu…)`. */
function inWords(where: string, { what, line, shown }: PrivateContent): string {
  return `${where}, line ${line}: this looks like ${what}${shown === '' ? '' : ` (${shown})`}`
}

function fileText(path: string): string | undefined {
  const { size = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {}
  return size === 0 || size > LARGEST_FILE ? undefined : textOf(readFileSync(path))
}
