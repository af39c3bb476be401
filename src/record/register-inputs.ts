/** What a document was made of, as the register keeps it. */
import { createHash } from 'node:crypto'
import type { Sources } from './source.ts'

/**
 * So many files are listed with a SHA-256 each. A chronology of 10,000 entries would add a megabyte to the register each
 * time, and the one SHA-256 over all files says as well whether anything is different.
 */
const MOST_LISTED = 300

/** The names of files of which a record has one; a document shows something of each. */
const SINGLE = /^(plan|people|employment)\.yaml$/

/**
 * The SHA-256 of each file that a document shows, and one over all files of the record. `shown` are the ids of its entries;
 * what was withheld from the reader is not listed.
 */
export function inputsOf(
  sources: Sources,
  shown: ReadonlySet<string>,
): { readonly inputs?: Record<string, string>; readonly inputs_sha256: string } {
  const sorted = [...sources].sort(([a], [b]) => (a < b ? -1 : 1))
  const all = createHash('sha256')
  for (const [file, text] of sorted) all.update(`${file}\0${text}\0`)
  const used = sorted.filter(([file]) => SINGLE.test(file) || shown.has(file.replace(/^.*\/|\.yaml$/g, '')))
  const inputs =
    used.length > MOST_LISTED ? undefined : Object.fromEntries(used.map(([file, text]) => [file, sum(text)]))
  return { ...(inputs && { inputs }), inputs_sha256: all.digest('hex') }
}

function sum(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
