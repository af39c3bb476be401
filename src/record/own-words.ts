/** The texts of an entry that the employee wrote, each with the place of every sign of it in the file. */
import { isScalar, LineCounter } from 'yaml'
import { UserError } from '../user-error.ts'
import { textToEdit } from './file-text.ts'
import { thingNamed } from './named-thing.ts'
import type { Place } from './problem.ts'
import { wordsOf } from './search-words.ts'
import { type Path, placeAt, readYaml } from './source.ts'
import { valueAt } from './values-at.ts'

/** What a text is for: an answer, a description that is printed, a note, a request, a correction of a recap. */
export type Purpose = 'reply' | 'title' | 'detail' | 'request' | 'correction'

export type OwnWords = {
  readonly id: string
  readonly purpose: Purpose
  readonly text: string
  /** Whether exhibits belong to it. */
  readonly hasExhibits: boolean
  /** The place in its file of the sign at an offset of the text. */
  readonly placeOf: (offset: number) => Place
}

const FIELDS: Readonly<Record<string, readonly (readonly [Path, Purpose])[]>> = {
  allegations: [[['reply'], 'reply']],
  evidence: [
    [['title'], 'title'],
    [['detail'], 'detail'],
  ],
  requests: [[['text'], 'request']],
  'check-ins': [[['recap', 'correction'], 'correction']],
}

/** The texts of an entry, in the order of its file's keys. Throws a UserError when there is no entry, or none that has any. */
export function ownWords(dir: string, typed: string): OwnWords[] {
  const { id, sort, file } = thingNamed(dir, typed)
  const fields = FIELDS[sort]
  if (fields === undefined)
    throw new UserError(
      `${id} has no text of yours that is looked at; name an answer, an exhibit, a request or a check-in, such as AL-2, E-05, R-01 or 2022-02-11`,
    )
  const text = textToEdit(dir, file)
  const lines = new LineCounter()
  const document = readYaml(text, lines)
  if (document.errors.length > 0) throw new UserError(`${file} has a fault; see: onrecord check`)
  const data: unknown = document.toJS()
  const exhibits = valueAt(data, ['evidence'])
  return fields.flatMap(([path, purpose]) => {
    const value = valueAt(data, path)
    const node: unknown = document.getIn(path, true)
    if (typeof value !== 'string' || value.trim() === '' || !isScalar(node)) return []
    const [start = 0, end = start] = node.range ?? []
    const offsetOf = offsets(value, text.slice(start, end))
    return [
      {
        id,
        purpose,
        text: value,
        hasExhibits: Array.isArray(exhibits) && exhibits.length > 0,
        placeOf: (offset: number) => placeAt(file, lines, start + offsetOf(offset)),
      },
    ]
  })
}

/**
 * From an offset of a value to the one in what is written in the file. The text of a value is not what stands there (blanks,
 * escapes, line ends), its words are: the third of one is the third of the other, after what stands in front of it.
 */
function offsets(value: string, written: string): (offset: number) => number {
  const [words, inFile] = [wordsOf(value), wordsOf(written)]
  const ahead = inFile.length - words.length
  return (offset) => {
    const at = words.findLastIndex(({ start }) => start <= offset)
    const [word, same] = [words[at], inFile[at + ahead]]
    if (word === undefined || same === undefined || same.folded !== word.folded) return 0
    return Math.min(same.start + (offset - word.start), written.length)
  }
}
