import type { LoadedRecord } from '../record/load.ts'
import { formatPlace } from '../record/problem.ts'
import { type Path, placesIn } from '../record/source.ts'
import { AUDIENCE_NAMES } from '../views/audiences.ts'
import type { Withheld } from '../views/gate.ts'
import { formsOf, standsIn } from '../views/searchable.ts'
import type { Seen } from '../views/view.ts'

/** Enough to find the words; nobody reads more. */
const MOST = 5

/** A text of the record: its file, and the way to it there. */
export type PlaceOfWords = { readonly file: string; readonly path: Path }

/** Where words stand in the files of the record, so that the user can change them: `file:line:column key.path`. */
export function whereWordsStand(loaded: LoadedRecord, withheld: readonly Withheld[], words: string): string[] {
  const at = placesIn(loaded.sources)
  return placesOfWords(loaded, withheld, words).map(
    ({ file, path }) => `${formatPlace(at(file, path))} ${path.map(String).join('.')}`,
  )
}

/** The same as files and paths, five at most. An entry that is withheld is named only when no other has the words. */
export function placesOfWords({ record }: LoadedRecord, withheld: readonly Withheld[], words: string): PlaceOfWords[] {
  const isWithheld = (file: string, text: string): boolean =>
    withheld.some((each) => each.file === file && each.words.includes(text))
  // Everybody's name is in people.yaml.
  const { people: _, sent: __, ...rest } = record
  const places = Object.values(rest)
    .flat()
    .flatMap((entry) =>
      entry === undefined
        ? []
        : textsOf(entry, []).flatMap(({ text, path }) =>
            path[0] !== 'id' && path[0] !== 'file' && !isWithheld(entry.file, text) && standsIn(formsOf(text), words)
              ? [{ file: entry.file, path }]
              : [],
          ),
    )
  const kept = new Set(
    withheld
      .filter(({ file, what }) => file.endsWith(`/${what.replace('check-in ', '')}.yaml`))
      .map(({ file }) => file),
  )
  // The employer's name is as it is, and is not what was found.
  const changeable = places.filter(({ file, path }) => file !== 'plan.yaml' || path[0] !== 'employer')
  const open = changeable.filter(({ file }) => !kept.has(file))
  return (open.length > 0 ? open : changeable).slice(0, MOST)
}

/** What of the user's words the document says in another way, each once, with the files in which they stand. */
export function rewordedLines({ record }: LoadedRecord, { view, reworded }: Seen, document: string): string[] {
  if (reworded.length === 0) return []
  const forms = formsOf(document)
  const { people: _, sent: __, ...rest } = record
  const texts = Object.values(rest)
    .flat()
    .flatMap((entry) => (entry === undefined ? [] : textsOf(entry, []).map(({ text }) => ({ text, file: entry.file }))))
  const lines = new Map<string, Set<string>>()
  for (const { from, to, within, text } of reworded) {
    if (!standsIn(forms, within)) continue
    const line = `reworded for ${AUDIENCE_NAMES[view.audience]}: "${from.trim()}" → "${to.trim()}"`
    const files = lines.get(line) ?? new Set()
    // A row's text may have been put together of two fields: then any text with the words is its origin.
    const origin = texts.filter((each) => each.text === text)
    for (const { file } of origin.length > 0 ? origin : texts.filter((each) => each.text.includes(from)))
      files.add(file)
    lines.set(line, files)
  }
  return [...lines].map(([line, files]) => `${line} (${[...files].sort().slice(0, MOST).join(', ')})`)
}

/** The lines of a template that have the words. */
export function linesWithWords(file: string, text: string, words: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) => (standsIn(formsOf(line), words) ? [`${file}:${i + 1}:1`] : []))
    .slice(0, MOST)
}

/** Every text in a value, with the way to it. */
export function textsOf(value: unknown, path: Path): { readonly text: string; readonly path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => textsOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]))
}
